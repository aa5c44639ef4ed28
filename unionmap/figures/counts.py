"""How many unions the filters leave, and which filter to loosen when they leave none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.model.slices import Slice


@dataclass(frozen=True)
class Loosening:
    """One condition of a slice (a dimension or a switch), the slice without it, and its unions."""

    condition: str
    slice: Slice
    unions: int


def unions_left(cube: Cube, period: date, slice_: Slice) -> int:
    """Active unions of a slice; 0 also where the period has no report."""
    return measure(cube, "unions", period, slice_).total.unions


def loosenings(cube: Cube, period: date, slice_: Slice) -> list[Loosening]:
    """For every condition the unions that dropping it alone would leave, the most first."""
    without = {key: slice_.narrowed(key, ()) for key in slice_.dimensions}
    without |= {switch: looser for switch, looser in _switched_off(slice_).items() if looser != slice_}
    found = [Loosening(key, looser, unions_left(cube, period, looser)) for key, looser in without.items()]
    return sorted(found, key=lambda loosening: -loosening.unions)


def _switched_off(slice_: Slice) -> dict[str, Slice]:
    return {
        "enterprise": replace(slice_, enterprise=False),
        "pub100": replace(slice_, pub100="in"),
        "without_largest": replace(slice_, without_largest=False),
    }
