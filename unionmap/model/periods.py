"""Periods: a period is named by its last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction


def quarter_end(year: int, quarter: int) -> date:
    """Last day of a quarter (1 to 4)."""
    month = 3 * quarter
    return date(year, month, monthrange(year, month)[1])


def quarter_of(day: date) -> int:
    """The quarter (1 to 4) in which a day lies."""
    return (day.month + 2) // 3


def previous(period: date, periods: tuple[date, ...]) -> date | None:
    """The latest of the known periods before this one."""
    return max((known for known in periods if known < period), default=None)


def latest_until(period: date, periods: tuple[date, ...]) -> date | None:
    """The latest of the known periods that is not after this one."""
    return max((known for known in periods if known <= period), default=None)


def year_before(period: date) -> date:
    """The same quarter's end one year earlier."""
    return quarter_end(period.year - 1, quarter_of(period))


def quarters_between(start: date, end: date) -> Fraction:
    """Quarters from the end of one month to the end of another, exactly: a month is a third of one."""
    return Fraction(12 * (end.year - start.year) + end.month - start.month, 3)


def quarters_later(period: date, quarters: int) -> date:
    """The quarter's end so many quarters after a quarter's end; before it for a negative number."""
    year, quarter = divmod(4 * period.year + quarter_of(period) - 1 + quarters, 4)
    return quarter_end(year, quarter + 1)
