"""What changed between two periods, and the refusal to compare across a series break."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from unionmap.figures import reasons
from unionmap.figures.basis import Figure, State
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.slicing import BUDGET_PAID, WHOLE, select
from unionmap.model.breaks import SeriesBreak, breaks_between
from unionmap.model.codelists import UNKNOWN
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice

DISSOLUTION = "dissolution-2025"
"""The break at which unions of units paid 100 % by the budget ended; a slice without them runs through."""


@dataclass(frozen=True)
class Change:
    """From ``before`` to ``after``: ``absolute`` in the indicator's unit (percentage points for rates).

    ``relative`` is in percent of the earlier value, for counts, flows and averages; ``None`` for rates and
    where there is no base. Both are exact. Without a change ``state`` and ``reason`` say why.
    """

    state: State
    absolute: Fraction | None
    relative: Fraction | None
    reason: str | None
    before: Figure
    after: Figure


@dataclass(frozen=True)
class Changes:
    """Changes of one indicator between two periods, in total and by the codes of one dimension."""

    indicator: str
    earlier: date
    later: date
    by: str | None
    total: Change
    rows: dict[str, Change]
    crossed: SeriesBreak | None


def change(
    cube: Cube, indicator_id: str, earlier: date, later: date, slice_: Slice = WHOLE, by: str | None = None
) -> Changes:
    """The change of every figure; *out of scope* (``series_break:<id>``) where a break lies between.

    Raises ``KeyError`` as ``measure`` does.
    """
    before = measure(cube, indicator_id, earlier, slice_, by)
    after = measure(cube, indicator_id, later, slice_, by)
    crossed = crossed_break(cube, indicator_id, earlier, later, slice_, by)
    codes = dict.fromkeys((*before.rows, *after.rows))
    rows = {code: difference(before.at(code), after.at(code), crossed) for code in codes}
    total = difference(before.total, after.total, crossed)
    return Changes(indicator_id, earlier, later, by, total, rows, crossed)


def crossed_break(
    cube: Cube, indicator_id: str, earlier: date, later: date, slice_: Slice = WHOLE, by: str | None = None
) -> SeriesBreak | None:
    """The first break that keeps two periods from being compared; ``None`` where they can be.

    A break may affect an indicator, or a dimension that the figures are cut or told by. The end of the
    unions of budget-paid units does not touch a slice that held none of them at either period.
    """
    touched = {indicator_id, *slice_.dimensions} | ({by} if by else set())
    crossed = {known for name in touched for known in breaks_between(name, earlier, later)}
    in_order = sorted(crossed, key=lambda known: known.day)
    return next((b for b in in_order if not _runs_through(cube, b, (earlier, later), slice_)), None)


def _runs_through(cube: Cube, crossed: SeriesBreak, periods: tuple[date, ...], slice_: Slice) -> bool:
    return crossed.id == DISSOLUTION and not any(_may_be_budget_paid(cube, p, slice_) for p in periods)


def _may_be_budget_paid(cube: Cube, period: date, slice_: Slice) -> bool:
    frame = select(cube, period, slice_).frame
    if slice_.pub100 == "out" or frame is None:
        return False
    return bool(frame.loc[frame["budget"].isin((BUDGET_PAID, UNKNOWN)), "unions"].sum())


def difference(before: Figure, after: Figure, crossed: SeriesBreak | None = None) -> Change:
    """The change from one figure to another of the same indicator."""
    if crossed is not None:
        reason = reasons.reason(reasons.SERIES_BREAK, crossed.id)
        return Change(State.OUT_OF_SCOPE, None, None, reason, before, after)
    old, new = before.exact, after.exact
    if old is None or new is None:
        lacking = before if old is None else after
        return Change(lacking.state, None, None, lacking.reason, before, after)
    absolute = new - old
    state = State.VALUE if absolute else State.ZERO
    if INDICATORS[after.indicator].is_rate:
        return Change(state, absolute, None, None, before, after)
    if old <= 0:
        return Change(state, absolute, None, reasons.NO_BASE, before, after)
    return Change(state, absolute, 100 * absolute / old, None, before, after)
