"""What a change is made of: union by union and quarter by quarter, closing to the unit.

The cube knows sums; which union was founded, ended or changed its kind is known of single unions only. So
both ends come from the cube, and every step between them from the unions' own rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

import pandas as pd

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.movements import Moved, Part, Report, members_moved, reports, unions_moved
from unionmap.figures.runs import breaks_within
from unionmap.figures.slicing import WHOLE
from unionmap.model.breaks import SeriesBreak
from unionmap.model.slices import Slice

Stock = Literal["members", "unions"]

Rows = Callable[[date], pd.DataFrame]
"""The unions reported at a period, as ``store.register.union_rows`` gives them."""

MOVES = {"members": members_moved, "unions": unions_moved}


@dataclass(frozen=True)
class Step:
    """What one kind of event adds up to, and the unions behind it."""

    value: int
    unions: int


@dataclass(frozen=True)
class Decomposition:
    """``opening`` plus all ``steps`` is ``closing``, in the unit of the stock.

    ``by_union`` holds what every union adds to each part, ``names`` what each was last called. Without one of
    the two stocks there are no steps. ``crossed`` are the series breaks between the two that touch the slice.
    """

    opening: Figure
    closing: Figure
    by_union: Mapping[str, Moved]
    names: Mapping[str, str]
    crossed: tuple[SeriesBreak, ...]

    @property
    def steps(self) -> dict[Part, Step]:
        """The parts that anything happened in, in the order of ``Part``."""
        told = {part: [moved[part] for moved in self.by_union.values() if moved.get(part)] for part in Part}
        return {part: Step(sum(values), len(values)) for part, values in told.items() if values}

    @property
    def net(self) -> int | None:
        """Closing less opening; ``None`` where one of them is not known."""
        if self.opening.numerator is None or self.closing.numerator is None:
            return None
        return self.closing.numerator - self.opening.numerator

    def leading(self, part: Part, most: int) -> list[tuple[str, int]]:
        """The unions that a part is mostly made of, the largest first."""
        found = [(union, moved[part]) for union, moved in self.by_union.items() if moved.get(part)]
        return sorted(found, key=lambda pair: (-abs(pair[1]), pair[0]))[:most]


def decompose(
    cube: Cube, rows: Rows, stock: Stock, earlier: date, later: date, slice_: Slice = WHOLE
) -> Decomposition:
    """The change of members or unions of a slice between two periods of the release.

    ``rows`` must be of the cube's release. A union that is sliced differently from one report to the next,
    or becomes the largest where that is left out, is *reclassified*.
    """
    opening, closing = (measure(cube, stock, period, slice_).total for period in (earlier, later))
    known = opening.numerator is not None and closing.numerator is not None
    told = {p: rows(p) for p in cube.periods if known and earlier <= p <= later}
    by_union: dict[str, Counter[Part]] = {}
    for union, moved in _moves(stock, told, slice_):
        by_union.setdefault(union, Counter()).update(moved)
    names = {
        union: name
        for frame in told.values()
        for union, name in zip(frame["union_id"], frame["name"], strict=True)
    }
    crossed = breaks_within(cube, stock, (earlier, later), slice_)
    return Decomposition(opening, closing, by_union, names, crossed)


def _moves(stock: Stock, told: Mapping[date, pd.DataFrame], slice_: Slice) -> Iterator[tuple[str, Moved]]:
    quarters = ((period, reports(frame, slice_)) for period, frame in told.items())
    open_unions: set[str] = set()
    for (_, before), (later, after) in pairwise(quarters):
        _note_open(open_unions, before)
        for union in before.keys() | after.keys():
            was, now = before.get(union), after.get(union)
            yield union, MOVES[stock](was, now, later, union in open_unions)


def _note_open(open_unions: set[str], told: Mapping[str, Report]) -> None:
    """Keep the unions that were active when they last reported."""
    for union, report in told.items():
        if report.active:
            open_unions.add(union)
        else:
            open_unions.discard(union)
