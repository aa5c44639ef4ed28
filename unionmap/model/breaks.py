"""Series breaks: dates across which figures do not measure the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from unionmap.model.files import DATA, read_rows
from unionmap.model.label import Label


@dataclass(frozen=True)
class SeriesBreak:
    """A dated change of what is counted; ``affects`` names the indicators it touches."""

    id: str
    day: date
    label: Label
    note: Label
    affects: frozenset[str]


@cache
def series_breaks() -> tuple[SeriesBreak, ...]:
    """All known breaks, the earliest first."""
    rows = read_rows(DATA / "codelists" / "series_break.csv")
    found = [
        SeriesBreak(
            row["id"],
            date.fromisoformat(row["date"]),
            Label(row["label_vi"], row["label_en"]),
            Label(row["note_vi"], row["note_en"]),
            frozenset(row["affects"].split(";")) - {""},
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda known: known.day))


def breaks_between(indicator: str, start: date, end: date) -> tuple[SeriesBreak, ...]:
    """Breaks of an indicator after ``start`` and not after ``end``, in either order of the two."""
    first, last = sorted((start, end))
    return tuple(b for b in series_breaks() if first < b.day <= last and indicator in b.affects)
