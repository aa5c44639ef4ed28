"""Members quarter by quarter: balances that join end to end, the breaks between them, and an index."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise

from unionmap.figures.balance import Balance, balance
from unionmap.figures.basis import Figure
from unionmap.figures.change import crossed_break
from unionmap.figures.cube import Cube
from unionmap.figures.slicing import WHOLE
from unionmap.model.breaks import SeriesBreak
from unionmap.model.periods import latest_until
from unionmap.model.slices import Slice


def started(cube: Cube, asked: date | None, end: date) -> date:
    """The period to begin from: the one asked for, else the release's first; always before ``end``.

    The first period itself where there is no earlier one.
    """
    earlier = tuple(known for known in cube.periods if known < end) or cube.periods[:1]
    return (asked and latest_until(asked, earlier)) or earlier[0]


def span(cube: Cube, start: date, end: date) -> tuple[date, ...]:
    """The periods of the release from ``start`` until ``end``, both included."""
    return tuple(period for period in cube.periods if start <= period <= end)


def balances(cube: Cube, periods: Sequence[date], slice_: Slice = WHOLE) -> tuple[Balance, ...]:
    """A balance of members from every period to the next: each opens with what the one before closed with."""
    return tuple(balance(cube, *pair, slice_) for pair in pairwise(periods))


def breaks_within(
    cube: Cube, indicator: str, periods: Sequence[date], slice_: Slice = WHOLE, by: str | None = None
) -> tuple[SeriesBreak, ...]:
    """Breaks that part an indicator's series of a slice, the earliest first.

    A slice that a break does not touch (like for like) runs through, as in ``figures.change``.
    """
    crossed = (crossed_break(cube, indicator, *pair, slice_, by) for pair in pairwise(periods))
    return tuple(sorted({known for known in crossed if known}, key=lambda known: known.day))


def crosses(earlier: date, later: date, breaks: Iterable[SeriesBreak]) -> bool:
    """Whether one of the breaks lies between two periods."""
    return any(earlier < known.day <= later for known in breaks)


def net(found: Balance) -> int:
    """Those who came minus those who went, in people."""
    came, went = (sum(amount.value for amount in side.values()) for side in (found.coming, found.going))
    return came - went


def indexed(
    series: Iterable[tuple[date, Figure]], breaks: Sequence[SeriesBreak]
) -> list[tuple[date, Fraction | None]]:
    """A series with its first value above nought as 100, exactly; it begins at 100 anew after every break."""
    days = [known.day for known in breaks]
    bases: dict[int, Fraction] = {}
    found: list[tuple[date, Fraction | None]] = []
    for period, figure in series:
        stretch = bisect_right(days, period)
        if figure.exact:
            bases.setdefault(stretch, figure.exact)
        base = bases.get(stretch)
        found.append((period, None if figure.exact is None or base is None else 100 * figure.exact / base))
    return found
