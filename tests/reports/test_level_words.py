"""Vintages and estimates in words: how many areas, out of their time or not, and what is only estimated."""

from __future__ import annotations

from datetime import date

import pytest

from tests.figures.made import NOW, cube_now
from tests.samples import union
from unionmap.charts.mark import rate_mark
from unionmap.figures.measure import measure
from unionmap.model.vintages import level_at, vintage_on, vintages
from unionmap.reports.level_words import level_words, vintage_words
from unionmap.reports.sentences import level_sentence
from unionmap.words import Reader

VI = Reader("vi")
JUNE, JULY, LATE = date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 9)


def test_every_vintage_is_named_with_its_number() -> None:
    numbers = [level_words(VI, id_, "tra-vinh").split()[0] for id_ in vintages()]
    assert numbers == ["9", "106", "104", "41", "41"]
    assert level_words(VI, "communes-2025", "vinh-long-2025").startswith("124 ")


def test_a_map_out_of_its_time_and_a_doubtful_one_say_so() -> None:
    assert "bảng chuyển đổi" in vintage_words(VI, "districts-2021", JULY, "tra-vinh")
    assert vintage_words(VI, "districts-2021", JUNE, "tra-vinh") == ""
    assert "chưa rõ số nghị quyết" in vintage_words(VI, "communes-2026", LATE, "tra-vinh")


@pytest.mark.parametrize(
    ("day", "districts_first"),
    [
        (JUNE, "districts-2021"),
        (JULY, "communes-2025"),
        (LATE, "communes-2026"),
        (date(2045, 1, 1), "communes-2026"),
    ],
)
def test_a_day_picks_its_vintage(day: date, districts_first: str) -> None:
    assert vintage_on(day, "tra-vinh") == districts_first
    assert vintage_on(day, "ben-tre") == "communes-2025"


@pytest.mark.parametrize(
    ("level", "before", "after", "shown"),
    [
        ("districts-2021", JUNE, JULY, "communes-2025"),
        ("communes-2025-01", JUNE, JULY, "communes-2025"),
        ("communes-2025", JULY, JUNE, "communes-2025-01"),
        ("communes-2025", JULY, LATE, "communes-2026"),
        ("districts-2021", JULY, LATE, "districts-2021"),
        ("communes-2021", JUNE, JULY, "communes-2021"),
    ],
)
def test_the_map_goes_along_unless_it_was_chosen_against_its_time(
    level: str, before: date, after: date, shown: str
) -> None:
    assert level_at(level, before, after, "tra-vinh") == shown


def test_estimates_stand_in_the_sentence_and_in_the_tooltip() -> None:
    cube = cube_now(*(union(f"G{n}", district=None, new_commune="29254") for n in range(12)))
    told = measure(cube, "penetration", NOW, by="old_commune")
    assert "Ước tính: 12 công đoàn" in level_sentence(VI, told, str)
    tips = [rate_mark(VI, row).tip for row in told.rows.values() if row.unions]
    assert all(any(line.startswith("ước tính") for line in tip) for tip in tips)
    exact = measure(cube, "penetration", NOW, by="new_commune")
    assert "Ước tính" not in level_sentence(VI, exact, str)
