"""Which codes of two dimensions can meet: so that a code outside a slice is not taken for an empty one."""

from __future__ import annotations

from functools import cache

from unionmap.model.codelists import codelist, sectors
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.files import GEO, read_rows
from unionmap.model.slices import Slice

Codes = dict[str, str]
"""One row of facts: a code for each of some dimensions that meet in it."""

ENTERPRISE = "enterprise"


def outside(slice_: Slice, dimension: str, code: str) -> bool:
    """Whether no union of this code can be in the slice, whatever was reported."""
    chosen = dict(slice_.where)
    if slice_.enterprise:
        chosen[ENTERPRISE] = ("1",)
    return any(_excluded(dimension, code, key, codes) for key, codes in chosen.items())


def _excluded(dimension: str, code: str, key: str, codes: tuple[str, ...]) -> bool:
    if key == dimension:
        return code not in codes
    meeting = _meetings().get((dimension, code, key), frozenset())
    return bool(meeting) and meeting.isdisjoint(codes)


@cache
def _meetings() -> dict[tuple[str, str, str], frozenset[str]]:
    """For (dimension, code, other dimension): the codes of the other one that occur together with it."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for codes in (*_kinds(), *_industries(), *_places()):
        for dimension, code in codes.items():
            for other, met in codes.items():
                if other != dimension and met:
                    found.setdefault((dimension, code, other), set()).add(met)
    return {key: frozenset(met) for key, met in found.items()}


def _kinds() -> list[Codes]:
    return [
        {"ownership": entry.code} | {key: entry.attributes[key] for key in ("r2", "r3", ENTERPRISE)}
        for entry in codelist("ownership")
    ]


def _industries() -> list[Codes]:
    return [{"sector": entry.code, "broad": entry.attributes["broad"]} for entry in sectors()]


def _places() -> list[Codes]:
    parents = {entry.code: entry.attributes["parent"] for entry in DIMENSIONS["old_commune"].codes()}
    merged = {
        row["old_commune_code"]: row["new_commune_code"] for row in read_rows(GEO / "crosswalk-2025.csv")
    }
    return [
        {"old_commune": code, "district": district, "new_commune": merged.get(code, "")}
        for code, district in parents.items()
    ]
