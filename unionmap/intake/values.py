"""What a cell says: counts, percentages, days and ticks as Vietnamese staff write them.

Blank is *not known*, never nought. What cannot be read is named by a code of ``problems_rows``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_MISSING = frozenset({"", "-", "–", "—", "−", "...", "…", ".", "/", "n/a", "na", "null", "none", "nan"})
_ERRORS = re.compile(r"#(REF!|DIV/0!|N/A|NAME\?|VALUE!|NULL!|NUM!|SPILL!|CALC!|####*)\s*\Z", re.IGNORECASE)
_TICKS = frozenset({"x", "✓", "✔", "☑", "☒", "√", "v", "1", "có", "true", "yes", "đúng"})
_NO_TICKS = frozenset({"0", "không", "false", "no", "sai", "☐"})
_GROUPED = re.compile(r"[1-9]\d{0,2}(?P<mark>[., '’])\d{3}((?P=mark)\d{3})*\Z")
_WHOLE = re.compile(r"\d+\Z")
_NOUGHT_DECIMALS = re.compile(r"(\d{1,3}(?:[., ]\d{3})+|\d+)(?P<point>[.,])0+\Z")
_DECIMAL = re.compile(r"-?\d{1,12}([.,]\d+)?\Z")
_MARKS = re.compile(r"[., '’]")

LARGEST_COUNT = 10_000_000
"""People in a cell: above this a cell holds another kind of number, such as a telephone's."""


class Found(NamedTuple, Generic[T]):
    """What was read in a cell: its value, or ``None`` where the cell is blank or ``problem`` says why not."""

    value: T | None = None
    problem: str = ""


def is_missing(text: str) -> bool:
    """Whether a cell says nothing: blank, a dash, dots."""
    return text.strip().casefold() in _MISSING


def _plain(text: str) -> str:
    """The cell with digits, blanks and signs in their plain form."""
    return unicodedata.normalize("NFKC", text).strip()


def _no_number(text: str) -> str:
    """Why a text is no number, as a code."""
    word = text.casefold()
    if _ERRORS.match(text):
        return "spreadsheet_error"
    if word == "không":
        return "word_for_nought"
    return "tick_for_number" if word in _TICKS else "not_a_number"


def count(text: str) -> Found[int]:
    """A whole number of people or unions; marks stand for thousands only between groups of three digits."""
    if is_missing(text):
        return Found()
    plain = _plain(text)
    if _WHOLE.match(plain):
        return _in_range(int(plain))
    if _GROUPED.match(plain):
        return _in_range(int(_MARKS.sub("", plain)))
    return _odd_count(plain)


def _odd_count(plain: str) -> Found[int]:
    """A number with decimals, which may all be noughts: ``19.420,0``."""
    found = _NOUGHT_DECIMALS.match(plain)
    if found is not None:
        whole = count(found[1])
        marks = set(_MARKS.findall(found[1]))
        return (
            whole if whole.value is not None and found["point"] not in marks else Found(problem="not_whole")
        )
    if not _DECIMAL.match(_MARKS.sub("", plain)):
        return Found(problem=_no_number(plain))
    return Found(problem="negative" if plain.startswith("-") else "not_whole")


def _in_range(number: int) -> Found[int]:
    return Found(number) if number <= LARGEST_COUNT else Found(problem="too_large")


def percent(text: str) -> Found[float]:
    """Percent, with a decimal comma or point and with or without the sign: ``96,6%`` is 96.6."""
    if is_missing(text):
        return Found()
    plain = _plain(text).removesuffix("%").rstrip()
    if not _DECIMAL.match(plain):
        return Found(problem=_no_number(plain))
    number = float(plain.replace(",", "."))
    return Found(number) if 0 <= number <= 100 else Found(problem="no_share")


def tick(text: str) -> Found[bool]:
    """Whether a cell is ticked: ``x``, ``X``, ``✓``, ``1``; a blank cell and ``0`` are not."""
    word = text.strip().casefold()
    if word in _TICKS:
        return Found(True)
    if is_missing(text) or word in _NO_TICKS:
        return Found(False)
    return Found(problem="spreadsheet_error" if _ERRORS.match(text.strip()) else "not_a_tick")


def is_error(text: str) -> bool:
    """Whether a cell holds a spreadsheet's error instead of a value."""
    return bool(_ERRORS.match(text.strip()))
