"""Which areas an upper-level union runs, and since when: many to many, dated. Data of ``upper_area.csv``.

This is the second geography: a ward union may run its neighbours, several unions one area, and the union of
an economic zone cuts across all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from unionmap.model.files import DATA, read_rows


@dataclass(frozen=True)
class Charge:
    """One area in the care of one upper-level union, from a day to a day; ``None`` is open."""

    upper: str
    vintage: str
    area: str
    valid_from: date | None
    valid_to: date | None

    def holds(self, day: date) -> bool:
        """Whether it is so on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@cache
def charges() -> tuple[Charge, ...]:
    """All of them, in the file's order."""
    return tuple(
        Charge(row["upper"], row["vintage"], row["area"], _day(row["valid_from"]), _day(row["valid_to"]))
        for row in read_rows(DATA / "codelists" / "upper_area.csv")
    )


def areas_run_by(upper: str, day: date) -> tuple[tuple[str, str], ...]:
    """Vintage and code of every area that an upper-level union runs on a day."""
    return tuple((c.vintage, c.area) for c in charges() if c.upper == upper and c.holds(day))


def runners_of(vintage: str, area: str, day: date) -> tuple[str, ...]:
    """The upper-level unions that run an area on a day."""
    return tuple(c.upper for c in charges() if (c.vintage, c.area) == (vintage, area) and c.holds(day))


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
