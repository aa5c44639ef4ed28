"""Runs of quarters that measure one and the same thing: what a pace or a trend may be read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from unionmap.figures.change import crossed_break
from unionmap.figures.cube import Cube
from unionmap.figures.measure import series
from unionmap.figures.slicing import WHOLE
from unionmap.model.breaks import SeriesBreak
from unionmap.model.periods import quarters_between
from unionmap.model.slices import Slice

YEAR = 4
"""Quarters in a year."""

Run = list[tuple[date, Fraction]]
"""Consecutive quarters with exact values in the indicator's unit, the earliest first; never empty."""


@dataclass(frozen=True)
class Best:
    """The fastest four quarters in a row: the mean change a quarter, in the indicator's unit."""

    start: date
    end: date
    per_quarter: Fraction


def runs(cube: Cube, indicator: str, until: date, slice_: Slice = WHOLE) -> list[Run]:
    """The quarters up to a period in runs: a new one begins after a gap, an unknown value or a break."""
    found: list[Run] = []
    for period, figure in series(cube, indicator, slice_):
        if period > until or figure.exact is None:
            continue
        if found and _goes_on(cube, indicator, found[-1][-1][0], period, slice_):
            found[-1].append((period, figure.exact))
        else:
            found.append([(period, figure.exact)])
    return found


def _goes_on(cube: Cube, indicator: str, last: date, period: date, slice_: Slice) -> bool:
    next_quarter = quarters_between(last, period) == 1
    return next_quarter and crossed_break(cube, indicator, last, period, slice_) is None


def breaks_within(
    cube: Cube, indicator: str, periods: Sequence[date], slice_: Slice = WHOLE
) -> tuple[SeriesBreak, ...]:
    """Breaks that the figure of a slice goes through between the first and the last of some periods.

    One that does not touch the slice is not among them.
    """
    crossed = (crossed_break(cube, indicator, *pair, slice_) for pair in pairwise(periods))
    return tuple(dict.fromkeys(known for known in crossed if known is not None))


def changes(run: Run) -> list[Fraction]:
    """From quarter to quarter."""
    return [after - before for (_, before), (_, after) in pairwise(run)]


def best_year(found: list[Run]) -> Best | None:
    """The four quarters with the largest rise within one run, the latest of equals; ``None`` without any."""
    years = [(run[at], run[at + YEAR]) for run in found for at in range(len(run) - YEAR)]
    paces = [Best(start, end, (after - before) / YEAR) for (start, before), (end, after) in years]
    return max(paces, key=lambda best: (best.per_quarter, best.end), default=None)
