"""How much of a slice stands or falls with its largest unions."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.slicing import WHOLE, largest_unions
from unionmap.model.slices import Slice

TOP = 5


@dataclass(frozen=True)
class Leader:
    """One of the largest unions: ``share`` is its part of the slice's members, in percent."""

    union_id: str
    name: str
    district: str
    ownership: str
    members: int
    share: Fraction | None


@dataclass(frozen=True)
class Concentration:
    """The largest unions of a slice by members, the largest first, and the slice's members.

    ``top_share`` is the part of all of them together, in percent; ``None`` where members are not known.
    """

    members: Figure
    leaders: tuple[Leader, ...]
    top_share: Fraction | None


def concentration(cube: Cube, period: date, slice_: Slice = WHOLE, top: int = TOP) -> Concentration:
    """The ``top`` largest unions (at most ``store.cube.LEADING``) of a slice at a period.

    With ``without_largest`` in the slice the largest union is left out here as it is everywhere else.
    """
    members = measure(cube, "members", period, slice_).total
    first = 1 if slice_.without_largest else 0
    rows = largest_unions(cube, period, slice_, top + first).iloc[first:]
    leaders = tuple(_leader(row, members) for row in rows.to_dict("records"))
    return Concentration(members, leaders, _share(sum(leader.members for leader in leaders), members))


def _leader(row: dict[Hashable, Any], members: Figure) -> Leader:
    own = {name: str(row[name]) for name in ("union_id", "name", "district", "ownership")}
    return Leader(**own, members=int(row["members"]), share=_share(int(row["members"]), members))


def _share(part: int, members: Figure) -> Fraction | None:
    return Fraction(100 * part, members.numerator) if members.numerator else None
