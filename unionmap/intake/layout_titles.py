"""What the title of a report says about its period and its sender."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from unionmap.intake.text import clean, fold
from unionmap.model.periods import quarter_end

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SENDER = re.compile(r"(ldld|lien doan lao dong|cong doan|cd)\b(?! vien\b.*\bso lieu)")
_NO_SENDER = re.compile(r"\b(bao cao|danh sach|so lieu|bieu|tong hop|tinh hinh|quy|nam)\b")

_Pattern = tuple[re.Pattern[str], Callable[[re.Match[str]], date]]


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _day(found: re.Match[str]) -> date:
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def _quarter(found: re.Match[str]) -> date:
    number = found["quarter"]
    return quarter_end(int(found["year"]), _ROMAN[number] if number in _ROMAN else int(number))


_YEAR = r"(?P<year>20\d\d)"
_PERIODS: tuple[_Pattern, ...] = (
    (re.compile(rf"\b(?P<day>\d?\d) thang (?P<month>\d?\d) nam {_YEAR}"), _day),
    (re.compile(rf"\b(?P<day>\d?\d) (?P<month>\d?\d) {_YEAR}"), _day),
    (re.compile(rf"\bquy (?P<quarter>iv|i{{1,3}}|[1-4])(?: nam)? {_YEAR}"), _quarter),
    (
        re.compile(rf"\b(?P<months>[69]) thang(?: dau nam)?(?: nam)? {_YEAR}"),
        lambda found: _month_end(int(found["year"]), int(found["months"])),
    ),
    (
        re.compile(rf"\bthang (?P<month>\d?\d)(?: nam)? {_YEAR}"),
        lambda found: _month_end(int(found["year"]), int(found["month"])),
    ),
    (re.compile(rf"\bnam {_YEAR}"), lambda found: date(int(found["year"]), 12, 31)),
)
"""From the most exact wording to the least: whatever is longer than a day ends with its last one."""


def period_end(titles: Iterable[str]) -> date | None:
    """The last day of the period that a report's titles name; the most exact wording counts."""
    texts = [fold(title) for title in titles]
    for pattern, read in _PERIODS:
        for text in texts:
            found = pattern.search(text)
            if found is not None and (day := _possible(read, found)) is not None:
                return day
    return None


def _possible(read: Callable[[re.Match[str]], date], found: re.Match[str]) -> date | None:
    try:
        return read(found)
    except ValueError:  # 31/2 and month 13 are misprints: the next wording may be right
        return None


def reporting_unit(titles: Sequence[str]) -> str:
    """The lowest union body that the titles name, as written: it stands under the body above it."""
    units = [clean(title) for title in titles if _names_a_sender(fold(title))]
    return units[-1] if units else ""


def _names_a_sender(title: str) -> bool:
    return bool(_SENDER.match(title)) and not _NO_SENDER.search(title)
