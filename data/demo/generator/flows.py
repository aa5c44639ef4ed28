"""What happens to members in a quarter, the same in the given and in the invented part of the story."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
from numpy.random import Generator

from data.demo.generator.shares import Counts, spread

GAINS = ("admitted", "transferred_in")
LOSSES = ("lost_quit", "lost_moved", "lost_resigned", "lost_dissolved")
REASONS = ("lost_quit", "lost_moved", "lost_resigned")
PUBLIC_REASONS, OTHER_REASONS = (0.55, 0.40, 0.05), (0.80, 0.08, 0.12)
"""Of the members lost while the union goes on: left the job, moved away, resigned."""
PUBLIC = ("HC", "SNCL-N", "SNCL-T")
SWAPPED = 0.002
"""Share of a district's public members who move to another public union of the district in a quarter."""
MOST_SWAPPED = 0.1


def opening(
    register: pd.DataFrame, before: pd.Series[int], period: date
) -> tuple[pd.DataFrame, pd.Series[int]]:
    """Units open at any time in a quarter, and their members at its start: none where founded in it."""
    open_before = before.index[before > 0]
    units = register[register.index.isin(open_before) | register["opens"].eq(period)]
    return units, before.reindex(units.index, fill_value=0)


def events_of(units: pd.DataFrame, before: pd.Series[int], period: date, rng: Generator) -> pd.DataFrame:
    """Flows that follow from foundings, closings and moves within districts; all others are nought."""
    rows = pd.DataFrame(0, index=units.index, columns=[*GAINS, *LOSSES])
    founded = units["opens"] == period
    rows.loc[founded, "admitted"] = units.loc[founded, "members"]
    _close(rows, units[units["closes"] == period], before)
    staying = units[(units["closes"] > period) & ~founded & units["ownership"].isin(PUBLIC)]
    for _, own in staying.groupby("district"):
        _swap(rows, before[own.index], rng)
    return rows


def _close(rows: pd.DataFrame, ending: pd.DataFrame, before: pd.Series[int]) -> None:
    merged = ending["ending"] == "merged"
    rows.loc[ending.index, "lost_dissolved"] = before[ending.index].where(~merged, 0)
    rows.loc[ending.index, "lost_moved"] = before[ending.index].where(merged, 0)
    for into, members in zip(ending.loc[merged, "into"], before[ending.index[merged]], strict=True):
        rows.loc[into, "transferred_in"] += members


def _swap(rows: pd.DataFrame, before: pd.Series[int], rng: Generator) -> None:
    caps = np.floor(before.to_numpy() * MOST_SWAPPED).astype(np.int64)
    count = min(int(rng.binomial(before.sum(), SWAPPED)), int(caps.sum()))
    weights = before.to_numpy(dtype=float)
    rows.loc[before.index, "lost_moved"] += spread(count, weights * rng.random(len(before)), caps)
    rows.loc[before.index, "transferred_in"] += spread(count, weights * rng.random(len(before)))


def lose(rows: pd.DataFrame, units: pd.DataFrame, lost: Counts, rng: Generator) -> None:
    """Book members lost by the units that go on, each under a reason."""
    public = units["ownership"].isin(PUBLIC).to_numpy()
    odds = np.where(public[:, None], PUBLIC_REASONS, OTHER_REASONS)
    rows.loc[units.index, list(REASONS)] += rng.multinomial(lost, odds)


def closed_up(rows: pd.DataFrame, before: pd.Series[int]) -> pd.DataFrame:
    """Rows with ``members`` at the end of the quarter: before, plus gains, minus losses."""
    return rows.assign(members=before + rows[list(GAINS)].sum(axis=1) - rows[list(LOSSES)].sum(axis=1))
