"""The rules by which two sums become a figure: the six states, and how small is too small."""

from __future__ import annotations

from dataclasses import dataclass

from unionmap.figures import reasons
from unionmap.figures.basis import Basis, Figure, State
from unionmap.model.indicators import Indicator

HIDDEN_BELOW_PEOPLE = 20
SMALL_BELOW_PEOPLE = 100
SMALL_BELOW_UNITS = 10
"""A rate over units is never hidden: the reader sees the two counts it is made of, and no person in them."""

UNIT_DENOMINATORS = frozenset({"applicable_units", "units25"})


@dataclass(frozen=True)
class Amount:
    """A sum, the rows it was counted over, and those of them whose cell is empty.

    ``reason`` says why there is no sum at all.
    """

    value: int = 0
    rows: int = 0
    missing: int = 0
    reason: str | None = None

    def __add__(self, other: Amount) -> Amount:
        return Amount(
            self.value + other.value,
            self.rows + other.rows,
            self.missing + other.missing,
            self.reason or other.reason,
        )

    @property
    def obstacle(self) -> str | None:
        """Why the sum says nothing; ``None`` where it says something."""
        all_empty = self.rows > 0 and self.missing == self.rows
        return self.reason or (reasons.CELLS_EMPTY if all_empty else None)


_STATE_OF_REASON = {
    reasons.DIMENSION_MISSING: State.NOT_APPLICABLE,
    reasons.OUTSIDE_SLICE: State.OUT_OF_SCOPE,
}


@dataclass(frozen=True)
class _Verdict:
    state: State
    reason: str | None = None
    small_base: bool = False


def figure(
    indicator: Indicator, numerator: Amount, denominator: Amount | None, unions: int, basis: Basis
) -> Figure:
    """The figure of two sums (one, for counts and flows)."""
    verdict = _judged(indicator, numerator, denominator, unions)
    known = verdict.state in (State.VALUE, State.ZERO)
    return Figure(
        indicator=indicator.id,
        state=verdict.state,
        value=_value(indicator, numerator, denominator) if known else None,
        numerator=_shown(numerator),
        denominator=None if denominator is None else _shown(denominator),
        unions=unions,
        missing=max(numerator.missing, 0 if denominator is None else denominator.missing),
        small_base=verdict.small_base,
        reason=verdict.reason,
        basis=basis,
    )


def _shown(amount: Amount) -> int | None:
    return None if amount.obstacle else amount.value


def _value(indicator: Indicator, numerator: Amount, denominator: Amount | None) -> int | float:
    if denominator is None:
        return numerator.value
    return (100 if indicator.is_rate else 1) * numerator.value / denominator.value


def _judged(indicator: Indicator, numerator: Amount, denominator: Amount | None, unions: int) -> _Verdict:
    obstacle = numerator.obstacle or (denominator.obstacle if denominator else None)
    if obstacle is not None:
        return _Verdict(_STATE_OF_REASON.get(obstacle.partition(":")[0], State.NO_DATA), obstacle)
    if denominator is not None and denominator.value == 0:
        return _Verdict(State.NOT_APPLICABLE, _why_no_denominator(indicator, unions))
    if denominator is not None and indicator.is_rate:
        return _judged_rate(indicator, numerator, denominator)
    reason = reasons.NO_UNION if numerator.rows == 0 else None
    return _Verdict(State.VALUE if numerator.value else State.ZERO, None if numerator.value else reason)


def _why_no_denominator(indicator: Indicator, unions: int) -> str:
    over_unions = indicator.sources == ("unions",)
    return reasons.NO_UNION if over_unions and unions == 0 else reasons.NO_DENOMINATOR


def _judged_rate(indicator: Indicator, numerator: Amount, denominator: Amount) -> _Verdict:
    of_units = indicator.denominator in UNIT_DENOMINATORS
    if not of_units and denominator.value < HIDDEN_BELOW_PEOPLE:
        return _Verdict(State.SUPPRESSED, reasons.SMALL_DENOMINATOR)
    small = denominator.value < (SMALL_BELOW_UNITS if of_units else SMALL_BELOW_PEOPLE)
    return _Verdict(State.VALUE if numerator.value else State.ZERO, small_base=small)
