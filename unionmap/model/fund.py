"""Rates of union fund and dues: dated settings with their sources, never a constant in the code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from unionmap.model.files import DATA, read_rows
from unionmap.model.label import Label

COLLECTED = ("FUND", "DUES")
"""Kinds of entries (``model.tasks.kinds``) that tell of money collected."""


@dataclass(frozen=True)
class FundRate:
    """A rate in percent, in force from a day on; ``note`` says of what, and from whom it is collected."""

    code: str
    valid_from: date
    percent: Fraction
    label: Label
    note: Label
    source: str


@cache
def fund_rates(code: str) -> tuple[FundRate, ...]:
    """All rates of one kind of money, the newest first; an empty date is *from the beginning*."""
    rows = [row for row in read_rows(DATA / "codelists" / "fund_rate.csv") if row["code"] == code]
    return tuple(sorted(map(_rate, rows), key=lambda rate: rate.valid_from, reverse=True))


def fund_rate(code: str, day: date) -> FundRate | None:
    """The rate in force on a day; ``None`` where the list knows none."""
    return next((rate for rate in fund_rates(code) if rate.valid_from <= day), None)


def _rate(row: dict[str, str]) -> FundRate:
    return FundRate(
        row["code"],
        date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min,
        Fraction(row["percent"]),
        Label(row["label_vi"], row["label_en"]),
        Label(row["note_vi"], row["note_en"]),
        row["source"],
    )
