"""Why a figure is what it is: the rows behind its numerator and its denominator, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from unionmap.figures.cube import Cube
from unionmap.figures.scoping import within
from unionmap.figures.slicing import cut, lacking_dimension, largest_unions
from unionmap.figures.tally import source_of
from unionmap.model.indicators import INDICATORS, Indicator, Source
from unionmap.model.programme import baseline
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.trace import fact_rows


@dataclass(frozen=True, eq=False)
class Trace:
    """Rows of one table that enter a figure.

    ``measures`` are the columns of ``rows`` that are added up; ``rows`` also holds ``period``, ``id``,
    ``name``, ``file``, ``row`` and the dimensions, the largest amount first.
    """

    source: Source
    measures: tuple[str, ...]
    rows: pd.DataFrame

    def total(self, measure: str) -> int:
        """What the rows add up to: the figure's own numerator or denominator."""
        return int(self.rows[measure].sum())


def trace(store: Store, cube: Cube, indicator_id: str, period: date, slice_: Slice) -> list[Trace]:
    """The rows behind one figure, a trace for each table it needs.

    Empty where no file brings the measure, the table cannot be cut by the slice, or there is no table yet.
    """
    indicator = INDICATORS[indicator_id]
    measures = [indicator.numerator, *([indicator.denominator] if indicator.denominator else [])]
    by_source: dict[Source, list[str]] = {}
    for measure in measures:
        source = source_of(measure)
        if source is None or lacking_dimension(slice_, source) is not None:
            return []
        by_source.setdefault(source, []).append(measure)
    found = [
        _traced(store, cube, indicator, period, slice_, source, own) for source, own in by_source.items()
    ]
    return [part for part in found if part is not None]


def _traced(
    store: Store,
    cube: Cube,
    indicator: Indicator,
    period: date,
    slice_: Slice,
    source: Source,
    measures: list[str],
) -> Trace | None:
    periods = _periods(cube, indicator, period, source)
    if not periods:
        return None
    rows = cut(within(fact_rows(store, cube.release, source, periods), cube.scope), slice_)
    if slice_.without_largest:
        rows = _without_largest(cube, slice_, rows)
    rows = rows[(rows[measures] != 0).any(axis=1)]
    in_order = rows.sort_values([*measures, "id"], ascending=[*(False for _ in measures), True])
    return Trace(source, tuple(measures), in_order.reset_index(drop=True))


def _periods(cube: Cube, indicator: Indicator, period: date, source: Source) -> list[date]:
    """The days whose rows enter: every one since the baseline for what is added up from there on."""
    if indicator.cumulative:
        start = baseline(indicator.id)
        return [day for day in cube.periods if day <= period and (start is None or day > start.due)]
    day = period if source == "unions" else cube.table(source).latest(period)
    return [] if day is None else [day]


def _without_largest(cube: Cube, slice_: Slice, rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out, at each period, the union that is the largest there."""
    largest = {
        (day, code) for day in set(rows["period"]) for code in largest_unions(cube, day, slice_)["union_id"]
    }
    pairs = zip(rows["period"], rows["id"], strict=True)
    kept = pd.Series([pair not in largest for pair in pairs], index=rows.index, dtype=bool)
    return rows[kept]
