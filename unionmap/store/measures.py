"""What the cube adds up: every measure, declared once as an SQL expression on one stored row.

A measure of a row is what it adds to a sum. Where a needed cell is empty the expression is NULL, and the row
is counted as *missing* instead: a part that is not known makes a sum of parts not known either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal

from unionmap.model.codelists import codelist
from unionmap.model.indicators import Source
from unionmap.model.thresholds import thresholds
from unionmap.store.tables import RELEASE_ITEM, ROWS

Expression = ColumnElement[Any]


@dataclass(frozen=True)
class Measure:
    """``value`` added up over the rows that are ``counted``.

    ``base`` names the measure that counts those rows, so that *all cells are empty* can be told from
    *nought*; ``None`` for measures that count rows themselves and cannot be missing.
    """

    name: str
    counted: Expression
    value: Expression
    base: str | None

    @property
    def missing(self) -> str:
        """Name of the count of rows whose value is not known."""
        return f"{self.name}_missing"

    @property
    def amount(self) -> Expression:
        return func.coalesce(case((self.counted, self.value)), 0)

    @property
    def gap(self) -> Expression:
        return case((and_(self.counted, self.value.is_(None)), 1), else_=0)


_ALL = literal(1) == literal(1)
_ONE = literal(1)
_PERIOD = RELEASE_ITEM.c.period


def _rows(name: str, counted: Expression) -> Measure:
    return Measure(name, counted, _ONE, None)


def _union_measures() -> tuple[Measure, ...]:
    row = ROWS["unions"].c
    active = row.status == "active"
    lost = row.lost_quit + row.lost_moved + row.lost_resigned + row.lost_dissolved
    flows = {
        "admitted": row.admitted,
        "transferred_in": row.transferred_in,
        "lost": lost,
        "lost_quit": row.lost_quit,
        "lost_moved": row.lost_moved,
        "lost_resigned": row.lost_resigned,
        "lost_dissolved": row.lost_dissolved,
        "net_change": row.admitted + row.transferred_in - lost,
    }
    return (
        _rows("reports", _ALL),
        _rows("unions", active),
        *(Measure(name, active, row[name], "unions") for name in ("members", "female", "workers")),
        *(Measure(name, _ALL, value, "reports") for name, value in flows.items()),
        *_employee_measures(active),
        *_agreement_measures(active),
    )


def _employee_measures(active: Expression) -> tuple[Measure, ...]:
    """Members of occupational unions work for themselves: they stay out of rates over wage workers."""
    row = ROWS["unions"].c
    employed = and_(active, row.type == "CDCS")
    return (
        _rows("employee_units", employed),
        Measure("employee_members", employed, row.members, "employee_units"),
        Measure("union_employees", employed, row.workers, "employee_units"),
    )


def _agreement_measures(active: Expression) -> tuple[Measure, ...]:
    """An agreement is in force from its signing to its expiry, both days included; both must be known."""
    row = ROWS["unions"].c
    applies = and_(active, row.ownership.in_(sorted(codelist("ownership").having("agreement_applies"))))
    in_force = and_(applies, row.agreement_signed <= _PERIOD, row.agreement_expires >= _PERIOD)
    expired = and_(applies, row.agreement_signed <= _PERIOD, row.agreement_expires < _PERIOD)
    return (
        _rows("applicable_units", applies),
        Measure("applicable_workers", applies, row.workers, "applicable_units"),
        _rows("agreement_units", in_force),
        Measure("agreement_workers", in_force, row.workers, "agreement_units"),
        _rows("agreement_expired_units", expired),
    )


def _coverage_size() -> Expression:
    known = thresholds("coverage")
    return case(*((literal(dated.valid_from) <= _PERIOD, dated.value) for dated in known))


def _employer_measures() -> tuple[Measure, ...]:
    row = ROWS["employers"].c
    large = case((row.workers >= _coverage_size(), 1), (row.workers < _coverage_size(), 0))
    without = row.union_id.is_(None)
    return (
        _rows("employers", _ALL),
        Measure("units25", _ALL, large, "employers"),
        Measure("units25_with_union", _ALL, case((without, 0), else_=large), "employers"),
        _rows("unorganised_units", without),
        Measure("unorganised_workers", without, row.workers, "unorganised_units"),
    )


def _workforce_measures() -> tuple[Measure, ...]:
    row = ROWS["workforce"].c
    return (
        _rows("workforce_cells", _ALL),
        Measure("wage_workers", _ALL, row.wage_workers, "workforce_cells"),
    )


MEASURES: dict[Source, tuple[Measure, ...]] = {
    "unions": _union_measures(),
    "employers": _employer_measures(),
    "workforce": _workforce_measures(),
}
