"""What the figures' functions give back: figures, arranged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from unionmap.figures.basis import Figure
from unionmap.figures.rules import Amount, figure
from unionmap.model.indicators import INDICATORS


@dataclass(frozen=True)
class Figures:
    """One indicator at one period: the slice's total, and a figure for every code of one dimension.

    ``rows`` holds every code the dimension knows, in the codelist's order, and ``unknown`` at the end where
    there are such unions; empty without a dimension. ``silent`` names old districts that had active unions
    when they last reported and have no report of this period: the total lacks them.
    """

    indicator: str
    period: date
    by: str | None
    total: Figure
    rows: Mapping[str, Figure]
    silent: tuple[str, ...] = ()

    def at(self, code: str) -> Figure:
        """The figure of a code; for one that has no row, that of a place without a union."""
        if code in self.rows:
            return self.rows[code]
        indicator = INDICATORS[self.indicator]
        over = None if indicator.denominator is None else Amount()
        return figure(indicator, Amount(), over, 0, self.total.basis)


@dataclass(frozen=True)
class Matrix:
    """One indicator by two dimensions at once. ``cells`` holds every pair of codes of the two codelists."""

    indicator: str
    period: date
    rows: Figures
    columns: Figures
    cells: Mapping[tuple[str, str], Figure]

    @property
    def total(self) -> Figure:
        return self.rows.total


Series = list[tuple[date, Figure]]
"""A figure for every period of the release, the earliest first."""
