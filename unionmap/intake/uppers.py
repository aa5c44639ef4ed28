"""The upper-level union that a title or a cell names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from unionmap.intake.text import fold
from unionmap.model.codelists import Entry, codelist

_SHORT = (
    ("lien doan lao dong", "ldld"),
    ("cong doan", "cd"),
    ("cdvc", "cd vien chuc"),
    ("thanh pho", "tp"),
    ("thi xa", "tx"),
    ("cac khu", "khu"),
)
_WEAK = re.compile(r"\b(nganh|truc thuoc|mo phong|tinh|h|huyen|tx|(?<!tp )tra vinh)\b")


def _key(name: str) -> str:
    short = fold(name)
    for long, abbreviation in _SHORT:
        short = re.sub(rf"\b{long}\b", abbreviation, short)
    return short


@cache
def _by_name() -> Mapping[str, frozenset[str]]:
    """Codes by each form of their names; words that staff leave out are left out of a second form."""
    found: dict[str, set[str]] = {}
    for entry in codelist("upper_union"):
        for name in (entry.label.vi, entry.short.vi):
            for form in {_key(name), " ".join(_WEAK.sub(" ", _key(name)).split())} - {""}:
                found.setdefault(form, set()).add(entry.code)
    return {name: frozenset(codes) for name, codes in found.items()}


@lru_cache(maxsize=5_000)
def find_upper(text: str, period: date) -> str:
    """The code of the upper-level union of that name in that period; "" where none or several fit."""
    if text.strip() in codelist("upper_union"):
        return text.strip()
    for form in (_key(text), " ".join(_WEAK.sub(" ", _key(text)).split())):
        known = [code for code in _by_name().get(form, ()) if _existed(codelist("upper_union")[code], period)]
        if len(known) == 1:
            return known[0]
    return ""


def _existed(entry: Entry, period: date) -> bool:
    since, until = entry.attributes.get("valid_from", ""), entry.attributes.get("valid_to", "")
    return since <= period.isoformat() and (not until or period.isoformat() <= until)


def district_of(upper: str) -> str:
    """The old district of a district federation, all of whose unions lie in it; "" for any other union."""
    if upper not in codelist("upper_union"):
        return ""
    entry = codelist("upper_union")[upper]
    return entry.attributes["districts"] if entry.attributes["type"] == "LDHUYEN" else ""
