"""Columns that staff leave out because everybody knows them; what is known by definition is filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from unionmap.intake.identity import without_prefix
from unionmap.intake.rows_draft import Draft, Value
from unionmap.intake.text import fold, toned
from unionmap.intake.uppers import find_upper
from unionmap.intake.values import is_missing
from unionmap.model.codelists import codelist

SIMULATED = "(mô phỏng)"
_TELLING = ("name", "source", "note", "decision", "what", "evidence")
"""Fields whose words say that a row is invented."""
_OCCUPATIONAL = re.compile(rf"({toned('nghiệp đoàn')}|{toned('nđcs')}|{toned('nđ')})\b")
_COMMUNE_OFFICE = re.compile(r"(ubnd |dang uy |co quan )?(xa|phuong|thi tran)\b")

_BUDGET: Mapping[str, str] = {"HC": "NSNN100", "SNCL-N": "NSNN100", "SNCL-T": "TUCHU"}
"""The source of pay that the definition of an ownership names; firms live on their business."""


def fill_defaults(draft: Draft, upper: str) -> None:
    """Fill upper union, type, status, source of pay, local group, ``synthetic`` where the sheet is silent."""
    stored = {name for name, field in draft.fields.items() if field.stored}
    if "upper" in stored:
        draft.values["upper"] = [_upper(draft, position, upper) for position in range(len(draft.lines))]
    for name, value_of in _DEFAULTS.items():
        if name in stored:
            given = draft.values.get(name) or [None] * len(draft.lines)
            draft.values[name] = [
                value_of(draft, position) if value is None else value for position, value in enumerate(given)
            ]


def _upper(draft: Draft, position: int, upper: str) -> str | None:
    text = draft.text("upper", position)
    found = "" if is_missing(text) else find_upper(text, draft.period)
    if not is_missing(text) and not found:
        draft.say("code_unknown", position, "upper", label=draft.fields["upper"].label)
        return None
    return found or upper or None


def _type(draft: Draft, position: int) -> Value:
    occupational = _OCCUPATIONAL.match(toned(draft.text("name", position)))
    return "NDCS" if occupational or draft.value("ownership", position) == "ND" else "CDCS"


def _status(draft: Draft, position: int) -> Value:  # noqa: ARG001  every default has the same shape
    return "active"


def _budget(draft: Draft, position: int) -> Value:
    owner = str(draft.value("ownership", position))
    return _BUDGET.get(owner) or ("SXKD" if owner in _firms() else None)


@cache
def _firms() -> frozenset[str]:
    return codelist("ownership").having("enterprise")


def _local_group(draft: Draft, position: int) -> Value:
    """The group of district practice: by ownership, and for public bodies by what kind of body it is."""
    owner = str(draft.value("ownership", position))
    listed = codelist("ownership")
    if owner not in listed or owner == "KXD":
        return None
    if owner not in _BUDGET:
        return listed[owner].attributes.get("r4") or None
    if _COMMUNE_OFFICE.match(fold(without_prefix(draft.text("name", position)))):
        return "XATT"
    return "GIAODUC" if draft.value("vsic", position) == "P" else "BANNGANH"


def _synthetic(draft: Draft, position: int) -> Value:
    return any(SIMULATED in draft.text(name, position).casefold() for name in _TELLING)


_DEFAULTS = {
    "type": _type,
    "status": _status,
    "budget": _budget,
    "r4": _local_group,
    "synthetic": _synthetic,
}
