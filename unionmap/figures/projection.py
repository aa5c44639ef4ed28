"""Where a figure goes if it goes on as it has since the last series break.

The assumption is a random walk with drift: every quarter to come changes by the mean of the quarters since
then, give or take as much as they differed among themselves. After h quarters, read off n changes with the
standard deviation s, the band is s·√(h(1 + h/n)) to either side: about two chances in three. It says how
uneven the pace has been, and nothing of what is going to happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import inf, sqrt
from statistics import mean, stdev

from unionmap.figures import reasons
from unionmap.figures.change import crossed_break
from unionmap.figures.cube import Cube
from unionmap.figures.runs import Run, changes, runs
from unionmap.figures.slicing import WHOLE
from unionmap.figures.targets import score
from unionmap.model.indicators import INDICATORS
from unionmap.model.periods import quarters_between, quarters_later
from unionmap.model.programme import Target
from unionmap.model.slices import Slice

ENOUGH = 4
"""Quarterly changes in a row that a trend needs."""


@dataclass(frozen=True)
class Expected:
    """The projected value of one quarter and its band, in the indicator's unit; never below nought."""

    period: date
    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Projection:
    """Quarter by quarter from a period to a day, the period itself first; no steps, and a reason, if refused.

    ``mean`` and ``spread`` are mean and standard deviation of the ``quarters`` changes since ``since``.
    """

    steps: tuple[Expected, ...] = ()
    mean: float = 0
    spread: float = 0
    quarters: int = 0
    since: date | None = None
    reason: str | None = None

    @property
    def end(self) -> Expected | None:
        return self.steps[-1] if self.steps else None


def projected(cube: Cube, indicator: str, period: date, until: date, slice_: Slice = WHOLE) -> Projection:
    """The figure's own way on; refused across a series break and after fewer than ``ENOUGH`` changes."""
    if until <= period:
        return Projection(reason=reasons.DUE_PASSED)
    crossed = crossed_break(cube, indicator, period, until, slice_)
    if crossed is not None:
        return Projection(reason=reasons.reason(reasons.SERIES_BREAK, crossed.id))
    found = runs(cube, indicator, period, slice_)
    if not found or found[-1][-1][0] != period or len(found[-1]) <= ENOUGH:
        return Projection(reason=reasons.TOO_FEW_QUARTERS)
    most = 100.0 if INDICATORS[indicator].is_rate else inf
    return _carried_on(found[-1], int(quarters_between(period, until)), most)


def projected_to(cube: Cube, target: Target, period: date, slice_: Slice = WHOLE) -> Projection:
    """The way on to a target's due date; refused, too, where the target does not fit the figure."""
    scored = score(cube, target, period, slice_)
    if not scored.scored:
        return Projection(reason=scored.reason)
    return projected(cube, target.indicator, period, target.due, slice_)


def _carried_on(run: Run, quarters: int, most: float) -> Projection:
    """The run carried on; ``most`` is the largest value there can be."""
    start, value = run[-1]
    seen = [float(change) for change in changes(run)]
    drift, spread = mean(seen), stdev(seen)
    steps = []
    for ahead in range(quarters + 1):
        middle, band = float(value) + ahead * drift, spread * sqrt(ahead * (1 + ahead / len(seen)))
        held = [_within(level, most) for level in (middle - band, middle, middle + band)]
        steps.append(Expected(quarters_later(start, ahead), *held))
    return Projection(tuple(steps), drift, spread, len(seen), run[0][0])


def _within(value: float, most: float) -> float:
    return min(max(value, 0), most)
