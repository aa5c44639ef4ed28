"""What became of administrative areas: merged, retyped; data of ``geo/area_events.csv`` and the crosswalk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from unionmap.model.files import GEO, read_rows
from unionmap.model.label import Label


@dataclass(frozen=True)
class AreaEvent:
    """One event of one area of a vintage. ``decision`` is empty where its number is not known."""

    day: date
    event: str
    vintage: str
    area: str
    into: str
    decision: str
    source: str
    note: Label


@cache
def area_events() -> tuple[AreaEvent, ...]:
    """All that are on file one by one, the earliest first; those of 1/7/2025 stand in the crosswalk."""
    rows = read_rows(GEO / "area_events.csv")
    return tuple(
        AreaEvent(
            date.fromisoformat(row["date"]),
            row["event"],
            row["vintage"],
            row["area"],
            row["into"],
            row["decision"],
            row["source"],
            Label(row["note_vi"], row["note_en"]),
        )
        for row in rows
    )
