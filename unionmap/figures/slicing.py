"""Cutting a table of the cube to a slice, and saying so where it cannot be cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from unionmap.figures import reasons
from unionmap.figures.cube import Cube
from unionmap.model.codelists import codelist
from unionmap.model.indicators import Source
from unionmap.model.slices import Slice
from unionmap.store.measures import MEASURES
from unionmap.store.rollups import dimensions_of

WHOLE = Slice()
BUDGET_PAID = "NSNN100"
BUDGET_PAID_OWNERSHIP = ("HC", "SNCL-N")
"""Tables without a source of pay: these two are, by their definition, the units paid 100 % by the budget."""


@dataclass(frozen=True, eq=False)
class Selection:
    """The rows of one table that a slice leaves at a period.

    ``period`` is the day of the table used. Without rows to add up, ``frame`` is ``None`` and ``reason`` a
    code of ``figures.reasons``.
    """

    source: Source
    frame: pd.DataFrame | None
    period: date | None
    synthetic: bool
    reason: str | None = None


def select(cube: Cube, period: date, slice_: Slice, source: Source = "unions") -> Selection:
    """Cut one table of the cube. Employers and workforce: their latest table not after the period."""
    table = cube.table(source)
    used = period if source == "unions" else table.latest(period)
    if used is None or used not in table.frames:
        missing = reasons.NO_REPORT if source == "unions" else reasons.reason(reasons.NO_TABLE, source)
        return Selection(source, None, None, False, missing)
    synthetic = used in table.synthetic
    lacking = lacking_dimension(slice_, source)
    if lacking is not None:
        reason = reasons.reason(reasons.DIMENSION_MISSING, lacking)
        return Selection(source, None, used, synthetic, reason)
    frame = cut(table.frames[used], slice_)
    if slice_.without_largest:
        frame = _without_largest(cube, period, slice_, frame)
    return Selection(source, frame, used, synthetic)


def lacking_dimension(slice_: Slice, source: Source) -> str | None:
    """The first condition of a slice that a table knows nothing of."""
    unknown = [key for key in slice_.dimensions if key not in dimensions_of(source)]
    if slice_.without_largest and source != "unions":
        unknown.append("without_largest")
    return unknown[0] if unknown else None


def cut(frame: pd.DataFrame, slice_: Slice) -> pd.DataFrame:
    """Rows that fulfil every condition but ``without_largest``, which is about single unions."""
    conditions = [frame[key].isin(codes) for key, codes in slice_.where]
    if slice_.enterprise:
        conditions.append(frame["ownership"].isin(codelist("ownership").having("enterprise")))
    if slice_.pub100 != "in":
        conditions.append(_paid_by_budget(frame) == (slice_.pub100 == "only"))
    for condition in conditions:
        frame = frame[condition.loc[frame.index]]
    return frame


def _paid_by_budget(frame: pd.DataFrame) -> pd.Series[bool]:
    if "budget" in frame:
        return frame["budget"] == BUDGET_PAID
    return frame["ownership"].isin(BUDGET_PAID_OWNERSHIP)


def largest_unions(cube: Cube, period: date, slice_: Slice, top: int = 1) -> pd.DataFrame:
    """The unions with the most members in a slice, the largest first; at most ``store.cube.LEADING``.

    Columns of ``store.cube.leading_rows``. ``without_largest`` is not applied: this is what it refers to.
    """
    leading = cube.leading.get(period)
    if leading is None:
        return pd.DataFrame()
    kept = cut(leading, replace(slice_, without_largest=False))
    return kept.sort_values(["members", "union_id"], ascending=[False, True]).head(top)


def _without_largest(cube: Cube, period: date, slice_: Slice, frame: pd.DataFrame) -> pd.DataFrame:
    """Add the largest union's row with its sums turned negative: every sum by any dimension then lacks it."""
    row = largest_unions(cube, period, slice_).drop(columns=["union_id", "name"])
    sums = [
        column
        for measure in MEASURES["unions"]
        for column in (measure.name, measure.missing)
        if column in row
    ]
    return pd.concat([frame, row.assign(**{name: -row[name] for name in sums})], ignore_index=True)
