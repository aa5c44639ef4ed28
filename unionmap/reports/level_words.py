"""A boundary vintage in a reader's words: how many areas of what kind, as of when."""

from __future__ import annotations

from unionmap.model.codelists import areas
from unionmap.model.vintages import vintages
from unionmap.words import Reader


def level_words(reader: Reader, vintage: str, scope: str) -> str:
    """``41 xã, phường (7/2025)``: the areas of a scope."""
    return f"{reader.number(len(areas(vintage, scope).codes))} {reader.label(vintages()[vintage].label)}"
