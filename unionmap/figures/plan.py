"""How far a target is, and the fewest new unions that would reach it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, takewhile
from math import ceil

from unionmap.figures import reasons
from unionmap.figures.change import DISSOLUTION
from unionmap.figures.cube import Cube
from unionmap.figures.finder import Candidate
from unionmap.figures.measure import measure
from unionmap.figures.slicing import WHOLE
from unionmap.figures.targets import Score, break_before, score
from unionmap.model.programme import Target


@dataclass(frozen=True)
class Shortfall:
    """How much more of what is counted (people, unions, units) reaches a target of the whole province.

    ``standing`` is what there is, ``needed`` what lacks, nought when the target is reached. With ``since``
    the two are counted like for like: the figures of that day, the last comparable with the target, and
    since then the ``growth`` of units not paid by the budget. Without a count ``reason`` says why.
    """

    target: Target
    standing: int | None
    needed: int | None
    since: date | None = None
    growth: int | None = None
    reason: str | None = None


def shortfall(cube: Cube, target: Target, period: date) -> Shortfall:
    """What the province lacks of a target at a period.

    Across the dissolution of June 2025 nothing is scored: there the count is carried on like for like, as if
    the unions of budget-paid units had stayed what they were on the last comparable day.
    """
    found = score(cube, target, period)
    if found.scored:
        return Shortfall(target, found.figure.numerator, found.needed)
    crossed = break_before(target, period)
    if crossed is None or crossed.id != DISSOLUTION or found.last_comparable is None:
        return Shortfall(target, None, None, reason=found.reason)
    return _like_for_like(cube, target, period, found.last_comparable)


def _like_for_like(cube: Cube, target: Target, period: date, last: Score) -> Shortfall:
    unpaid = replace(WHOLE, pub100="out")
    then = measure(cube, target.indicator, last.period, unpaid).total.numerator
    now = measure(cube, target.indicator, period, unpaid).total.numerator
    if last.figure.numerator is None or then is None or now is None:
        return Shortfall(target, None, None, reason=reasons.NO_REPORT)
    growth = now - then
    standing = last.figure.numerator + growth
    return Shortfall(target, standing, max(0, ceil(target.value) - standing), last.period, growth)


def gain(target: Target, employer: Candidate) -> int:
    """What a union at an employer adds to the count that the target is about."""
    if target.indicator == "coverage25":
        return 0 if employer.ended is not None else 1
    return 1 if target.indicator == "unions" else employer.expected


def gained(target: Target, employers: Iterable[Candidate]) -> int:
    """What unions at several employers add together."""
    return sum(gain(target, employer) for employer in employers)


def fewest(employers: Sequence[Candidate], target: Target, needed: int) -> tuple[Candidate, ...] | None:
    """The fewest employers whose unions together add what is needed; ``None`` where all do not suffice.

    Taking the largest gain first is best: of as many others none adds more. Of equal gains, the employer
    with more expected members comes first.
    """
    in_order = sorted(employers, key=lambda employer: (-gain(target, employer), -employer.expected))
    reached = accumulate((gain(target, employer) for employer in in_order), initial=0)
    short = sum(1 for _ in takewhile(lambda added: added < needed, reached))
    return None if short > len(in_order) else tuple(in_order[:short])
