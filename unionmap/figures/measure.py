"""Figures of a slice: in total, by one dimension, by two, over time. Every rate is a ratio of sums."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from unionmap.figures import reasons
from unionmap.figures.basis import Basis, Figure
from unionmap.figures.cube import Cube
from unionmap.figures.presence import silent_areas
from unionmap.figures.provenance import basis_of
from unionmap.figures.relations import outside
from unionmap.figures.results import Figures, Matrix, Series
from unionmap.figures.rules import Amount, figure
from unionmap.figures.slicing import WHOLE
from unionmap.figures.tally import Ingredients, Key, ingredients
from unionmap.model.codelists import UNKNOWN
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS, Indicator
from unionmap.model.slices import Slice


def measure(
    cube: Cube, indicator_id: str, period: date, slice_: Slice = WHOLE, by: str | None = None
) -> Figures:
    """One indicator of a slice at a period, in total and for every code of the dimension ``by``.

    A code without a union gives nought for counts and *not applicable* for rates over unions; an area that
    had unions when it last reported and sent nothing gives *no data*; a code that the slice leaves out is
    *out of scope*. Raises ``KeyError`` for an indicator or a dimension that does not exist.
    """
    table = _Tabulation.of(cube, indicator_id, period, slice_, () if by is None else (by,))
    codes = () if by is None else table.codes(by)
    rows = {code: table.figure((code,)) for code in codes}
    return Figures(indicator_id, period, by, table.total, rows, silent_areas(cube, "district", period))


def matrix(cube: Cube, indicator_id: str, period: date, slice_: Slice, rows: str, columns: str) -> Matrix:
    """One indicator by two dimensions at once, with the totals of both. Raises as ``measure``."""
    across = measure(cube, indicator_id, period, slice_, rows)
    down = measure(cube, indicator_id, period, slice_, columns)
    table = _Tabulation.of(cube, indicator_id, period, slice_, (rows, columns))
    cells = {key: table.figure(key) for key in product(across.rows, down.rows)}
    return Matrix(indicator_id, period, across, down, cells)


def series(cube: Cube, indicator_id: str, slice_: Slice = WHOLE) -> Series:
    """The slice's total at every period of the release, each by the tables known at that period.

    Workforce and employers: the latest table not after the period, as ``basis.denominator_period`` says.
    ``without_largest`` leaves out the union that is the largest at each period, also in cumulative flows.
    """
    return [(period, measure(cube, indicator_id, period, slice_).total) for period in cube.periods]


@dataclass(frozen=True, eq=False)
class _Tabulation:
    """The sums of one indicator, and how a key's figure is made from them."""

    cube: Cube
    indicator: Indicator
    slice: Slice
    dimensions: tuple[str, ...]
    sums: Ingredients
    basis: Basis
    silent: frozenset[str]

    @classmethod
    def of(cls, cube: Cube, indicator_id: str, period: date, slice_: Slice, keys: Key) -> _Tabulation:
        indicator = INDICATORS[indicator_id]
        sums = ingredients(cube, indicator, period, slice_, keys)
        told_by = next((key for key in keys if key in cube.presence), None)
        basis = basis_of(cube, indicator, period, told_by, sums.selections)
        silent = silent_areas(cube, told_by, period) if told_by and "unions" in indicator.sources else ()
        return cls(cube, indicator, slice_, keys, sums, basis, frozenset(silent))

    @property
    def total(self) -> Figure:
        sums = self.sums
        over = None if sums.denominator is None else sums.denominator.total
        basis = replace(self.basis, vintage=None, estimated=sums.estimated.total.value)
        return figure(self.indicator, sums.numerator.total, over, sums.unions.total.value, basis)

    def codes(self, dimension: str) -> list[str]:
        """Every listed code, and ``unknown`` where something is not determined."""
        listed = DIMENSIONS[dimension].codes_in(self.cube.scope).codes
        return [*listed, UNKNOWN] if self.sums.holds((UNKNOWN,)) else [*listed]

    def figure(self, key: Key) -> Figure:
        sums = self.sums
        numerator = self._explained(key) or sums.numerator[key]
        over = None if sums.denominator is None else sums.denominator[key]
        guessed = sums.estimated[key].value
        basis = replace(self.basis, estimated=guessed) if guessed else self.basis
        return figure(self.indicator, numerator, over, sums.unions[key].value, basis)

    def _explained(self, key: Key) -> Amount | None:
        """What stands in place of a sum where there are no rows, and nought would be wrong."""
        if self.sums.holds(key):
            return None
        if any(outside(self.slice, *pair) for pair in zip(self.dimensions, key, strict=True)):
            return Amount(reason=reasons.OUTSIDE_SLICE)
        return None if self.silent.isdisjoint(key) else Amount(reason=reasons.NO_REPORT)
