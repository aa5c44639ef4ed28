"""The way a target asks for: where a straight path should be by now, and the pace that is still needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import ceil

from unionmap.figures import reasons
from unionmap.figures.basis import Figure
from unionmap.figures.change import crossed_break
from unionmap.figures.cube import Cube
from unionmap.figures.measure import series
from unionmap.figures.runs import YEAR, Best, best_year, runs
from unionmap.figures.slicing import WHOLE
from unionmap.figures.targets import Score, score
from unionmap.model.breaks import SeriesBreak
from unionmap.model.indicators import INDICATORS
from unionmap.model.periods import quarters_between, quarters_later
from unionmap.model.programme import Target, baseline, targets
from unionmap.model.slices import Slice

Anchor = tuple[date, Fraction]


@dataclass(frozen=True)
class RequiredPath:
    """Straight from the start to the first milestone and from each to the next, in the indicator's unit.

    ``stated`` says that the start is the programme's own baseline; else it is the first figure there is.
    """

    anchors: tuple[Anchor, ...]
    stated: bool

    def at(self, day: date) -> Fraction | None:
        """What the path asks for at the end of a month; ``None`` before its start and after its end."""
        for (start, low), (end, high) in pairwise(self.anchors):
            if start <= day <= end:
                return low + (high - low) * quarters_between(start, day) / quarters_between(start, end)
        return None


@dataclass(frozen=True)
class Followed:
    """One quarter beside the path: ``gap`` is what stands minus what is asked; ``None`` with its reason."""

    period: date
    figure: Figure
    required: Fraction
    gap: Fraction | None
    reason: str | None


@dataclass(frozen=True)
class Pace:
    """What it takes from a period on to reach a target; all ``None`` with a ``reason`` where that is refused.

    ``per_quarter`` is exact, in the indicator's unit, nought when the target is met. ``yearly`` is the growth
    in percent a year that compounds to the target (counts of a stock only). ``best`` is the fastest year ever
    seen; ``latest_start`` the last quarter's end from which that pace, with nothing gained until then, still
    reaches the target. ``ahead`` is a series break that is known to lie between the period and the due date.
    """

    score: Score
    quarters: Fraction
    per_quarter: Fraction | None = None
    yearly: float | None = None
    best: Best | None = None
    latest_start: date | None = None
    ahead: SeriesBreak | None = None
    reason: str | None = None

    @property
    def target(self) -> Target:
        return self.score.target

    @property
    def still_reachable(self) -> bool:
        """Whether the best pace ever seen, begun at once, is enough."""
        return self.latest_start is not None and self.latest_start >= self.score.period


def required_path(cube: Cube, indicator: str, slice_: Slice = WHOLE) -> RequiredPath | None:
    """The path of an indicator through all its milestones; ``None`` where it has no start or no milestone.

    A start that is above the first milestone already is held to that milestone, not to its own height.
    """
    milestones = [(target.due, target.value) for target in targets(indicator)]
    start, stated = _start(cube, indicator, slice_)
    if not milestones or start is None or start[0] >= milestones[0][0]:
        return None
    return RequiredPath(((start[0], min(start[1], milestones[0][1])), *milestones), stated)


def _start(cube: Cube, indicator: str, slice_: Slice) -> tuple[Anchor | None, bool]:
    given = baseline(indicator)
    if given is not None:
        return (given.due, given.value), True
    known = ((period, figure.exact) for period, figure in series(cube, indicator, slice_))
    return next(((period, value) for period, value in known if value is not None), None), False


def followed(cube: Cube, indicator: str, until: date, slice_: Slice = WHOLE) -> list[Followed]:
    """Every quarter up to a period beside the path; without a gap where the target does not fit it."""
    path = required_path(cube, indicator, slice_)
    periods = [period for period in cube.periods if period <= until]
    asked = [(period, path.at(period)) for period in periods] if path else []
    return [
        _beside(score(cube, _ahead(indicator, period), period, slice_), required)
        for period, required in asked
        if required is not None
    ]


def _ahead(indicator: str, period: date) -> Target:
    return next(target for target in targets(indicator) if target.due >= period)


def _beside(scored: Score, required: Fraction) -> Followed:
    value = scored.figure.exact
    gap = value - required if scored.scored and value is not None else None
    return Followed(scored.period, scored.figure, required, gap, scored.reason)


def pace(cube: Cube, target: Target, period: date, slice_: Slice = WHOLE) -> Pace:
    """The pace needed from a period on; refused where the figure may not be compared with the target."""
    scored = score(cube, target, period, slice_)
    left = quarters_between(period, target.due)
    if scored.gap is None:
        return Pace(scored, left, reason=scored.reason)
    if scored.met:
        return Pace(scored, left, per_quarter=Fraction(0))
    if left <= 0:
        return Pace(scored, left, reason=reasons.DUE_PASSED)
    best = best_year(runs(cube, target.indicator, period, slice_))
    return Pace(
        scored,
        left,
        per_quarter=-scored.gap / left,
        yearly=_yearly(scored, left),
        best=best,
        latest_start=None if best is None else _latest_start(target, -scored.gap, best),
        ahead=crossed_break(cube, target.indicator, period, target.due, slice_),
    )


def _yearly(scored: Score, left: Fraction) -> float | None:
    value = scored.figure.exact
    if INDICATORS[scored.target.indicator].kind != "count" or not value:
        return None
    return 100 * (float(scored.target.value / value) ** float(YEAR / left) - 1)


def _latest_start(target: Target, lacking: Fraction, best: Best) -> date | None:
    if best.per_quarter <= 0:
        return None
    return quarters_later(target.due, -ceil(lacking / best.per_quarter))
