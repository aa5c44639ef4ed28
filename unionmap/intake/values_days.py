"""Days as staff write them: dd/mm/yyyy, a spreadsheet's serial number, a month, a quarter, a year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from unionmap.intake.text import fold
from unionmap.intake.values import Found, is_error, is_missing
from unionmap.model.periods import quarter_end

Precision = Literal["day", "month", "quarter", "year"]

FIRST_YEAR, LAST_YEAR = 1929, 2100
"""The federation was founded in 1929: nothing in its files is older."""
SERIALS = range(10_593, 73_051)
"""Serial numbers of 1/1/1929 to 31/12/2099."""
_SERIAL_ZERO = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Span:
    """A day, or the longer span of which a cell names no day: its first and last day."""

    first: date
    last: date
    precision: Precision


def day(text: str) -> Found[Span]:
    """The day or the span that a cell names; day before month, as everybody here writes."""
    if is_missing(text):
        return Found()
    if is_error(text):
        return Found(problem="spreadsheet_error")
    plain = fold(re.sub(r"(?<=\d)[.,]0+\Z", "", text.strip()))
    for pattern, read in _FORMS:
        found = pattern.fullmatch(plain)
        if found is not None:
            return _possible(read, found)
    return Found(problem="not_a_day")


def _possible(read: Callable[[re.Match[str]], Span], found: re.Match[str]) -> Found[Span]:
    try:
        span = read(found)
    except ValueError:
        return Found(problem="no_such_day")
    return Found(span) if FIRST_YEAR <= span.first.year <= LAST_YEAR else Found(problem="not_a_day")


def _one_day(found: re.Match[str]) -> Span:
    named = date(int(found["year"]), int(found["month"]), int(found["day"]))
    return Span(named, named, "day")


def _serial(found: re.Match[str]) -> Span:
    number = int(found[0])
    if number not in SERIALS:
        raise ValueError(number)
    named = _SERIAL_ZERO + timedelta(days=number)
    return Span(named, named, "day")


def _month(found: re.Match[str]) -> Span:
    year, month = int(found["year"]), int(found["month"])
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def _quarter(found: re.Match[str]) -> Span:
    number = ("i", "ii", "iii", "iv").index(found["roman"]) + 1 if found["roman"] else int(found["digit"])
    last = quarter_end(int(found["year"]), number)
    return Span(date(last.year, last.month - 2, 1), last, "quarter")


def _year(found: re.Match[str]) -> Span:
    year = int(found["year"])
    return Span(date(year, 1, 1), date(year, 12, 31), "year")


_YEAR = r"(?P<year>\d{4})"
_TIME = r"(?:[ t]\d{2} \d{2}(?: \d{2}(?: \d+)?)?)?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Span]], ...] = (
    (re.compile(rf"(?:ngay )?(?P<day>\d\d?) (?P<month>\d\d?) {_YEAR}{_TIME}"), _one_day),
    (re.compile(rf"{_YEAR} (?P<month>\d\d?) (?P<day>\d\d?){_TIME}"), _one_day),
    (re.compile(rf"(?:ngay )?(?P<day>\d\d?) thang (?P<month>\d\d?) nam {_YEAR}"), _one_day),
    (re.compile(rf"(?:nam )?{_YEAR}"), _year),
    (re.compile(r"\d{5}"), _serial),
    (re.compile(rf"(?:thang )?(?P<month>\d\d?)(?: nam)? {_YEAR}"), _month),
    (re.compile(rf"quy (?:(?P<roman>i{{1,3}}|iv)|(?P<digit>[1-4]))(?: nam)? {_YEAR}"), _quarter),
)
