"""A change across a series break, by cause: what ended with the break, what only moved, what is real."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from unionmap.figures.basis import Figure
from unionmap.figures.decomposition import Decomposition, Step
from unionmap.figures.movements import Part
from unionmap.model.breaks import SeriesBreak, series_breaks


class Cause(StrEnum):
    """Why a stock changed, in the order in which it is told."""

    DISSOLUTION = "dissolution"
    TRANSFER = "transfer"
    REAL = "real"
    UNKNOWN = "unknown"


CAUSES: dict[Part, Cause] = {
    Part.BREAK: Cause.DISSOLUTION,
    Part.TRANSFERRED_IN: Cause.TRANSFER,
    Part.MOVED: Cause.TRANSFER,
    Part.MERGED: Cause.TRANSFER,
    Part.RECLASSIFIED: Cause.TRANSFER,
    Part.FOUNDED: Cause.REAL,
    Part.ADMITTED: Cause.REAL,
    Part.QUIT: Cause.REAL,
    Part.RESIGNED: Cause.REAL,
    Part.DISSOLVED: Cause.REAL,
    Part.UNREPORTED: Cause.UNKNOWN,
    Part.UNEXPLAINED: Cause.UNKNOWN,
}
"""Transfer: the same people or unions, counted elsewhere: other boundaries, another union, another kind."""


@dataclass(frozen=True)
class Bridge:
    """``opening`` plus all ``causes`` is ``closing``; causes that nothing belongs to are nought.

    ``crossed`` are the breaks in between, whether or not they touch the figure: the earliest first.
    """

    opening: Figure
    closing: Figure
    causes: Mapping[Cause, Step]
    crossed: tuple[SeriesBreak, ...]

    @property
    def net(self) -> int:
        return sum(step.value for step in self.causes.values())


def bridge(found: Decomposition) -> Bridge | None:
    """The bridge over the breaks within a change; ``None`` without a break, or without one of the stocks."""
    start, end = found.opening.basis.period, found.closing.basis.period
    crossed = tuple(known for known in series_breaks() if start < known.day <= end)
    if not crossed or found.net is None:
        return None
    return Bridge(found.opening, found.closing, {cause: _step(found, cause) for cause in Cause}, crossed)


def _step(found: Decomposition, cause: Cause) -> Step:
    """What all parts of a cause add up to, and the unions behind any of them."""
    parts = [part for part in Part if CAUSES[part] is cause]
    touched = [moved for moved in found.by_union.values() if any(moved.get(part) for part in parts)]
    return Step(sum(moved.get(part, 0) for moved in touched for part in parts), len(touched))
