"""Columns that staff leave out because everybody knows them; what is known by definition is filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from unionmap.intake.identity import without_prefix
from unionmap.intake.rows_draft import Draft, Value, by_cells, by_text
from unionmap.intake.text import fold, toned
from unionmap.intake.uppers import find_upper
from unionmap.intake.values import is_missing
from unionmap.model.codelists import codelist

SIMULATED = "(mô phỏng)"
_TELLING = ("name", "source", "note", "decision", "what", "evidence")
"""Fields whose words say that a row is invented."""
_MAY_BE_OCCUPATIONAL = re.compile(r"[\W_]*[NnÑñŃńǸǹṆṇ]")
_OCCUPATIONAL = re.compile(rf"({toned('nghiệp đoàn')}|{toned('nđcs')}|{toned('nđ')})\b")
_COMMUNE_OFFICE = re.compile(r"(ubnd |dang uy |co quan )?(xa|phuong|thi tran)\b")

_BUDGET: Mapping[str, str] = {"HC": "NSNN100", "SNCL-N": "NSNN100", "SNCL-T": "TUCHU"}
"""The source of pay that the definition of an ownership names; firms live on their business."""


def fill_defaults(draft: Draft, upper: str) -> None:
    """Fill upper union, type, status, source of pay, local group, ``synthetic`` where the sheet is silent."""
    stored = {name for name, field in draft.fields.items() if field.stored}
    if "upper" in stored:
        draft.values["upper"] = _uppers(draft, upper)
    for name, column_of in _DEFAULTS.items():
        if name in stored:
            given, usual = draft.column(name), column_of(draft)
            draft.values[name] = [
                instead if value is None else value for value, instead in zip(given, usual, strict=True)
            ]


def _uppers(draft: Draft, upper: str) -> list[Value]:
    """The union that each row names, else the one that reports; "" where the one named is not known."""

    def named(text: str) -> str | None:
        return (upper or None) if is_missing(text) else find_upper(text, draft.period)

    found = by_text(draft.texts("upper"), named)
    for position, code in enumerate(found):
        if code == "":
            draft.say("code_unknown", position, "upper", label=draft.fields["upper"].label)
    return [code or None for code in found]


def _types(draft: Draft) -> list[Value]:
    return by_cells(_type, draft.texts("name"), draft.column("ownership"))


def _type(name: str, owner: str | None) -> Value:
    named = _MAY_BE_OCCUPATIONAL.match(name) and _OCCUPATIONAL.match(toned(name))
    return "NDCS" if named or owner == "ND" else "CDCS"


def _statuses(draft: Draft) -> list[Value]:
    return ["active"] * len(draft.lines)


def _budgets(draft: Draft) -> list[Value]:
    return by_cells(_budget, draft.column("ownership"))


def _budget(owner: str | None) -> Value:
    return _BUDGET.get(str(owner)) or ("SXKD" if owner in _firms() else None)


@cache
def _firms() -> frozenset[str]:
    return codelist("ownership").having("enterprise")


def _local_groups(draft: Draft) -> list[Value]:
    """The group of district practice: by ownership, and for public bodies by what kind of body it is."""
    names, owners = draft.texts("name"), draft.column("ownership")
    bodies = [name if owner in _BUDGET else "" for name, owner in zip(names, owners, strict=True)]
    return by_cells(_local_group, owners, draft.column("vsic"), bodies)


def _local_group(owner: str | None, sector: str | None, body: str) -> Value:
    listed = codelist("ownership")
    if owner is None or owner not in listed or owner == "KXD":
        return None
    if owner not in _BUDGET:
        return listed[owner].attributes.get("r4") or None
    if _COMMUNE_OFFICE.match(fold(without_prefix(body))):
        return "XATT"
    return "GIAODUC" if sector == "P" else "BANNGANH"


def _synthetic(draft: Draft) -> list[Value]:
    simulated: list[Value] = [False] * len(draft.lines)
    for name in _TELLING:
        for position, text in enumerate(draft.cells.get(name, ())):
            if SIMULATED in text.casefold():
                simulated[position] = True
    return simulated


_DEFAULTS: Mapping[str, Callable[[Draft], list[Value]]] = {
    "type": _types,
    "status": _statuses,
    "budget": _budgets,
    "r4": _local_groups,
    "synthetic": _synthetic,
}
