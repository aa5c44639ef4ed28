"""Divided targets in tables, sentences and on the map."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.figures.made import NOW, cube_now
from tests.samples import union
from unionmap.figures.allocation import OwnScore, own_scores
from unionmap.figures.basis import State
from unionmap.figures.cube import Cube
from unionmap.geography.outlines import outlines
from unionmap.model.programme import programme
from unionmap.reports.allocation import division_table, own_sentence, slowest_sentence, sum_sentence
from unionmap.reports.allocation_map import own_mark, own_target_map
from unionmap.words import Reader

VI, EN = Reader("vi"), Reader("en")
MEMBERS = next(target for target in programme() if target.id == "I01-2025")


@pytest.fixture(scope="module")
def cube() -> Cube:
    """Two districts: 900 members and 300."""
    city, rural = (
        union("U1", workers=1000, members=900),
        union("U2", workers=400, members=300, district="844"),
    )
    return cube_now(city, rural)


def name(code: str) -> str:
    return f"Area {code}"


def scores(cube: Cube, parts: dict[str, int]) -> dict[str, OwnScore]:
    return own_scores(cube, MEMBERS, parts, "district", NOW)


def test_every_part_is_set_against_what_there_is(cube: Cube) -> None:
    found = scores(cube, {"842": 1200, "844": 300, "845": 0})
    assert division_table(EN, "Own targets", "district", found, name).rows == (
        ("Area 842", 1200, 80.0, 900, 75.0, -300),
        ("Area 844", 300, 20.0, 300, 100.0, 0),
        ("Area 845", 0, 0.0, 0, None, 0),
        ("Total", 1500, 100.0, 1200, 80.0, -300),
    )


def test_a_sum_that_is_off_is_told() -> None:
    assert "exactly" in sum_sentence(EN, MEMBERS, {"842": 68_500})
    assert "−500 away" in sum_sentence(EN, MEMBERS, {"842": 68_000})


def test_the_slowest_area_is_named_and_the_met_ones_counted(cube: Cube) -> None:
    said = slowest_sentence(EN, scores(cube, {"842": 1200, "844": 300}), name)
    assert "1 of 2 have reached" in said
    assert "Area 842 (75.0%)" in said


def test_an_own_target_is_told_with_its_decision(cube: Cube) -> None:
    score = scores(cube, {"842": 1200})["842"]
    said = own_sentence(VI, MEMBERS, score, "7/QĐ", NOW)
    assert said == (
        "**Đoàn viên 2025**: chỉ tiêu riêng 1.200 người (quyết định 7/QĐ ngày 31/3/2025); "
        "ngày 31/3/2025 có 900, đạt 75,0\N{NO-BREAK SPACE}%, còn thiếu 300."
    )


def test_a_mark_has_a_state_for_every_case(cube: Cube) -> None:
    score = scores(cube, {"842": 1200})["842"]
    assert own_mark(EN, score).value == float(score.share or 0)
    assert own_mark(EN, replace(score, share=None)).state is State.NOT_APPLICABLE
    broken = replace(score, share=None, gap=None, reason="series_break:dissolution-2025")
    assert own_mark(EN, broken).state is State.OUT_OF_SCOPE


def test_the_map_marks_every_area_also_those_without_a_part(cube: Cube) -> None:
    maps = own_target_map(EN, MEMBERS, "district", scores(cube, {"842": 1200}), name)
    (content,) = maps.contents
    assert set(content.marks) == set(outlines("districts-2021").codes)
    assert content.marks["849"].tip == ("No own target.",)
    assert "31 March 2025" in content.title
