"""Agreements as sent to the browser: every unit in its place, and the months that are crowded."""

from __future__ import annotations

from datetime import date

import pytest

from tests.charts.examples import VI
from tests.charts.specs import marked, rows_of, spec
from unionmap.charts.calendar import calendar
from unionmap.charts.key_html import key_html
from unionmap.charts.palette import contrast, ink_on
from unionmap.charts.standings import COLOURS, STANDINGS, in_force, standing_keys, standings
from unionmap.figures.agreements import Parts, Standing
from unionmap.figures.rules import Amount

NAMES = {"a": "Châu Thành", "b": "Cầu Kè"}


def parts(**units: int) -> Parts:
    """Units by standing; each has ten workers."""
    return {known: Amount(10 * units.get(known, 0), units.get(known, 0)) for known in Standing}


FEW, MANY = parts(later=1, expired=1), parts(later=5, within_3=1, never=2)


def test_every_standing_has_words_and_a_colour_that_can_be_written_on() -> None:
    assert set(STANDINGS) == set(COLOURS) == set(Standing)
    assert len(set(COLOURS.values())) == len(Standing)
    assert all(contrast(ink_on(colour), colour) >= 4.5 for colour in COLOURS.values())


def test_parts_of_a_bar_join_and_the_longest_stands_first() -> None:
    sent = spec(standings(VI, {"a": FEW, "b": MANY}, NAMES, False, "mô tả"))
    (bar,) = marked(sent, "bar")
    assert bar["encoding"]["y"]["sort"] == ["b", "a"]
    drawn = [(row["code"], row["from"], row["to"]) for row in rows_of(sent, bar)]
    assert drawn == [("b", 0, 5), ("b", 5, 6), ("b", 6, 8), ("a", 0, 1), ("a", 1, 2)]


def test_behind_each_bar_stands_what_is_in_force() -> None:
    sent = spec(standings(VI, {"b": MANY}, NAMES, True, "mô tả"))
    (row,) = rows_of(sent, marked(sent, "text")[-1])
    assert (row["text"], row["short"]) == ("60/80 (75,0\N{NO-BREAK SPACE}%)", "75,0\N{NO-BREAK SPACE}%")
    assert in_force(VI, parts(), workers=False) == "–"


def test_the_key_tells_what_occurs() -> None:
    assert list(standing_keys(VI, FEW).values()) == [COLOURS[Standing.LATER], COLOURS[Standing.EXPIRED]]
    assert "&lt;b&gt;" in key_html({"<b>": "#123456"})


def test_a_month_without_an_end_is_nought_and_stays() -> None:
    months = {date(2025, 4, 30): 3, date(2025, 5, 31): 0}
    sent = spec(calendar(VI, months, "thỏa ước", "mô tả"))
    (bar,) = marked(sent, "bar")
    assert [(row["month"], row["told"]) for row in rows_of(sent, bar)] == [
        ("4/2025", "3 thỏa ước"),
        ("5/2025", "0 thỏa ước"),
    ]


def test_without_rows_there_is_nothing_to_draw() -> None:
    with pytest.raises(ValueError, match="at least one row"):
        standings(VI, {}, {}, False, "")
    with pytest.raises(ValueError, match="at least one month"):
        calendar(VI, {}, "", "")
