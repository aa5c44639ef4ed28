"""From the members at one cut-off to those at a later one: who came, who went, and what nobody explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.rules import Amount
from unionmap.figures.slicing import WHOLE, select
from unionmap.figures.tally import added_up
from unionmap.model.slices import Slice

COMING = ("admitted", "transferred_in")
GOING = ("lost_quit", "lost_moved", "lost_resigned", "lost_dissolved")


@dataclass(frozen=True)
class Balance:
    """``opening`` + ``coming`` - ``going`` + ``residual`` = ``closing``.

    ``coming`` and ``going`` hold the sums of the flows of every period after the earlier cut-off until the
    later one, by measure, each with the reports that leave it empty. ``residual`` is what the stocks say
    and the flows do not: reports that contradict each other, or unions that entered or left the slice
    (reclassified, moved); ``None`` where a stock is not known.
    """

    opening: Figure
    closing: Figure
    coming: Mapping[str, Amount]
    going: Mapping[str, Amount]

    @property
    def residual(self) -> int | None:
        if self.opening.numerator is None or self.closing.numerator is None:
            return None
        came = sum(amount.value for amount in self.coming.values())
        went = sum(amount.value for amount in self.going.values())
        return self.closing.numerator - (self.opening.numerator + came - went)


def balance(cube: Cube, earlier: date, later: date, slice_: Slice = WHOLE) -> Balance:
    """The balance of members of a slice between two periods of the release."""
    return Balance(
        measure(cube, "members", earlier, slice_).total,
        measure(cube, "members", later, slice_).total,
        {name: _flow(cube, name, earlier, later, slice_) for name in COMING},
        {name: _flow(cube, name, earlier, later, slice_) for name in GOING},
    )


def _flow(cube: Cube, name: str, earlier: date, later: date, slice_: Slice) -> Amount:
    frames = [select(cube, period, slice_).frame for period in cube.periods if earlier < period <= later]
    return sum((added_up(frame, name, ()).total for frame in frames if frame is not None), Amount())
