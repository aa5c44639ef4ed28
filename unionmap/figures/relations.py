"""Which codes of two dimensions can meet: so that a code outside a slice is not taken for an empty one."""

from __future__ import annotations

from functools import cache

from unionmap.model.codelists import codelist, sectors
from unionmap.model.crosswalk import crosswalk, successors
from unionmap.model.dimensions import DIMENSIONS
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
    """Where the ground of old and new communes meets; a code off a list meets nothing."""
    through, merged = crosswalk(), successors()
    rows = [
        {
            "old_commune": old,
            "district": through.districts[old],
            "commune_2025_01": merged.get(old, old),
            "new_commune": new,
            "commune_2026": new,
        }
        for old, new in through.pairs
    ]
    listed = {key: DIMENSIONS[key].codes() for key in rows[0]}
    return [{key: code for key, code in row.items() if code in listed[key]} for row in rows]
