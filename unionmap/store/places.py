"""Where a stored row lies, at every vintage: what one place says of the others, through the crosswalk.

Exact wherever whole communes merged. Where an old commune was divided, or only the new commune is known, a
row goes whole to one of the communes in question, and is marked as placed by estimate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from unionmap.model.codelists import UNKNOWN
from unionmap.model.crosswalk import Crosswalk, crosswalk, dealt, successors

STORED = ("district", "old_commune", "new_commune")
IDS = ("placed_by", "employer_id", "union_id")
"""Columns that name a row, the first that there is: an employer names its union, too."""

FOLLOWING = {"commune_2025_01": "old_commune", "commune_2026": "new_commune"}
"""Dimensions of further vintages, each with the one that it follows from."""

ESTIMATED = {key: f"{key}_estimated" for key in STORED} | {
    key: f"{base}_estimated" for key, base in FOLLOWING.items()
}
"""By dimension of areas the column that marks rows placed by estimate; a frame without any has no column."""


class Placed(NamedTuple):
    """Codes of a row's places, and which of them are estimates."""

    district: str
    old_commune: str
    new_commune: str
    district_estimated: bool = False
    old_commune_estimated: bool = False
    new_commune_estimated: bool = False


def place_columns(columns: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Codes for every dimension of areas, and for those estimated anywhere the column that marks it.

    One of ``IDS`` tells rows apart; without communes (the workforce) only districts are known.
    """
    if "old_commune" not in columns:
        return {key: list(columns[key]) for key in STORED if key in columns}
    stored = ([code or UNKNOWN for code in columns[key]] for key in STORED)
    ids = next(columns[key] for key in IDS if key in columns)
    placed = list(_placed_all(zip(*stored, ids, strict=True)))
    found = dict(zip(Placed._fields, map(list, zip(*placed, strict=True)), strict=True)) if placed else {}
    known = {key: found.get(key, []) for key in STORED}
    marks = {mark: found[mark] for mark in set(ESTIMATED.values()) if any(found.get(mark, ()))}
    return {**known, **_following(known), **marks}


def _placed_all(rows: Iterable[tuple[str, str, str, str]]) -> Iterator[Placed]:
    """Each row placed; rows of the same exact place share the work."""
    exact: dict[tuple[str, str, str], Placed] = {}
    for district, old, new, id_ in rows:
        found = exact.get((district, old, new))
        if found is None:
            found = _placed(crosswalk(), district, old, new, id_)
            if not any(found[len(STORED) :]):
                exact[district, old, new] = found
        yield found


def _following(known: Mapping[str, list[str]]) -> dict[str, list[str]]:
    merged = successors()
    return {
        "commune_2025_01": [merged.get(code, code) for code in known["old_commune"]],
        "commune_2026": list(known["new_commune"]),
    }


def _placed(through: Crosswalk, district: str, old: str, new: str, id_: str) -> Placed:
    """The places of one row; empty cells are ``unknown``, and what is stored is never changed."""
    if old != UNKNOWN:
        return _from_old(through, district, old, new, id_)
    origins = through.old_of(new, "" if district == UNKNOWN else district)
    if not origins:
        return Placed(district, old, new)
    found = dealt(id_, origins)
    by_district = {through.districts[origin] for origin in origins}
    return Placed(
        through.districts[found] if district == UNKNOWN else district,
        found,
        new,
        district_estimated=len(by_district) > 1,
        old_commune_estimated=len(origins) > 1,
    )


def _from_old(through: Crosswalk, district: str, old: str, new: str, id_: str) -> Placed:
    within = through.districts.get(old, UNKNOWN) if district == UNKNOWN else district
    targets = through.new_of(old)
    if new != UNKNOWN or not targets:
        return Placed(within, old, new)
    return Placed(within, old, dealt(id_, targets), new_commune_estimated=len(targets) > 1)
