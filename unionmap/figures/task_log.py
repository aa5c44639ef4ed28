"""What the log of tasks adds up to: by task, by place and year, and against the days that reviews are due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from unionmap.model.tasks import LOGGED, Review, reviews
from unionmap.store.task_log import Entry


def log_day(periods: Sequence[date], period: date, log: Sequence[Entry]) -> date:
    """Until which day the log is told: the period's last, for the newest period that of the last line."""
    last = max((entry.new.day for entry in log), default=period)
    return max(period, last) if period == max(periods) else period


def until(log: Iterable[Entry], day: date) -> list[Entry]:
    """Lines about days not after one."""
    return [entry for entry in log if entry.new.day <= day]


def by_task(log: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Lines of every logged task, in the log's order; an empty list where nothing was entered."""
    found: dict[str, list[Entry]] = {task: [] for task in LOGGED}
    for entry in log:
        found[entry.kind.task].append(entry)
    return found


@dataclass(frozen=True)
class Sum:
    """Lines of one kind, added up.

    ``count`` is the sum of what is known, ``uncounted`` the lines without a count. ``part`` and ``of`` are
    sums over the lines that tell both, so that their ratio is one of like with like.
    """

    lines: int = 0
    count: int = 0
    uncounted: int = 0
    part: int = 0
    of: int = 0

    @property
    def percent(self) -> Fraction | None:
        """``part`` in ``of``; ``None`` where nothing is known to be a part of."""
        return Fraction(100 * self.part, self.of) if self.of else None


def summed(log: Iterable[Entry]) -> Sum:
    """Lines of one kind as one sum."""
    lines = [entry.new for entry in log]
    both = [(line.count, line.out_of) for line in lines if line.count is not None and line.out_of is not None]
    counts = [line.count for line in lines if line.count is not None]
    part, of = (sum(numbers) for numbers in (zip(*both, strict=True) if both else ((), ())))
    return Sum(len(lines), sum(counts), len(lines) - len(counts), part, of)


def by_unit_and_year(log: Iterable[Entry], kind: str) -> Mapping[str, Mapping[int, Sum]]:
    """Lines of a kind by the unit they are about and the year of their day; units by their last line."""
    groups: dict[str, dict[int, list[Entry]]] = {}
    for entry in log:
        if entry.new.kind == kind:
            groups.setdefault(entry.new.unit, {}).setdefault(entry.new.day.year, []).append(entry)
    return {unit: {year: summed(e) for year, e in years.items()} for unit, years in groups.items()}


def of_year(log: Iterable[Entry], kind: str, year: int) -> list[Entry]:
    """Lines of a kind about days of one year."""
    return [entry for entry in log if entry.new.kind == kind and entry.new.day.year == year]


class Filing(StrEnum):
    """How a review or report stands against the day it is due."""

    ON_TIME = "on_time"
    LATE = "late"
    OVERDUE = "overdue"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Filed:
    """A review or report with the line that submitted it first, if any."""

    review: Review
    entry: Entry | None
    filing: Filing


def filings(log: Iterable[Entry], day: date) -> list[Filed]:
    """Every review and report as it stands on a day, the earliest due first."""
    first = {
        entry.new.kind: entry for entry in sorted(log, key=lambda e: (e.new.day, e.number), reverse=True)
    }
    return [_filed(review, first.get(review.code), day) for review in reviews()]


def _filed(review: Review, entry: Entry | None, day: date) -> Filed:
    if entry is None:
        return Filed(review, None, Filing.OVERDUE if review.due < day else Filing.AHEAD)
    return Filed(review, entry, Filing.ON_TIME if entry.new.day <= review.due else Filing.LATE)
