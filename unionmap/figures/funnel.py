"""Areas around a target: which differ by more than their size explains, so that none is ranked by chance.

Limits after D. Spiegelhalter, *Funnel plots for comparing institutional performance* (2005), in the normal
form: an area lies outside just when the Wilson interval of its rate does not hold the target.
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
from unionmap.model.dimensions import SCOPE
from unionmap.model.programme import Target
from unionmap.model.slices import Slice

INNER, OUTER = Fraction(196, 100), Fraction(309, 100)
"""Standard deviations that hold 95 and 99.8 of 100 areas which differ from the target by chance alone."""

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
    """One area's rate with its Wilson interval of 95 %: ``None`` where the rate is over 100 %."""

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
        target if target is not None and _fits(target, period, slice_.narrowed(by, found.rows)) else None
    )
    centre = found.total.exact if fitting is None else fitting.value
    if centre is None or not 0 < centre < 100:
        return None
    placed = {code: figure for code, figure in found.rows.items() if figure.is_known}
    unplaced = {code: figure for code, figure in found.rows.items() if not figure.is_known}
    return Funnel(centre, fitting, {code: _point(f, centre) for code, f in placed.items()}, unplaced)


def _fits(target: Target, period: date, slice_: Slice) -> bool:
    comparable = narrower_by(target, slice_) is None and break_before(target, period) is None
    return comparable and target.scope == SCOPE


def limits(centre: Fraction, size: int, deviations: Fraction) -> Interval:
    """Between which rates (percent) an area of this size lies by chance, if its true rate is the centre."""
    share = float(centre) / 100
    reach = float(deviations) * sqrt(share * (1 - share) / size)
    return 100 * max(0.0, share - reach), 100 * min(1.0, share + reach)


def verdict(counted: int, size: int, centre: Fraction) -> Verdict:
    """Where ``counted`` of ``size`` lie to the centre (percent), decided exactly."""
    share = centre / 100
    distance = counted - size * share
    spread = size * share * (1 - share)
    if distance**2 <= INNER**2 * spread:
        return Verdict.WITHIN
    far = distance**2 > OUTER**2 * spread
    if distance < 0:
        return Verdict.FAR_BELOW if far else Verdict.BELOW
    return Verdict.FAR_ABOVE if far else Verdict.ABOVE


def wilson(counted: int, size: int, deviations: Fraction = INNER) -> Interval | None:
    """The Wilson score interval of a rate, in percent; ``None`` for more than all or for none to count."""
    if not 0 <= counted <= size or size == 0:
        return None
    z, share = float(deviations), counted / size
    middle = share + z * z / (2 * size)
    reach = z * sqrt(share * (1 - share) / size + z * z / (4 * size * size))
    whole = 1 + z * z / size
    return 100 * max(0.0, (middle - reach) / whole), 100 * min(1.0, (middle + reach) / whole)


def _point(figure: Figure, centre: Fraction) -> Point:
    assert figure.numerator is not None and figure.denominator is not None
    counted, size = figure.numerator, figure.denominator
    return Point(figure, verdict(counted, size, centre), wilson(counted, size))
