"""Two geographies side by side: where unions lie, and which upper-level union runs the area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unionmap.figures.replay import Replay, Union
from unionmap.model.codelists import UNKNOWN
from unionmap.model.dimensions import LEVELS
from unionmap.model.managing import areas_run_by


@dataclass(frozen=True)
class Body:
    """An upper-level union on a day: its unions, and those of them that lie outside the areas it runs.

    ``members`` adds up what is known; ``unreported`` unions have no report yet. ``areas`` are vintage and
    code of what it runs; none for a union that runs no area.
    """

    upper: str
    unions: int
    members: int
    unreported: int
    outside: int
    areas: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Shared:
    """An area on a day: the unions in it by upper-level union, the most first."""

    area: str
    unions: int
    members: int
    by_upper: tuple[tuple[str, int], ...]


def bodies(found: Replay) -> list[Body]:
    """Every upper-level union that has unions on the day, the most members first."""
    told = [_body(upper, unions, found.day) for upper, unions in found.held_by("upper").items()]
    return sorted(told, key=lambda body: (-body.members, -body.unions, body.upper))


def shared(found: Replay, dimension: str) -> dict[str, Shared]:
    """Areas of a dimension that hold unions, each with whom its unions answer to."""
    return {area: _shared(area, unions) for area, unions in found.held_by(dimension).items()}


def _body(upper: str, unions: list[Union], day: date) -> Body:
    run = areas_run_by(upper, day)
    outside = sum(not _lies_in(union, run) for union in unions) if run else 0
    return Body(upper, len(unions), _members(unions), _unreported(unions), outside, run)


def _lies_in(union: Union, run: tuple[tuple[str, str], ...]) -> bool:
    """Whether a union lies in one of some areas; one without a known place is not said to lie outside."""
    places = {(vintage, str(union[LEVELS[vintage]])) for vintage, _ in run}
    return any(area == UNKNOWN for _, area in places) or not places.isdisjoint(run)


def _shared(area: str, unions: list[Union]) -> Shared:
    counts: dict[str, int] = {}
    for union in unions:
        counts[str(union["upper"])] = counts.get(str(union["upper"]), 0) + 1
    in_order = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Shared(area, len(unions), _members(unions), tuple(in_order))


def _members(unions: list[Union]) -> int:
    return sum(int(union["members"]) for union in unions if union["members"] is not None)


def _unreported(unions: list[Union]) -> int:
    return sum(union["members"] is None for union in unions)
