"""The given part: the synthetic unions of the baseline and the series by district that they follow."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.demo.generator.periods import named

SOURCE = Path(__file__).parents[1] / "source"


def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(SOURCE / f"{name}.csv", dtype={"district_code": str}, encoding="utf-8")


def unions() -> pd.DataFrame:
    """Unions at the baseline, by ``union_id``: place, kind, workers, members, women members."""
    table = _table("unions").rename(columns={"district_code": "district", "district": "district_name"})
    return table.set_index("union_id").sort_index()


def series() -> pd.DataFrame:
    """By period and district: ``unions`` and ``members`` at the end, ``new`` and ``lost`` members within."""
    short = {
        "district_code": "district",
        "unions_end": "unions",
        "members_end": "members",
        "new_in_period": "new",
        "lost_in_period": "lost",
    }
    table = _table("timeseries_district").drop(columns="district").rename(columns=short)
    return table.assign(period=table["period"].map(named)).set_index(["period", "district"]).sort_index()


def large_without_union() -> pd.Series[int]:
    """Enterprises of 25 or more workers without a union at the baseline, by district."""
    return _table("enterprises25").set_index("district_code")["ge25_without_union"]
