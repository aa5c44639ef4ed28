"""The part of a release that a reporting scope is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

import pandas as pd

from unionmap.model.codelists import areas, codelist, provinces
from unionmap.model.dimensions import SCOPE


def within(rows: pd.DataFrame, scope: str) -> pd.DataFrame:
    """The rows of a scope; the same frame where nothing is left out.

    A row belongs to the old province of its new commune. One whose commune is not known belongs to the
    programme's own province, where the reports come from: it stays in every total.
    """
    if "new_commune" not in rows:
        return rows if SCOPE in provinces(scope) else rows.iloc[:0]
    inside = rows["new_commune"].map(_province_of(), na_action=None).isin(provinces(scope))
    return rows if inside.all() else rows[inside].reset_index(drop=True)


def within_all(frames: Mapping[date, pd.DataFrame], scope: str) -> dict[date, pd.DataFrame]:
    """``within`` for the frame of every period."""
    return {day: within(frame, scope) for day, frame in frames.items()}


def lacking_provinces(rows: pd.DataFrame | None, scope: str) -> tuple[str, ...]:
    """The old provinces of a scope in which no active union of the cube's rows lies, in the list's order."""
    if rows is None:
        return tuple(sorted(provinces(scope)))
    there = set(rows.loc[rows["unions"] > 0, "new_commune"].map(_province_of(), na_action=None))
    return tuple(code for code in codelist("scope").codes if code in provinces(scope) - there)


class _Provinces(dict[str, str]):
    """Old provinces by new commune; what is not on the list is at home."""

    def __missing__(self, code: str) -> str:
        return SCOPE


@cache
def _province_of() -> _Provinces:
    return _Provinces({entry.code: entry.attributes["scope"] for entry in areas("communes-2025")})
