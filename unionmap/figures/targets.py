"""A figure against a target of the programme, or the reason why the two may not be compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil, floor

from unionmap.figures import reasons
from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.slicing import WHOLE
from unionmap.model.breaks import SeriesBreak, series_breaks
from unionmap.model.dimensions import LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.model.slices import Slice

SAME_FOR_ENTERPRISES = frozenset({"agreement_units", "agreement_workers"})
"""Rates over units to which agreements apply: all of them enterprises, none paid by the budget."""


@dataclass(frozen=True)
class Score:
    """One figure against one target.

    ``gap`` is the exact value minus the target's, in the indicator's unit: below nought something lacks.
    ``share`` is the value in percent of the target. ``needed`` is how many more units or people in the
    numerator would do, nought when the target is met. All are ``None`` with ``met`` when ``reason`` says why
    there is no score; ``last_comparable`` is then the score of the last period before a series break.
    """

    target: Target
    figure: Figure
    met: bool | None = None
    gap: Fraction | None = None
    share: Fraction | None = None
    needed: int | None = None
    reason: str | None = None
    last_comparable: Score | None = None

    @property
    def period(self) -> date:
        return self.figure.basis.period

    @property
    def scored(self) -> bool:
        return self.met is not None


def score(cube: Cube, target: Target, period: date, slice_: Slice = WHOLE) -> Score:
    """The slice's figure against a target: only where both are about the same units, area and definition.

    Counts are scored for the whole province; rates also for areas of it, since the programme asks the same
    of every place. Any narrower slice is not scored.
    """
    figure = measure(cube, target.indicator, period, slice_).total
    narrower = narrower_by(target, slice_)
    if narrower is not None:
        return Score(target, figure, reason=reasons.reason(reasons.NARROWER_THAN_TARGET, narrower))
    return _scored_in_scope(cube, target, figure, slice_)


def score_by(
    cube: Cube, target: Target, period: date, by: str = "district", slice_: Slice = WHOLE
) -> dict[str, Score]:
    """A rate's target for every area of a dimension; a target of a count is the province's and not scored."""
    figures = measure(cube, target.indicator, period, slice_, by).rows
    narrower = narrower_by(target, slice_.narrowed(by, figures))
    if narrower is not None:
        reason = reasons.reason(reasons.NARROWER_THAN_TARGET, narrower)
        return {code: Score(target, figure, reason=reason) for code, figure in figures.items()}
    return {code: _scored_unless_broken(target, figure) for code, figure in figures.items()}


def narrower_by(target: Target, slice_: Slice) -> str | None:
    """The condition that makes a slice narrower than what the target was set for, if there is one."""
    areas = LEVELS.values() if INDICATORS[target.indicator].is_rate else ()
    conditions = [key for key in slice_.dimensions if key not in areas]
    if target.indicator not in SAME_FOR_ENTERPRISES:
        conditions += ["enterprise"] if slice_.enterprise else []
        conditions += ["pub100"] if slice_.pub100 == "out" else []
    conditions += ["pub100"] if slice_.pub100 == "only" else []
    conditions += ["without_largest"] if slice_.without_largest else []
    return conditions[0] if conditions else None


def _scored_in_scope(cube: Cube, target: Target, figure: Figure, slice_: Slice) -> Score:
    crossed = break_before(target, figure.basis.period)
    if crossed is None or target.scope != cube.scope:
        return _scored_unless_broken(target, figure)
    comparable = [period for period in cube.periods if period < crossed.day]
    last = score(cube, target, comparable[-1], slice_) if comparable else None
    return Score(target, figure, reason=_broken(crossed), last_comparable=last)


def _scored_unless_broken(target: Target, figure: Figure) -> Score:
    if target.scope != figure.basis.scope:
        return Score(target, figure, reason=reasons.reason(reasons.OTHER_SCOPE, target.scope))
    crossed = break_before(target, figure.basis.period)
    if crossed is not None:
        return Score(target, figure, reason=_broken(crossed))
    value = figure.exact
    if value is None:
        return Score(target, figure, reason=figure.reason)
    return Score(
        target,
        figure,
        met=target.met_by(value),
        gap=value - target.value,
        share=100 * value / target.value if target.value else None,
        needed=needed(target, figure),
    )


def break_before(target: Target, period: date) -> SeriesBreak | None:
    """The break after which figures no longer measure what the target was set for, if it has come."""
    return next((b for b in series_breaks() if b.id in target.breaks and b.day <= period), None)


def needed(target: Target, figure: Figure) -> int:
    """How much more in the numerator reaches the target, the denominator unchanged: 0 when it is met.

    For *at least* the smallest whole number that reaches it, for *more than* the smallest that passes it.
    """
    over = Fraction(figure.denominator) if figure.denominator else Fraction(1)
    scale = 100 if INDICATORS[target.indicator].is_rate else 1
    enough = target.value * over / scale
    least = floor(enough) + 1 if target.operator == ">" else ceil(enough)
    return max(0, least - (figure.numerator or 0))


def _broken(crossed: SeriesBreak) -> str:
    return reasons.reason(reasons.SERIES_BREAK, crossed.id)
