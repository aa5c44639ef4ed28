"""Boundary vintages: which map was in force when, and where it is drawn. Data of ``geo/vintages.csv``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from unionmap.model.files import GEO, read_rows
from unionmap.model.label import Label


@dataclass(frozen=True)
class Vintage:
    """A map as of some days; ``None`` is open at that end.

    ``dimension`` tells figures by its areas, ``outlines`` names the file that draws them, ``scopes`` are the
    reporting scopes whose areas are all known. ``decision`` made it; empty where its number is not known.
    """

    id: str
    dimension: str
    level: str
    outlines: str
    label: Label
    scopes: frozenset[str]
    valid_from: date | None
    valid_to: date | None
    decision: str
    note: Label

    def in_force(self, day: date) -> bool:
        """Whether this was the map on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


@cache
def vintages() -> dict[str, Vintage]:
    """Every vintage by its id, districts first, the oldest first."""
    return {
        row["id"]: Vintage(
            row["id"],
            row["dimension"],
            row["level"],
            row["outlines"],
            Label(row["label_vi"], row["label_en"]),
            frozenset(row["scopes"].split(";")),
            _day(row["valid_from"]),
            _day(row["valid_to"]),
            row["decision"],
            Label(row["note_vi"], row["note_en"]),
        )
        for row in read_rows(GEO / "vintages.csv")
    }


def vintages_of(scope: str) -> tuple[str, ...]:
    """The vintages whose areas in a reporting scope are all known and drawn."""
    return tuple(known.id for known in vintages().values() if scope in known.scopes)


def vintage_on(day: date, scope: str) -> str:
    """The vintage that a day picks in a scope: the widest areas in force; else the first that came after.

    Before the first one, and after the last, the nearest known.
    """
    known = [vintages()[id_] for id_ in vintages_of(scope)]
    current = next((one for one in known if one.in_force(day)), None)
    earlier = [one for one in known if one.valid_to is not None and one.valid_to < day]
    return (current or (earlier or known)[-1 if earlier else 0]).id


def level_at(level: str, before: date, after: date, scope: str) -> str:
    """The vintage to show when a reader goes from one period to another.

    A map that was in force at the first and is not at the second gives way to the one that then is. A map
    chosen against its time is the reader's choice and stays.
    """
    shown = vintages()[level]
    if shown.in_force(after) or not shown.in_force(before):
        return level
    same = [id_ for id_ in vintages_of(scope) if vintages()[id_].level == shown.level]
    return next((id_ for id_ in same if vintages()[id_].in_force(after)), vintage_on(after, scope))
