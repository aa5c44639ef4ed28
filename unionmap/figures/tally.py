"""Sums of the measures an indicator needs, over a slice, by the codes of some dimensions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from unionmap.figures import reasons
from unionmap.figures.cube import Cube
from unionmap.figures.rules import Amount
from unionmap.figures.slicing import Selection, select
from unionmap.model.indicators import Indicator, Source
from unionmap.model.programme import baseline
from unionmap.model.slices import Slice
from unionmap.store.measures import MEASURES, Measure
from unionmap.store.places import ESTIMATED
from unionmap.store.rollups import dimensions_of

Key = tuple[str, ...]
"""A code of each dimension that figures are told by; empty for the total."""

_FOUND: dict[str, tuple[Source, Measure]] = {
    measure.name: (source, measure) for source, declared in MEASURES.items() for measure in declared
}


@dataclass(frozen=True)
class Tally:
    """One measure: ``total``, and its ``parts`` by key; ``absent`` is what a key without rows gets."""

    total: Amount
    parts: Mapping[Key, Amount] = field(default_factory=dict)
    absent: Amount = field(default_factory=Amount)

    def __getitem__(self, key: Key) -> Amount:
        return self.parts.get(key, self.absent)


NONE_ESTIMATED = Tally(Amount())


@dataclass(frozen=True, eq=False)
class Ingredients:
    """What the figures of one indicator are made from, with the selections that gave it."""

    numerator: Tally
    denominator: Tally | None
    unions: Tally
    selections: Mapping[Source, Selection]
    estimated: Tally = NONE_ESTIMATED
    """Unions that lie by estimate alone where the figures are told, in total where they are sliced."""

    def holds(self, key: Key) -> bool:
        """Whether any row stands behind a key."""
        tallies = (self.numerator, self.denominator, self.unions)
        return any(tally is not None and key in tally.parts for tally in tallies)


def source_of(measure: str) -> Source | None:
    """The table that a measure is added up from; ``None`` for one that no file brings yet."""
    return _FOUND[measure][0] if measure in _FOUND else None


def ingredients(
    cube: Cube, indicator: Indicator, period: date, slice_: Slice, keys: Sequence[str]
) -> Ingredients:
    """Add up numerator, denominator and unions, in total and by the dimensions ``keys``."""
    selections = {source: select(cube, period, slice_, source) for source in ("unions", *indicator.sources)}
    if indicator.cumulative:
        numerator = _accumulated(cube, indicator, period, slice_, keys)
    else:
        numerator = _tally(selections, indicator.numerator, keys)
    denominator = indicator.denominator and _tally(selections, indicator.denominator, keys)
    estimated = _estimated(selections["unions"].frame, slice_.dimensions, keys)
    return Ingredients(
        numerator, denominator or None, _tally(selections, "unions", keys), selections, estimated
    )


def _estimated(frame: pd.DataFrame | None, sliced: Sequence[str], keys: Sequence[str]) -> Tally:
    """The total by what the slice cuts, the parts also by what they are told by."""
    if frame is None or not any(ESTIMATED.get(key) in frame for key in (*sliced, *keys)):
        return NONE_ESTIMATED
    told = added_up(_placed_by_estimate(frame, (*sliced, *keys)), "unions", keys)
    return Tally(added_up(_placed_by_estimate(frame, sliced), "unions", ()).total, told.parts)


def _placed_by_estimate(frame: pd.DataFrame, dimensions: Sequence[str]) -> pd.DataFrame:
    marks = [mark for key in dimensions if (mark := ESTIMATED.get(key)) in frame]
    return frame[frame[marks].any(axis=1)]


def _accumulated(cube: Cube, indicator: Indicator, period: date, slice_: Slice, keys: Sequence[str]) -> Tally:
    """A flow added up over the periods after the baseline, each sliced by what its unions were then."""
    now = select(cube, period, slice_)
    if now.frame is None:
        return _tally({"unions": now}, indicator.numerator, keys)
    start = baseline(indicator.id)
    periods = [p for p in cube.periods if p <= period and (start is None or p > start.due)]
    flow = indicator.numerator
    frames = [frame for p in periods if (frame := select(cube, p, slice_).frame) is not None]
    if not frames:
        frames = [now.frame.assign(**{flow: 0, _FOUND[flow][1].missing: 0})]
    return added_up(pd.concat(frames, ignore_index=True), flow, keys)


def _tally(selections: Mapping[Source, Selection], measure: str, keys: Sequence[str]) -> Tally:
    if measure not in _FOUND:
        nothing = Amount(reason=reasons.NOT_COLLECTED)
        return Tally(nothing, absent=nothing)
    source, _ = _FOUND[measure]
    selection = selections[source]
    if selection.frame is None:
        nothing = Amount(reason=selection.reason)
        return Tally(nothing, absent=nothing)
    lacking = [key for key in keys if key not in dimensions_of(source)]
    if lacking:
        reason = reasons.reason(reasons.DIMENSION_MISSING, lacking[0])
        return Tally(added_up(selection.frame, measure, ()).total, absent=Amount(reason=reason))
    return added_up(selection.frame, measure, keys)


def added_up(frame: pd.DataFrame, measure: str, keys: Sequence[str]) -> Tally:
    """A measure over rows of the cube. Raises ``KeyError`` for one that no file brings."""
    declared = _FOUND[measure][1]
    columns = [measure] if declared.base is None else [measure, declared.base, declared.missing]
    if not keys:
        return Tally(_amount([int(frame[column].sum()) for column in columns]))
    sums = frame.groupby(list(keys), observed=True, sort=False)[columns].sum()
    parts = {
        (code if len(keys) > 1 else (code,)): _amount(row)
        for code, row in zip(sums.index, sums.to_numpy().tolist(), strict=True)
    }
    return Tally(sum(parts.values(), Amount()), parts)


def _amount(sums: list[int]) -> Amount:
    if len(sums) == 1:
        return Amount(value=sums[0], rows=sums[0])
    value, rows, missing = sums
    return Amount(value, rows, missing)
