"""What publishing would change: units that come, go and move between two sets of typed rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from unionmap.intake.checks_between import ID_OF
from unionmap.intake.fields import TableKind, stored_fields

UNITS = "units"
"""The key of the number of rows among the headline figures."""


@dataclass(frozen=True)
class Unit:
    """A unit that is new or gone, with its figure of members, or of workers where there are none."""

    id: str
    name: str
    people: int | None


@dataclass(frozen=True)
class Movement:
    """One cell of a unit that differs; its difference is ``None`` for words and where a side is not known."""

    id: str
    name: str
    field: str
    before: Any
    after: Any

    @property
    def difference(self) -> int | None:
        """People more or fewer."""
        numbers = [value for value in (self.before, self.after) if isinstance(value, int)]
        return numbers[1] - numbers[0] if len(numbers) == 2 and not isinstance(self.before, bool) else None


@dataclass(frozen=True)
class Headline:
    """A sum before and after over the rows that know it; ``None`` where no row does."""

    before: int | None
    after: int | None


@dataclass(frozen=True)
class Changes:
    """New and vanished units, the largest first; movements, the largest first; sums of every count."""

    new: tuple[Unit, ...]
    vanished: tuple[Unit, ...]
    moved: tuple[Movement, ...]
    headlines: Mapping[str, Headline]


def compare(before: pd.DataFrame | None, after: pd.DataFrame, kind: TableKind) -> Changes:
    """What stands between two frames of one kind, as ``read_rows`` types them; ``None``: nothing was there.

    Raises ``KeyError`` for kinds whose rows have no code of their own.
    """
    old, new = _by_id(before, kind), _by_id(after, kind)
    return Changes(
        new=_units([(code, new[code]) for code in new.keys() - old.keys()]),
        vanished=_units([(code, old[code]) for code in old.keys() - new.keys()]),
        moved=_movements(old, new, kind),
        headlines={name: Headline(_sum(before, name), _sum(after, name)) for name in (UNITS, *_counts(kind))},
    )


_Row = Mapping[str, Any]


def _by_id(frame: pd.DataFrame | None, kind: TableKind) -> dict[str, _Row]:
    if frame is None:
        return {}
    plain = frame.astype(object).where(frame.notna(), None)
    rows = [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]
    return {str(row[ID_OF[kind]]): row for row in rows}


def _units(rows: Sequence[tuple[str, _Row]]) -> tuple[Unit, ...]:
    units = [Unit(code, str(row["name"]), row.get("members") or row.get("workers")) for code, row in rows]
    return tuple(sorted(units, key=lambda unit: (-(unit.people or 0), unit.name, unit.id)))


def _movements(old: Mapping[str, _Row], new: Mapping[str, _Row], kind: TableKind) -> tuple[Movement, ...]:
    names = [field.name for field in stored_fields(kind) if field.name != ID_OF[kind]]
    found = [
        Movement(code, str(new[code]["name"]), name, old[code].get(name), new[code].get(name))
        for code in old.keys() & new.keys()
        for name in names
        if old[code].get(name) != new[code].get(name)
    ]
    return tuple(sorted(found, key=lambda move: (-abs(move.difference or 0), move.name, move.id, move.field)))


def _counts(kind: TableKind) -> list[str]:
    return [field.name for field in stored_fields(kind) if field.kind in ("count", "flow")]


def _sum(frame: pd.DataFrame | None, name: str) -> int | None:
    if frame is None:
        return None
    if name == UNITS:
        return len(frame)
    known = frame[name].dropna()
    return int(known.sum()) if len(known) else None
