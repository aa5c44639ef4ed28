"""All wage workers by district, sector and ownership: those of the units known, and an invented remainder."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd
from numpy.random import Generator

from data.demo.generator.flows import PUBLIC
from data.demo.generator.periods import PERIODS, YEAR_ENDS
from data.demo.generator.shares import spread
from unionmap.model.files import GEO

CELL = ["district", "vsic", "ownership"]
OUTSIDE = {"HC": 0.03, "SNCL-N": 0.04, "SNCL-T": 0.05, "DNNN": 0.04, "FDI": 0.03, "HTX": 0.5, "QTD": 0.1}
"""Workers of units outside all our lists, for one worker inside them."""
OUTSIDE_ELSEWHERE = 0.35
HOUSEHOLD_WORKERS, HOUSEHOLD_GROWTH = 76_000, 0.015
HOUSEHOLD_SECTORS = {"A": 0.14, "C": 0.19, "F": 0.2, "G": 0.26, "H": 0.07, "I": 0.1, "S": 0.04}
QUALITY = {**dict.fromkeys((*PUBLIC, "DNNN", "FDI"), "A"), "HKD": "C"}
OTHERWISE_QUALITY = "B"
SOURCE = "Số liệu mô phỏng"
A_YEAR = timedelta(days=366)
COLUMNS = [
    "period",
    "district",
    "vsic_version",
    "vsic",
    "ownership",
    "wage_workers",
    "source",
    "quality",
    "synthetic",
]


def workforce(
    register: pd.DataFrame, quarterly: pd.DataFrame, employers: pd.DataFrame, rng: Generator
) -> pd.DataFrame:
    """One row for each year's end and cell, never below what the unions and employers of the period show."""
    known = _in_units(register, quarterly, employers)
    outside = known.index.get_level_values("ownership").map(OUTSIDE).fillna(OUTSIDE_ELSEWHERE).to_numpy()
    factors = 1 + outside * rng.uniform(0.7, 1.3, len(known))
    years = []
    for i, year_end in enumerate(YEAR_ENDS):
        in_units = np.ceil(known[year_end] * factors).astype(int)
        households = _households(round(HOUSEHOLD_WORKERS * (1 + HOUSEHOLD_GROWTH) ** i))
        cells = pd.concat([in_units[in_units > 0], households])
        years.append(cells.rename("wage_workers").reset_index().assign(period=year_end))
    return _described(pd.concat(years))


def _in_units(register: pd.DataFrame, quarterly: pd.DataFrame, employers: pd.DataFrame) -> pd.DataFrame:
    """Most workers that a cell shows in the year before or after each year's end, by cell and year's end.

    Public units keep their workers when they no longer have a union.
    """
    employed = quarterly.join(register[[*CELL, "type"]], on="union_id")
    organised = _by_period(employed[employed["type"] == "CDCS"])
    others = _by_period(employers[employers["union_id"] == ""])
    known = pd.DataFrame(
        {end: _most(organised, end).add(_most(others, end), fill_value=0) for end in YEAR_ENDS}
    ).fillna(0)
    public = known.index.get_level_values("ownership").isin(PUBLIC)
    known.loc[public] = known.loc[public].cummax(axis=1)
    return known.sort_index()


def _by_period(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.groupby(["period", *CELL])["workers"].sum().unstack("period", fill_value=0)


def _most(workers: pd.DataFrame, year_end: date) -> pd.Series[int]:
    near = [period for period in PERIODS if abs(period - year_end) <= A_YEAR]
    return workers[[period for period in near if period in workers]].max(axis=1)


def _households(total: int) -> pd.Series[int]:
    districts = pd.read_csv(GEO / "reference_by_district.csv", dtype={"code": str})
    cells = pd.MultiIndex.from_product([districts["code"], HOUSEHOLD_SECTORS, ["HKD"]], names=CELL)
    weights = np.outer(districts["population_census_2009"], list(HOUSEHOLD_SECTORS.values())).ravel()
    return pd.Series(spread(total, weights), index=cells)


def _described(cells: pd.DataFrame) -> pd.DataFrame:
    quality = cells["ownership"].map(QUALITY).fillna(OTHERWISE_QUALITY)
    cells = cells.assign(vsic_version="2018", source=SOURCE, quality=quality, synthetic=1)
    return cells.sort_values(["period", *CELL])[COLUMNS]
