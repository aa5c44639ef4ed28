"""Unions founded after the baseline: first as many as the given series asks for, then an invented drive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pandas as pd
from numpy.random import Generator

from data.demo.generator import source
from data.demo.generator.closings import CLOSINGS
from data.demo.generator.employers import workers_at
from data.demo.generator.names import UNION, Names
from data.demo.generator.periods import CONTINUED, GIVEN, day_in, named
from data.demo.generator.places import pick, successors
from data.demo.generator.register import BUDGETS, local_group

NON_STATE = {"842": 4, "844": 1, "847": 1}
"""How many of a district's foundings in the given series are not of public units."""
PUBLIC_KINDS = (
    ("SNCL-T", "Q", "Đơn vị sự nghiệp"),
    ("SNCL-N", "P", "Trường công lập"),
    ("SNCL-T", "P", "Trường công lập"),
    ("HC", "O", "Cơ quan"),
    ("SNCL-N", "P", "Trường công lập"),
)
PUBLIC_MEMBERS = (16, 34)
JOINING = (0.55, 0.8)
"""Share of an enterprise's workers who join when the union is founded, from and to."""
DRIVE = dict(zip(CONTINUED, (2, 9, 13, 12, 15, 14), strict=True))
PREFERENCE_FOR_LARGE = 4.0
LEAST_WORKERS, LEAST_MEMBERS = 10, 5
MIDDLING = (25, 60)
"""Workers of the enterprises of the given series: more would exceed what it admits in a quarter."""
OCCUPATIONAL = (
    ("842", named("2025Q4"), "XD", "F", 46),
    ("842", named("2026Q1"), "DV", "H", 38),
    ("851", named("2026Q2"), "BX", "H", 52),
    ("846", named("2026Q3"), "DV", "I", 31),
)
"""District, quarter, trade, sector and members of the occupational unions of the drive."""

Unit = dict[str, Any]


def slots() -> Iterator[tuple[date, str]]:
    """Period and district of every founding in the given series: its growth and what closings took away."""
    grown = source.series()["unions"].unstack("district").diff()
    for period, district in product(GIVEN, grown.columns):
        closed = sum((closing.period, closing.district) == (period, district) for closing in CLOSINGS)
        yield from [(period, district)] * (int(grown[district][period]) + closed)


class Vacant:
    """Employers that still have no union."""

    def __init__(self, units: pd.DataFrame) -> None:
        self._units = units

    def take(self, period: date, rng: Generator, district: str | None = None) -> pd.Series:
        """One employer for a founding in a quarter, with its workers then; a middling one of a district."""
        workers = workers_at(self._units, period)
        known = self._units.loc[workers[workers >= LEAST_WORKERS].index].assign(workers=workers)
        if district:
            known = known[known["workers"].between(*MIDDLING) & known["district"].eq(district)]
        weights = known["large"].map({True: PREFERENCE_FOR_LARGE, False: 1.0}).to_numpy()
        chosen = rng.choice(known.index, p=weights / weights.sum())
        self._units = self._units.drop(chosen)
        employer: pd.Series = known.loc[chosen]
        return employer


def foundings(without: pd.DataFrame, names: Names, first_number: int, rng: Generator) -> pd.DataFrame:
    """Register rows of all unions founded after the baseline, by ``union_id``.

    ``workers`` and ``members`` are those at the end of the quarter of founding, ``opens``.
    """
    vacant = Vacant(without)
    units = pd.DataFrame([*_given(vacant, names, rng), *_driven(vacant, names, rng)])
    units = units.assign(vsic_version="2018", zone="NONE", upper="LD-" + units["district"])
    units = units.sort_values("founded", kind="stable")
    units.index = pd.Index([f"TV{first_number + i:04d}" for i in range(len(units))], name="union_id")
    return units


def _given(vacant: Vacant, names: Names, rng: Generator) -> Iterator[Unit]:
    asked = list(slots())
    for district in sorted({district for _, district in asked}):
        periods = [period for period, own in asked if own == district]
        in_enterprises = rng.choice(len(periods), NON_STATE.get(district, 0), replace=False)
        for i, period in enumerate(periods):
            if i in in_enterprises:
                yield _in_enterprise(vacant.take(period, rng, district), period, rng)
            else:
                yield _public(PUBLIC_KINDS[i % len(PUBLIC_KINDS)], district, period, names, rng)


def _driven(vacant: Vacant, names: Names, rng: Generator) -> Iterator[Unit]:
    for period, count in DRIVE.items():
        for _ in range(count):
            yield _in_enterprise(vacant.take(period, rng), period, rng)
    for planned in OCCUPATIONAL:
        yield _occupational(planned, names, rng)


def _in_enterprise(employer: pd.Series, period: date, rng: Generator) -> Unit:
    kept = ["district", "old_commune", "new_commune", "ownership", "legal", "vsic", "workers"]
    return {
        **{field: employer[field] for field in kept},
        "name": UNION + employer["name"],
        "employer_id": employer.name,
        "members": max(LEAST_MEMBERS, round(employer["workers"] * rng.uniform(*JOINING))),
        **_of_kind("CDCS", "", employer["ownership"], employer["vsic"], period, rng),
    }


def _public(kind: tuple[str, str, str], district: str, period: date, names: Names, rng: Generator) -> Unit:
    owner, sector, stem = kind
    members = int(rng.integers(*PUBLIC_MEMBERS))
    return {
        **_placed(district, owner, sector, members, rng),
        "name": UNION + names.next(stem, district),
        **_of_kind("CDCS", "", owner, sector, period, rng),
    }


def _occupational(planned: tuple[str, date, str, str, int], names: Names, rng: Generator) -> Unit:
    district, period, trade, sector, members = planned
    return {
        **_placed(district, "ND", sector, members, rng),
        "name": names.next("Nghiệp đoàn", district),
        **_of_kind("NDCS", trade, "ND", sector, period, rng),
    }


def _placed(district: str, owner: str, sector: str, members: int, rng: Generator) -> Unit:
    """The part that an enterprise brings along: here everybody is a member."""
    commune = pick(district, "NONE", rng)
    return {
        "district": district,
        "old_commune": commune,
        "new_commune": successors()[commune],
        "ownership": owner,
        "legal": "KAD",
        "vsic": sector,
        "workers": members,
        "members": members,
        "employer_id": "",
    }


def _of_kind(type_: str, trade: str, owner: str, sector: str, period: date, rng: Generator) -> Unit:
    return {
        "type": type_,
        "trade": trade,
        "budget": BUDGETS.get(owner, "SXKD"),
        "r4": local_group(owner, sector, commune_office=False),
        "opens": period,
        "founded": day_in(period, rng),
    }
