"""What must hold between rows, and between this period and the last one."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from unionmap.intake.fields import TableKind
from unionmap.intake.identity import Identification, Known, name_key
from unionmap.intake.rows_draft import Draft, spoken
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


@dataclass(frozen=True)
class Kept:
    """A row that counts: its sheet and its position there."""

    draft: Draft
    position: int

    @property
    def row(self) -> int:
        return self.draft.lines[self.position].number

    def value(self, name: str) -> Any:
        """What was read of a field."""
        return self.draft.value(name, self.position)

    def say(self, code: str, name: str, /, **values: object) -> None:
        """Note a problem of the row."""
        self.draft.say(code, self.position, name, **values)

    def other(self, than: Kept) -> str:
        """The row as the reader of another row finds it: with its sheet where that is another one."""
        return str(self.row) if self.draft is than.draft else f"{self.row} ({self.draft.sheet})"


def check_duplicates(rows: Sequence[Kept], kind: TableKind) -> None:
    """Note rows that stand for the same thing twice."""
    if kind in ID_OF:
        _same_id(rows, ID_OF[kind])
        _same_name(rows, ID_OF[kind])
        return
    first: dict[Hashable, Kept] = {}
    for row in rows:
        key = tuple(row.value(name) for name in KEY_OF[kind])
        if key[0] is None:
            continue
        before = first.setdefault(key, row)
        if before is not row:
            row.say("duplicate_row", KEY_OF[kind][0], other=before.other(row))


def _same_id(rows: Sequence[Kept], name: str) -> None:
    first: dict[str, Kept] = {}
    for row in rows:
        code = row.value(name)
        if code is not None and first.setdefault(code, row) is not row:
            row.say("duplicate_id", name, other=first[code].other(row))


def _same_name(rows: Sequence[Kept], id_column: str) -> None:
    """The same name in the same place is an error; a name that only comes to the same is asked about."""
    first: dict[tuple[str, object], Kept] = {}
    for row in rows:
        name = str(row.value("name") or "")
        if not name:
            continue
        before = first.setdefault((name_key(name), row.value("district")), row)
        if before is row:
            continue
        other = str(before.value("name"))
        if _stand_apart(row, before, id_column) or clean(name).casefold() != clean(other).casefold():
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
    for row, code in zip(rows, found.ids, strict=True):
        if code in known:
            _leaps(row, known[code])
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
