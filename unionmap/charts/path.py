"""A series as points and stretches of line: a line goes through no gap and across no series break."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from unionmap.figures.basis import Figure
from unionmap.model.breaks import SeriesBreak


@dataclass(frozen=True)
class Point:
    """A known value at a period; points of one ``stretch`` are joined by a line."""

    period: date
    value: float
    figure: Figure
    stretch: int


def points(series: Iterable[tuple[date, Figure]], breaks: Sequence[SeriesBreak]) -> Iterator[Point]:
    """Points of the known values of a series in time's order.

    A new stretch begins after every period without a value and after every break.
    """
    days = sorted(known.day for known in breaks)
    gaps = 0
    for period, figure in series:
        if figure.value is None:
            gaps += 1
        else:
            yield Point(period, figure.value, figure, gaps + bisect_right(days, period))


def shown_breaks(series: Sequence[tuple[date, Figure]], breaks: Iterable[SeriesBreak]) -> list[SeriesBreak]:
    """Breaks after the first and not after the last period of a series."""
    if not series:
        return []
    first, last = series[0][0], series[-1][0]
    return [known for known in breaks if first < known.day <= last]


def moment(day: date) -> str:
    """A day as the browser reads it at midnight of its own clock, whatever its time zone."""
    return f"{day.isoformat()}T00:00:00"
