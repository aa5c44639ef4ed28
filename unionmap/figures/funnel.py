"""Areas around a target: which differ by more than their size explains, so that none is ranked by chance.

Limits after D. Spiegelhalter, *Funnel plots for comparing institutional performance* (2005), in the normal
form with a correction for continuity, without which a single unit could lie below a target. An area lies
outside just when the score interval of its rate (R. G. Newcombe 1998, method 4) does not hold the target.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import sqrt

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.slicing import WHOLE
from unionmap.figures.targets import break_before, narrower_by
from unionmap.model.programme import Target
from unionmap.model.slices import Slice

INNER, OUTER = Fraction(196, 100), Fraction(309, 100)
"""Standard deviations that hold 95 and 99.8 of 100 areas which differ from the target by chance alone."""

CONTINUITY = Fraction(1, 2)
"""Counts go by whole units, the curve of the limits does not."""

Interval = tuple[float, float]
"""Lower and upper bound, in percent."""


class Verdict(StrEnum):
    """How an area lies to the centre, by its size: between the limits nothing can be said of it."""

    FAR_BELOW = "far_below"
    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    FAR_ABOVE = "far_above"


@dataclass(frozen=True)
class Point:
    """One area's rate with its score interval of 95 %: ``None`` where the rate is over 100 %."""

    figure: Figure
    verdict: Verdict
    interval: Interval | None


@dataclass(frozen=True)
class Funnel:
    """Areas by rate and size around ``centre`` (percent, exact).

    The centre is that of ``target``, or, where there is none for this rate or slice, the rate of the whole
    slice; then ``target`` is ``None``. ``unplaced`` holds the areas that have no rate.
    """

    centre: Fraction
    target: Target | None
    points: Mapping[str, Point]
    unplaced: Mapping[str, Figure]


def funnel(
    cube: Cube, rate: str, period: date, by: str, slice_: Slice = WHOLE, target: Target | None = None
) -> Funnel | None:
    """The funnel of a rate over the codes of a dimension; ``None`` where it has no centre to lie around.

    That is where the rate of the slice is not known, or lies at or beyond nought or 100 %.
    """
    found = measure(cube, rate, period, slice_, by)
    fitting = (
        target if target is not None and _fits(target, found.total, slice_.narrowed(by, found.rows)) else None
    )
    centre = found.total.exact if fitting is None else fitting.value
    if centre is None or not 0 < centre < 100:
        return None
    placed = {code: figure for code, figure in found.rows.items() if figure.is_known}
    unplaced = {code: figure for code, figure in found.rows.items() if not figure.is_known}
    return Funnel(centre, fitting, {code: _point(f, centre) for code, f in placed.items()}, unplaced)


def _fits(target: Target, figure: Figure, slice_: Slice) -> bool:
    comparable = narrower_by(target, slice_) is None and break_before(target, figure.basis.period) is None
    return comparable and target.scope == figure.basis.scope


def limits(centre: Fraction, size: float, deviations: Fraction) -> Interval:
    """Between which rates (percent) an area of this size lies by chance, if its true rate is the centre."""
    share = float(centre) / 100
    reach = float(deviations) * sqrt(share * (1 - share) / size) + 1 / (2 * size)
    return 100 * max(0.0, share - reach), 100 * min(1.0, share + reach)


def verdict(counted: int, size: int, centre: Fraction) -> Verdict:
    """Where ``counted`` of ``size`` lie to the centre (percent), decided exactly."""
    share = centre / 100
    below = counted < size * share
    distance = max(Fraction(0), abs(counted - size * share) - CONTINUITY)
    spread = size * share * (1 - share)
    if distance**2 <= INNER**2 * spread:
        return Verdict.WITHIN
    far = distance**2 > OUTER**2 * spread
    if below:
        return Verdict.FAR_BELOW if far else Verdict.BELOW
    return Verdict.FAR_ABOVE if far else Verdict.ABOVE


def score_interval(counted: int, size: int, deviations: Fraction = INNER) -> Interval | None:
    """The score interval of a rate with the correction for continuity, in percent.

    ``None`` for more than all, and where there is nothing to count.
    """
    if not 0 <= counted <= size or size == 0:
        return None
    low = 0.0 if counted == 0 else _bound(counted, size, float(deviations))
    high = 0.0 if counted == size else _bound(size - counted, size, float(deviations))
    return 100 * low, 100 * (1 - high)


def _bound(counted: int, size: int, z: float) -> float:
    """The lower bound of a share; the upper one is that of the others, taken from one."""
    share = counted / size
    root = z * z - 1 / size + 4 * size * share * (1 - share) + 4 * share - 2
    return max(0.0, (2 * counted + z * z - 1 - z * sqrt(root)) / (2 * (size + z * z)))


def _point(figure: Figure, centre: Fraction) -> Point:
    assert figure.numerator is not None and figure.denominator is not None
    counted, size = figure.numerator, figure.denominator
    return Point(figure, verdict(counted, size, centre), score_interval(counted, size))
