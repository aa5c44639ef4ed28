"""Rates of union fund and dues hold from their day on, and are not made up before it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from unionmap.model.fund import COLLECTED, fund_rate, fund_rates
from unionmap.model.tasks import kinds_of


@pytest.mark.parametrize(
    ("code", "day", "percent"),
    [
        ("FUND", date(2021, 12, 31), Fraction(2)),
        ("FUND", date(2026, 1, 1), Fraction(2)),
        ("DUES", date(2025, 7, 1), Fraction(1, 2)),
    ],
)
def test_the_rate_of_a_day(code: str, day: date, percent: Fraction) -> None:
    rate = fund_rate(code, day)
    assert rate is not None
    assert rate.percent == percent


def test_no_rate_is_known_before_the_first_on_the_list() -> None:
    assert fund_rate("DUES", date(2025, 6, 30)) is None


def test_who_pays_changed_in_june_and_july_2025() -> None:
    notes = [fund_rate("FUND", day) for day in (date(2025, 5, 31), date(2025, 6, 1), date(2025, 7, 1))]
    assert len({rate.note.vi for rate in notes if rate}) == 3


def test_every_rate_names_its_source_and_is_logged() -> None:
    assert {kind.code for kind in kinds_of("T07")} == set(COLLECTED)
    assert all(rate.source for code in COLLECTED for rate in fund_rates(code))
