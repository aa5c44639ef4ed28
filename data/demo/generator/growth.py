"""The given part of the story: members move so that every district meets the given series exactly."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
from numpy.random import Generator

from data.demo.generator import source
from data.demo.generator.flows import GAINS, LOSSES, closed_up, events_of, lose, opening
from data.demo.generator.periods import ANCHOR, BASELINE, GIVEN, rows_of
from data.demo.generator.shares import Weights, spread

APPETITE = {
    "FDI": 3.0,
    "CTCP": 2.2,
    "TNHH": 2.2,
    "DNTN": 1.5,
    "DNNN": 0.7,
    "HC": 0.35,
    "SNCL-N": 0.42,
    "SNCL-T": 0.5,
}
"""How strongly unions of an ownership admit, for one member that they have."""
TURNOVER = {
    "FDI": 3.0,
    "CTCP": 2.0,
    "TNHH": 2.0,
    "DNTN": 1.8,
    "DNNN": 0.8,
    "HC": 0.5,
    "SNCL-N": 0.5,
    "SNCL-T": 0.5,
}
"""How strongly they lose members."""
OTHERWISE = 1.0
LUCK = (0.6, 1.4)
MOST_LOST = 0.25
"""A union that goes on loses at most this share of its members in a quarter."""
WORKERS_AT_ANCHOR = 65_684


def grow(register: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """Members, workers and flows by (``period``, ``union_id``), from the baseline to the anchor."""
    first = register[register["opens"] == BASELINE]
    none = pd.DataFrame(0, index=first.index, columns=[*GAINS, *LOSSES])
    quarters = {BASELINE: none.assign(members=first["members"])}
    asked = source.series()
    for period in GIVEN:
        before = list(quarters.values())[-1]["members"]
        quarters[period] = _quarter(register, before, period, rows_of(asked, period), rng)
    return with_workers(pd.concat(quarters, names=["period"]), register)


def _quarter(
    register: pd.DataFrame, before: pd.Series[int], period: date, asked: pd.DataFrame, rng: Generator
) -> pd.DataFrame:
    units, before = opening(register, before, period)
    rows = events_of(units, before, period, rng)
    going_on = units[(units["opens"] < period) & (units["closes"] > period)]
    for district, own in going_on.groupby("district"):
        booked = rows[units["district"] == district].sum()
        _lose(rows, own, before, int(asked["lost"][str(district)] - booked["lost_dissolved"]), rng)
        admitted = int(asked["new"][str(district)] - booked["admitted"])
        rows.loc[own.index, "admitted"] += spread(admitted, _weights(own, before, APPETITE, rng))
    return closed_up(rows, before)


def _lose(rows: pd.DataFrame, own: pd.DataFrame, before: pd.Series[int], lost: int, rng: Generator) -> None:
    caps = np.floor(before[own.index].to_numpy() * MOST_LOST).astype(np.int64)
    lose(rows, own, spread(lost, _weights(own, before, TURNOVER, rng), caps), rng)


def _weights(
    own: pd.DataFrame, before: pd.Series[int], strength: dict[str, float], rng: Generator
) -> Weights:
    by_kind = own["ownership"].map(strength).fillna(OTHERWISE)
    return (before[own.index] * by_kind).to_numpy(dtype=np.float64) * rng.uniform(*LUCK, len(own))


def with_workers(rows: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """Rows with ``workers``: members and, shrinking towards the anchor's total, those who have not joined."""
    start = int((register["workers"] - register["members"])[register["opens"] == BASELINE].sum())
    end = WORKERS_AT_ANCHOR - int(rows_of(rows, ANCHOR)["members"].sum())
    weights = (register["workers"] - register["members"]).astype(float)
    workers = []
    for quarters, (_, own) in enumerate(rows.groupby(level="period")):
        outside = round(start + (end - start) * quarters / len(GIVEN))
        own_weights = weights[own.index.get_level_values("union_id")].to_numpy(dtype=np.float64)
        workers.append(own["members"] + spread(outside, own_weights * own["members"].gt(0).to_numpy()))
    return rows.assign(workers=pd.concat(workers))
