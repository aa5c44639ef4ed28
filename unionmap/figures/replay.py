"""The unions as of any day: the last report until then, and what happened since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

import pandas as pd

from unionmap.figures.events import effect
from unionmap.model.codelists import UNKNOWN
from unionmap.model.dimensions import DIMENSIONS

Rows = Callable[[date], pd.DataFrame]
"""The unions reported at a period, as ``store.register.union_rows`` gives them."""

Union = dict[str, Any]


@dataclass(frozen=True)
class Happened:
    """One event of a union. ``into`` is a union or an upper-level union, ``entered`` says not from a file."""

    day: date
    event: str
    union: str
    into: str = ""
    name: str = ""
    decision: str = ""
    entered: bool = False


@dataclass(frozen=True, eq=False)
class Replay:
    """The active unions of a day.

    ``unions`` by id hold name, members (as last reported, ``None`` if never) and the codes of the dimensions.
    ``snapshot`` is the report it stands on (``None``: there is none so early), ``applied`` what happened
    since, in order, ``unmatched`` what fits no union: it names one that is not there, or founds one that is.
    """

    day: date
    snapshot: date | None
    unions: Mapping[str, Union]
    applied: tuple[Happened, ...] = ()
    unmatched: tuple[Happened, ...] = ()

    def held_by(self, dimension: str) -> dict[str, list[Union]]:
        """The unions by code of a dimension."""
        found: dict[str, list[Union]] = {}
        for union in self.unions.values():
            found.setdefault(str(union[dimension]), []).append(union)
        return found


@dataclass
class _State:
    """What stands while events are applied one after the other."""

    unions: dict[str, Union]
    later: Mapping[str, Union]
    applied: list[Happened] = field(default_factory=list)
    unmatched: list[Happened] = field(default_factory=list)

    def apply(self, happened: Happened) -> None:
        fits = self._founded(happened) if effect(happened.event) > 0 else self._changed(happened)
        (self.applied if fits else self.unmatched).append(happened)

    def _founded(self, happened: Happened) -> bool:
        """A new union is what its first report says of it; one never reported stands alone with its name."""
        if happened.union in self.unions:
            return False
        known = self.later.get(happened.union) or self._like(happened)
        self.unions[happened.union] = {**known, "members": None}
        return True

    def _like(self, happened: Happened) -> Union:
        """A union that no report knows lies where the one lies that it was split from."""
        blank = dict.fromkeys(DIMENSIONS, UNKNOWN)
        origin = self.unions.get(happened.into, {})
        return {**blank, **origin, "union_id": happened.union, "name": happened.name or happened.union}

    def _changed(self, happened: Happened) -> bool:
        union = self.unions.get(happened.union)
        if union is None:
            return False
        if effect(happened.event) < 0:
            del self.unions[happened.union]
        elif happened.event == "MOVED" and happened.into:
            self.unions[happened.union] = {**union, "upper": happened.into}
        elif happened.name:
            self.unions[happened.union] = {**union, "name": happened.name}
        return True


def replay(day: date, periods: tuple[date, ...], rows: Rows, events: Iterable[Happened]) -> Replay:
    """The unions as of the end of a day. Events of one day are applied in the order in which they come.

    A union founded after the report it stands on is told as the next report tells of it.
    """
    earlier = [period for period in periods if period <= day]
    if not earlier:
        return Replay(day, None, {})
    after = next((period for period in periods if period > day), None)
    state = _State(_active(rows(earlier[-1])), {} if after is None else _reported(rows(after)))
    for happened in sorted(events, key=lambda known: known.day):
        if earlier[-1] < happened.day <= day:
            state.apply(happened)
    return Replay(day, earlier[-1], state.unions, tuple(state.applied), tuple(state.unmatched))


def from_file(events: pd.DataFrame) -> list[Happened]:
    """Events as ``store.register.events`` gives them; the new name of a renamed union stands in no column."""
    columns = (events[name] for name in ("date", "event", "union_id", "into", "decision"))
    cells = zip(*(column.tolist() for column in columns), strict=True)
    return [
        Happened(day, event, union, into or "", "", decision or "")
        for day, event, union, into, decision in cells
    ]


def _active(rows: pd.DataFrame) -> dict[str, Union]:
    return _reported(rows[rows["status"] == "active"])


def _reported(rows: pd.DataFrame) -> dict[str, Union]:
    known = rows[["union_id", "name", "members", *DIMENSIONS]].astype(object)
    told = known.where(known.notna(), None).to_dict("records")
    return {str(row["union_id"]): cast(Union, row) for row in told}
