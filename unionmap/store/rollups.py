"""From stored codes to the codes of the dimensions: sectors of one version, roll-ups, and ``unknown``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import pandas as pd

from unionmap.model.codelists import SECTOR_VERSION, UNKNOWN, codelist, sectors
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.files import DATA, read_rows
from unionmap.model.indicators import Source
from unionmap.store.facts import KEYS
from unionmap.store.places import ESTIMATED, FOLLOWING, place_columns

ROLL_UPS = {"sector": ("broad",), "ownership": ("r2", "r3")}
"""Dimensions that follow from another one, by that other one."""


def dimensions_of(source: Source) -> tuple[str, ...]:
    """Keys of the dimensions by which a table can be cut, in the order of ``DIMENSIONS``."""
    stored = {*KEYS[source], "sector"}
    stored |= {group for base, groups in ROLL_UPS.items() if base in stored for group in groups}
    stored |= {key for key, base in FOLLOWING.items() if base in stored}
    return tuple(key for key in DIMENSIONS if key in stored)


@cache
def sector_of() -> Mapping[tuple[str, str], str]:
    """Section of ``SECTOR_VERSION`` for a (version, code) of any version, where exactly one corresponds."""
    found: dict[tuple[str, str], set[str]] = {(SECTOR_VERSION, code): {code} for code in sectors().codes}
    for row in read_rows(DATA / "codelists" / "vsic_change.csv"):
        old, new = (row["from_version"], row["from_code"]), (row["to_version"], row["to_code"])
        for ours, theirs in ((old, new), (new, old)):
            if ours[0] == SECTOR_VERSION:
                found.setdefault(theirs, set()).add(ours[1])
    return {key: next(iter(codes)) for key, codes in found.items() if len(codes) == 1}


@cache
def roll_up(base: str, group: str) -> Mapping[str, str]:
    """Code of the group for each code of the base dimension; ``unknown`` where its row names none."""
    listed = sectors() if base == "sector" else codelist(base)
    return {entry.code: entry.attributes.get(group) or UNKNOWN for entry in listed}


def dimension_columns(columns: Mapping[str, Sequence[str]]) -> dict[str, pd.Categorical[str] | list[str]]:
    """Columns of codes for every dimension that stored columns lead to, the roll-ups among them.

    ``vsic_version`` and ``vsic`` give ``sector``; every place is told at every vintage (``store.places``),
    with a column of marks where some are estimates. Categories stand in the codelist's order with ``unknown``
    last: an empty cell or a code that is not on its list is *not determined* and stays in every total.
    """
    places = place_columns(columns)
    codes = {key: columns[key] for key in DIMENSIONS if key in columns} | places
    keys = zip(columns["vsic_version"], columns["vsic"], strict=True)
    codes["sector"] = [sector_of().get(key, UNKNOWN) for key in keys]
    for base, groups in ROLL_UPS.items():
        codes |= {
            group: [roll_up(base, group).get(code, UNKNOWN) for code in codes[base]] for group in groups
        }
    marks = {mark: places[mark] for mark in sorted({*ESTIMATED.values()} & places.keys())}
    return {key: _category(codes[key], key) for key in DIMENSIONS if key in codes} | marks


def _category(values: Sequence[str], dimension: str) -> pd.Categorical[str]:
    listed = DIMENSIONS[dimension].codes().codes
    on_list = set(listed)
    return pd.Categorical(
        [code if code in on_list else UNKNOWN for code in values], categories=[*listed, UNKNOWN]
    )
