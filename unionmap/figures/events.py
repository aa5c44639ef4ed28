"""What happened to unions: how often, where, and whether it explains how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.slicing import WHOLE, cut
from unionmap.model.codelists import codelist
from unionmap.model.slices import Slice


@dataclass(frozen=True)
class UnionBalance:
    """``opening`` + ``gained`` - ``ended`` + ``residual`` = ``closing``, in unions.

    ``events`` counts what happened in between by type, in the codelist's order, ``reasons`` by type and
    reason those that give one, the most frequent first. ``residual`` is what the
    stocks say and the events do not; ``None`` where a stock is not known.
    """

    opening: Figure
    closing: Figure
    events: Mapping[str, int]
    reasons: Mapping[tuple[str, str], int]

    @property
    def explained(self) -> int:
        """By how many unions the events change the stock."""
        return sum(effect(kind) * count for kind, count in self.events.items())

    @property
    def residual(self) -> int | None:
        if self.opening.numerator is None or self.closing.numerator is None:
            return None
        return self.closing.numerator - self.opening.numerator - self.explained


def effect(kind: str) -> int:
    """By how many unions one event of a type changes their number: 1, -1 or 0."""
    return int(codelist("event_type")[kind].attributes["unions"]) if kind in codelist("event_type") else 0


def events_in(events: pd.DataFrame, start: date, end: date, slice_: Slice = WHOLE) -> pd.DataFrame:
    """Events after ``start`` and until ``end`` of the unions of a slice, as each was last reported active.

    ``events`` as ``store.register.events`` gives them. ``without_largest`` leaves out the largest union of
    one day and says nothing about events: it is not applied.
    """
    between = events[(events["date"] > start) & (events["date"] <= end)]
    return cut(between, replace(slice_, without_largest=False))


def counted(events: pd.DataFrame) -> dict[str, int]:
    """Events by type, the types that occur in the codelist's order, those off the list at the end."""
    found = {str(kind): int(count) for kind, count in events["event"].value_counts().items()}
    listed = [kind for kind in codelist("event_type").codes if kind in found]
    return {kind: found[kind] for kind in dict.fromkeys((*listed, *sorted(found)))}


def by_period(events: pd.DataFrame, periods: tuple[date, ...]) -> dict[tuple[date, str], int]:
    """Events by the period in which they happened, and by type; those after the last period are left out."""
    ends = events["date"].map(lambda day: min((p for p in periods if p >= day), default=None))
    pairs = zip(ends, events["event"], strict=True)
    found: dict[tuple[date, str], int] = {}
    for end, kind in pairs:
        if end is not None:
            found[end, str(kind)] = found.get((end, str(kind)), 0) + 1
    return found


def union_balance(
    cube: Cube, events: pd.DataFrame, earlier: date, later: date, slice_: Slice = WHOLE
) -> UnionBalance:
    """How the unions of a slice became more or fewer between two periods of the release."""
    happened = events_in(events, earlier, later, slice_)
    return UnionBalance(
        measure(cube, "unions", earlier, slice_).total,
        measure(cube, "unions", later, slice_).total,
        counted(happened),
        _reasons(happened),
    )


def _reasons(events: pd.DataFrame) -> dict[tuple[str, str], int]:
    given = events.dropna(subset=["reason"])
    found = Counter(zip(given["event"].astype(str), given["reason"].astype(str), strict=True))
    return dict(found.most_common())


@dataclass(frozen=True)
class Occurrence:
    """How many unions of one area an event befell, and of how many that were active before: its exact rate.

    ``before`` is the number of active unions at the earlier cut-off.
    """

    count: int
    before: Figure


def occurrences(
    cube: Cube, events: pd.DataFrame, kind: str, span: tuple[date, date], slice_: Slice, by: str
) -> dict[str, Occurrence]:
    """One type of event between two periods, for every code of a dimension that ``measure`` tells by.

    Also for ``unknown`` where an event or a union has no known code.
    """
    start, end = span
    before = measure(cube, "unions", start, slice_, by)
    happened = events_in(events, start, end, slice_)
    found = happened.loc[happened["event"] == kind, by].value_counts().to_dict()
    counts = {str(code): int(count) for code, count in found.items() if count}
    codes = dict.fromkeys((*before.rows, *counts))
    return {code: Occurrence(counts.get(code, 0), before.at(code)) for code in codes}
