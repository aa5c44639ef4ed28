"""The invented part of the story, after the anchor: the dissolution, the reform, a drive for new unions."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
from numpy.random import Generator

from data.demo.generator.flows import closed_up, events_of, lose, opening
from data.demo.generator.periods import ANCHOR, CONTINUED, named
from data.demo.generator.shares import Counts

QUITTING = {"FDI": 0.045, "CTCP": 0.025, "TNHH": 0.03, "DNTN": 0.03, "DNNN": 0.01, "ND": 0.02}
"""Share of members who leave in a quarter."""
GROWTH = {"FDI": 0.022, "CTCP": 0.012, "TNHH": 0.02, "DNTN": 0.01, "DNNN": 0.003, "ND": 0.03}
"""Mean growth of a unit's workers in a quarter."""
SPREAD_OF_GROWTH = 0.015
JOINING = {"FDI": 0.42, "CTCP": 0.45, "TNHH": 0.42, "DNTN": 0.42, "ND": 1.0}
"""Share of those outside the union who join in a quarter; the self-employed count once they have joined."""
PUBLIC_QUITTING, PUBLIC_GROWTH, PUBLIC_JOINING = 0.008, 0.004, 0.6
SHOCKS = {("TV0191", named("2026Q1")): -0.17, ("TV0303", named("2025Q4")): -0.09}
"""Layoffs at two large plants: one union moves the figure of its district."""


def go_on(register: pd.DataFrame, anchor: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """Members, workers and flows by (``period``, ``union_id``) after the anchor, whose rows are given."""
    quarters = {ANCHOR: anchor}
    for period in CONTINUED:
        quarters[period] = _quarter(register, list(quarters.values())[-1], period, rng)
    return pd.concat({period: quarters[period] for period in CONTINUED}, names=["period"])


def _quarter(register: pd.DataFrame, last: pd.DataFrame, period: date, rng: Generator) -> pd.DataFrame:
    units, before = opening(register, last["members"], period)
    rows = events_of(units, before, period, rng)
    workers = last["workers"].reindex(units.index).fillna(units["workers"]).astype(int)
    own = units[(units["opens"] < period) & (units["closes"] > period)]
    workers[own.index] = _workers(own, workers[own.index], period, rng)
    _move(rows, own, before[own.index], workers[own.index], rng)
    rows = closed_up(rows, before)
    return rows.assign(workers=workers.where(units["closes"] > period, 0).clip(lower=rows["members"]))


def _workers(own: pd.DataFrame, workers: pd.Series[int], period: date, rng: Generator) -> Counts:
    growth = _rate(own, GROWTH, PUBLIC_GROWTH) + rng.normal(0, SPREAD_OF_GROWTH, len(own))
    shocked = np.array([SHOCKS.get((union, period), 0.0) for union in own.index])
    grown: Counts = np.rint(workers.to_numpy() * (1 + np.where(shocked, shocked, growth))).astype(np.int64)
    return grown


def _move(
    rows: pd.DataFrame, own: pd.DataFrame, before: pd.Series[int], workers: pd.Series[int], rng: Generator
) -> None:
    """Losses first: whoever quits, and whoever no longer has a job; then some of those outside join."""
    quit_ = rng.binomial(before, _rate(own, QUITTING, PUBLIC_QUITTING))
    lost = np.maximum(quit_, before - workers)
    lose(rows, own, lost, rng)
    outside = np.maximum(workers - (before - lost) - rows.loc[own.index, "transferred_in"], 0)
    rows.loc[own.index, "admitted"] += rng.binomial(outside, _rate(own, JOINING, PUBLIC_JOINING))


def _rate(own: pd.DataFrame, rates: dict[str, float], otherwise: float) -> np.ndarray:
    return own["ownership"].map(rates).fillna(otherwise).to_numpy()
