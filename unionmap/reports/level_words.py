"""A boundary vintage in a reader's words: how many areas of what kind, as of when."""

from __future__ import annotations

from datetime import date

from unionmap.model.codelists import areas
from unionmap.model.vintages import vintages
from unionmap.words import Reader


def level_words(reader: Reader, vintage: str, scope: str) -> str:
    """``41 xã, phường (7/2025)``: the areas of a scope."""
    return f"{reader.number(len(areas(vintage, scope).codes))} {reader.label(vintages()[vintage].label)}"


def vintage_words(reader: Reader, vintage: str, period: date, scope: str) -> str:
    """What a map out of its time shows, and what is doubtful of a vintage; else empty."""
    shown = vintages()[vintage]
    if not shown.in_force(period):
        return reader.text(
            "{areas}: not the map of {day}. Every union is told by its own commune, through the crosswalk.",
            areas=level_words(reader, vintage, scope),
            day=reader.day(period),
        )
    return "" if shown.decision or shown.valid_from is None else reader.label(shown.note)
