"""The classes by which a map is coloured: fixed, so that maps of all periods and slices can be compared.

Breaks of a rate are anchored at what matters for it (the programme's targets, where it has any); breaks of a
gap or a change lie symmetrically about nought. An interval holds its lower bound and not its upper one; the
unrounded value decides.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from math import inf
from typing import Literal

from unionmap.words import Reader

Kind = Literal["level", "diverging"]


@dataclass(frozen=True)
class Classes:
    """Edges of adjoining intervals, ascending; infinite where a class is open at the end.

    A finite last edge belongs to the last class. Classes of ``whole`` numbers are named by those numbers.
    """

    kind: Kind
    edges: tuple[float, ...]
    whole: bool = False

    def __len__(self) -> int:
        return len(self.edges) - 1

    def of(self, value: float) -> int:
        """Index of the class of a value. Raises ValueError for one outside every class."""
        low, high = self.edges[0], self.edges[-1]
        if not low <= value <= high:
            raise ValueError(f"{value} lies outside the classes {low} to {high}")
        return min(bisect_right(self.edges, value), len(self)) - 1

    def label(self, index: int, reader: Reader) -> str:
        """The interval in words, so that the bound that belongs to it is plain."""
        low, high = self.edges[index], self.edges[index + 1]
        if low in (0, -inf) and self.edges[0] == low:
            return reader.text("under {high}", high=_edge(high, reader))
        if high == inf:
            return reader.text("{low} and over", low=_edge(low, reader))
        if self.whole:
            last = _edge(high - 1, reader)
            return (
                last if high - low == 1 else reader.text("{low} to {high}", low=_edge(low, reader), high=last)
            )
        if index == len(self) - 1:
            return reader.text("{low} to {high}", low=_edge(low, reader), high=_edge(high, reader))
        return reader.text("{low} to under {high}", low=_edge(low, reader), high=_edge(high, reader))


def _edge(value: float, reader: Reader) -> str:
    return reader.number(value, 0 if value == int(value) else 1)


def _level(*edges: float) -> Classes:
    return Classes("level", edges)


LEVELS: dict[str, Classes] = {
    "penetration": _level(0, 80, 90, 93, 96, inf),
    "density": _level(0, 10, 20, 30, 45, inf),
    "reach": _level(0, 10, 20, 30, 45, inf),
    "agreement_units": _level(0, 50, 60, 70, 85, 100),
    "agreement_workers": _level(0, 50, 60, 70, 85, 100),
    "coverage25": _level(0, 50, 65, 80, 90, 100),
    "female_share": _level(0, 40, 50, 60, 70, inf),
    "reached_unorganised": _level(0, 20, 40, 50, 66.7, inf),
}
"""Percent. Open at the top where the numerator is not by its nature a part of the denominator's rows."""

GAP = Classes("diverging", (-inf, -20, -10, 0, 10, 20, inf))
"""Distance to a target in percentage points: nought and over have reached it."""

CHANGE = Classes("diverging", (-inf, -10, -5, -1, 1, 5, 10, inf))
"""Change between two periods in percentage points; the middle class is hardly any."""


def classes(rate: str) -> Classes:
    """The classes of a rate indicator. Raises KeyError for an indicator that is no rate."""
    return LEVELS[rate]
