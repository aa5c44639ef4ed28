"""What must hold between rows, and between this period and the last one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from unionmap.intake.fields import TableKind
from unionmap.intake.identity import Identification, Known, name_key
from unionmap.intake.rows_draft import by_text, spoken
from unionmap.intake.rows_kept import Kept, KeptRows
from unionmap.intake.text import clean
from unionmap.model.label import Label

ID_OF: Mapping[TableKind, str] = {"unions": "union_id", "employers": "employer_id"}
"""The column by which the units of a kind of file are told apart."""
KEY_OF: Mapping[TableKind, tuple[str, ...]] = {
    "summary": ("district",),
    "workforce": ("district", "vsic_version", "vsic", "ownership"),
    "events": ("date", "event", "union_id"),
    "allocations": ("target", "recipient"),
    "task_log": ("kind", "day", "unit", "what", "evidence", "count", "out_of"),
}
"""The columns that only one row of other kinds of file may share."""

JUMP_SHARE = 0.3
JUMP_PEOPLE = 20
"""A figure that changes by more than both since the last period is asked about."""
WATCHED = ("workers", "members")


def check_duplicates(rows: KeptRows, kind: TableKind) -> None:
    """Note rows that stand for the same thing twice."""
    if kind in ID_OF:
        _same_id(rows, ID_OF[kind])
        _same_name(rows, ID_OF[kind])
        return
    keys = zip(*map(rows.column, KEY_OF[kind]), strict=True)
    for index, before in _again(key if key[0] is not None else None for key in keys):
        rows[index].say("duplicate_row", KEY_OF[kind][0], other=rows[before].other(rows[index]))


def _again(keys: Iterable[Hashable]) -> Iterator[tuple[int, int]]:
    """Where a key stands again, each with the place where it stood first; rows without a key stand alone."""
    first: dict[Hashable, int] = {}
    for index, key in enumerate(keys):
        if key is not None and (before := first.setdefault(key, index)) != index:
            yield index, before


def _same_id(rows: KeptRows, name: str) -> None:
    for index, before in _again(rows.column(name)):
        rows[index].say("duplicate_id", name, other=rows[before].other(rows[index]))


def _same_name(rows: KeptRows, id_column: str) -> None:
    """The same name in the same place is an error; a name that only comes to the same is asked about."""
    names = [str(name or "") for name in rows.column("name")]
    keys = zip(by_text(names, name_key), rows.column("district"), strict=True)
    named = (key if name else None for name, key in zip(names, keys, strict=True))
    for index, first in _again(named):
        row, before, other = rows[index], rows[first], names[first]
        alike = clean(names[index]).casefold() == clean(other).casefold()
        if _stand_apart(row, before, id_column) or not alike:
            row.say("possible_duplicate", "name", other=before.other(row), name=other)
        else:
            row.say("duplicate_row", "name", other=before.other(row))


def _stand_apart(row: Kept, before: Kept, id_column: str) -> bool:
    """Whether two rows of one name have codes of their own, or lie in different communes."""
    names = (id_column, "old_commune", "new_commune")
    pairs = [(row.value(name), before.value(name)) for name in names]
    return any(one is not None and other is not None and one != other for one, other in pairs)


def check_history(
    rows: Sequence[Kept], found: Identification, previous: pd.DataFrame, kind: TableKind
) -> None:
    """Note leaps since the last period, units that vanished, and new ones without a founding date."""
    known = {str(row[ID_OF[kind]]): row for row in previous.to_dict("records")}
    for position, code in enumerate(found.ids):
        if code in known:
            _leaps(rows[position], known[code])
    for position, unit in found.near:
        rows[position].say("near_union", "name", name=unit.name, id=unit.id)
    for position in found.new:
        if kind == "unions" and rows[position].value("founded") is None:
            rows[position].say("new_without_date", "name")
    for unit in found.missing:
        _say_vanished(rows, unit, _number(known[unit.id], "members"))


def _number(row: Mapping[Hashable, Any], name: str) -> int | None:
    """A figure of a stored row; ``None`` where it is not known."""
    value = row.get(name)
    return None if value is None or pd.isna(value) else int(value)


def _leaps(row: Kept, before: Mapping[Hashable, Any]) -> None:
    for name in WATCHED:
        old, new = _number(before, name), row.value(name)
        if old is None or new is None:
            continue
        if abs(new - old) > max(JUMP_PEOPLE, JUMP_SHARE * old):
            label = row.draft.fields[name].label
            row.say("jump", name, label=label, before=spoken(old), after=spoken(new))


def _say_vanished(rows: Sequence[Kept], unit: Known, members: int | None) -> None:
    unknown = Label("không rõ số", "an unknown number of")
    if rows:
        counted = unknown if members is None else spoken(members)
        rows[0].draft.say("vanished", found=unit.name, id=unit.id, members=counted)
