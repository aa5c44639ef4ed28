"""A figure with its basis: no number leaves this room naked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from unionmap.model.dimensions import SCOPE
from unionmap.model.indicators import INDICATORS, Source


class State(StrEnum):
    """What a figure is. Only ``VALUE`` and ``ZERO`` carry a value: no figure is not nought."""

    VALUE = "value"
    ZERO = "zero"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"
    SUPPRESSED = "suppressed"
    OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True)
class Basis:
    """Where a figure comes from.

    ``vintage`` names the boundaries the figure is told by (a key of ``dimensions.LEVELS``), ``None`` for
    figures not told by area. ``member_definition`` is a code of ``data/codelists/member_definition.csv``.
    ``denominator_source`` is the table that gives the denominator and ``denominator_period`` the day of
    the table actually used: the latest one not after ``period``; both ``None`` where there is none.
    ``synthetic`` says that demonstration data entered the figure. ``scope`` is the reporting scope it is
    about, ``estimated`` how many of its unions the crosswalk can only place by estimate in the areas that the
    figure is told or sliced by.
    """

    release: int
    period: date
    vintage: str | None
    member_definition: str
    denominator_source: Source | None
    denominator_period: date | None
    synthetic: bool
    scope: str = SCOPE
    estimated: int = 0


@dataclass(frozen=True)
class Figure:
    """One number of one indicator, or the reason why there is none.

    ``value`` is in the indicator's unit, unrounded: whole for counts and flows, percent for rates.
    ``numerator`` and ``denominator`` are whole numbers and stay readable when a rate is suppressed.
    ``unions`` counts the active unions of the slice, ``missing`` the reports without the needed cell (for a
    ratio, of the side that lacks more): the figure is then the sum of what is known. ``small_base`` marks a
    rate over few people or units. ``reason`` is a code, see ``figures/reasons.py``.
    """

    indicator: str
    state: State
    value: int | float | None
    numerator: int | None
    denominator: int | None
    unions: int
    missing: int
    small_base: bool
    reason: str | None
    basis: Basis

    @property
    def exact(self) -> Fraction | None:
        """The value without rounding, in the indicator's unit; ``None`` where there is no value."""
        if self.value is None or self.numerator is None:
            return None
        if self.denominator is None:
            return Fraction(self.numerator)
        scale = 100 if INDICATORS[self.indicator].is_rate else 1
        return Fraction(scale * self.numerator, self.denominator)

    @property
    def is_known(self) -> bool:
        """Whether there is a value, nought included."""
        return self.value is not None
