"""Employers large enough for a union that have none, ranked by the members to expect there."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from unionmap.figures import reasons
from unionmap.figures.cube import Cube
from unionmap.figures.namesakes import Namesake, namesakes
from unionmap.figures.scoping import within
from unionmap.figures.slicing import BUDGET_PAID_OWNERSHIP, WHOLE, cut, lacking_dimension
from unionmap.figures.uptake import Uptake, Uptakes, uptakes
from unionmap.model.slices import Slice
from unionmap.model.thresholds import Threshold, threshold
from unionmap.store.employers import employer_rows
from unionmap.store.engine import Store
from unionmap.store.register import union_rows
from unionmap.store.rollups import dimensions_of

LARGE_ENOUGH = "coverage"
"""The dated threshold (``data/codelists/threshold.csv``) from which an employer should have a union."""


@dataclass(frozen=True)
class Candidate:
    """An employer without an active union. ``codes`` holds its dimensions.

    ``expected`` members are its workers times the rate of ``uptake``. ``ended`` is the union that the
    register names and that is not active. ``namesake`` is a union that may be its own: for a person to judge.
    """

    employer_id: str
    name: str
    codes: Mapping[str, str]
    workers: int
    uptake: Uptake
    expected: int
    ended: str | None = None
    namesake: Namesake | None = None


@dataclass(frozen=True)
class Finding:
    """Candidates, the most expected members first.

    ``register_day`` is the day of the register used, ``unsized`` counts its employers without a union whose
    number of workers is not known. Without a list ``reason`` (``figures.reasons``) says why.
    """

    candidates: tuple[Candidate, ...] = ()
    register_day: date | None = None
    threshold: Threshold | None = None
    unsized: int = 0
    reason: str | None = None

    @property
    def certain(self) -> tuple[Candidate, ...]:
        """The candidates that no union is near in name, in their rank."""
        return tuple(candidate for candidate in self.candidates if candidate.namesake is None)

    def some(self, ids: frozenset[str]) -> tuple[Candidate, ...]:
        """The candidates of these ids, in their rank."""
        return tuple(candidate for candidate in self.candidates if candidate.employer_id in ids)


def find(store: Store, cube: Cube, period: date, slice_: Slice = WHOLE) -> Finding:
    """Employers of a slice, by the latest register until the period, against the unions of the period.

    Units paid 100 % by the state budget are left out: their unions ended in June 2025.
    """
    day = cube.employers.latest(period)
    if day is None:
        return Finding(reason=reasons.reason(reasons.NO_TABLE, "employers"))
    lacking = lacking_dimension(slice_, "employers")
    if lacking is not None:
        return Finding(register_day=day, reason=reasons.reason(reasons.DIMENSION_MISSING, lacking))
    employers = within(employer_rows(store, cube.release, day), cube.scope)
    unions = within(union_rows(store, cube.release, period), cube.scope)
    unions = unions[unions["status"] == "active"]
    return _found(employers, unions, slice_, threshold(LARGE_ENOUGH, day), day)


def _found(
    employers: pd.DataFrame, unions: pd.DataFrame, slice_: Slice, least: Threshold, day: date
) -> Finding:
    rates = uptakes(unions)
    if not rates.groups:
        return Finding(register_day=day, threshold=least, reason=reasons.NO_UNION)
    alone = cut(unorganised(employers, unions), slice_)
    large = alone[alone["workers"].fillna(0) >= least.value]
    near = namesakes(large, _unmatched(unions, employers))
    candidates = [_candidate(row, rates, near) for row in large.to_dict("records")]
    return Finding(tuple(sorted(candidates, key=_rank)), day, least, int(alone["workers"].isna().sum()))


def _unmatched(unions: pd.DataFrame, employers: pd.DataFrame) -> pd.DataFrame:
    """Grassroots unions that no employer of the register names; occupational unions have no employer."""
    return unions[(unions["type"] == "CDCS") & ~unions["union_id"].isin(employers["union_id"].dropna())]


def unorganised(employers: pd.DataFrame, unions: pd.DataFrame) -> pd.DataFrame:
    """Employers whose union id is empty or not among the unions; without those paid by the budget."""
    without = ~employers["union_id"].isin(unions["union_id"])
    return employers[without & ~employers["ownership"].isin(BUDGET_PAID_OWNERSHIP)]


def _candidate(row: dict[Hashable, Any], rates: Uptakes, near: Mapping[str, Namesake]) -> Candidate:
    codes = {key: str(row[key]) for key in dimensions_of("employers")}
    uptake, workers = rates.of(codes), int(row["workers"])
    return Candidate(
        str(row["employer_id"]),
        str(row["name"]),
        codes,
        workers,
        uptake,
        uptake.expected(workers),
        None if pd.isna(row["union_id"]) else str(row["union_id"]),
        near.get(str(row["employer_id"])),
    )


def _rank(candidate: Candidate) -> tuple[int, int, str]:
    return -candidate.expected, -candidate.workers, candidate.employer_id
