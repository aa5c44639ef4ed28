"""Sizes and shares that documents set, leave open, or change: dated, and never a constant in the code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from unionmap.model.files import DATA, read_rows
from unionmap.model.label import Label


@dataclass(frozen=True)
class Threshold:
    """A whole number (a size in workers, a percentage), in force from a day on."""

    id: str
    valid_from: date
    value: int
    label: Label
    note: Label


@cache
def thresholds(id: str) -> tuple[Threshold, ...]:
    """All values a threshold has had, the newest first; an empty date stands for *from the beginning*."""
    rows = [row for row in read_rows(DATA / "codelists" / "threshold.csv") if row["id"] == id]
    found = [
        Threshold(
            id,
            date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min,
            int(row["value"]),
            Label(row["label_vi"], row["label_en"]),
            Label(row["note_vi"], row["note_en"]),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda known: known.valid_from, reverse=True))


def threshold(id: str, day: date) -> Threshold:
    """The value in force on a day. Raises ``LookupError`` where none is."""
    in_force = [known for known in thresholds(id) if known.valid_from <= day]
    if not in_force:
        raise LookupError(f"no threshold {id!r} is in force on {day}")
    return in_force[0]
