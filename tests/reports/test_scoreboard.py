"""The scoreboard says each reason once, and every quarter beside its path adds up."""

from __future__ import annotations

from datetime import date

import pytest

from unionmap.figures.cube import Cube
from unionmap.figures.pace import followed, pace
from unionmap.figures.targets import score
from unionmap.model.programme import TARGETED, targets
from unionmap.model.slices import Slice
from unionmap.reports.pace import followed_table, pace_sentences
from unionmap.reports.scoreboard import scoreboard, unscored_words
from unionmap.words import Reader

VI = Reader("vi")
DAY = date(2025, 3, 31)
FOREIGN = Slice().narrowed("r3", ["FDI"])


@pytest.fixture(scope="module")
def cube(demo_cube: Cube) -> Cube:
    return demo_cube


def test_one_filter_is_one_reason_for_all_targets(cube: Cube) -> None:
    found = [score(cube, target, DAY, FOREIGN) for name in TARGETED for target in targets(name)]
    (said,) = unscored_words(VI, found)
    assert said.startswith("Chưa chấm (Đoàn viên, ")
    assert "“Khu vực”" in said
    assert {row[-1] for row in scoreboard(VI, "", found).rows} == {"Chưa chấm"}


def test_what_is_scored_needs_no_reason(cube: Cube) -> None:
    found = [score(cube, target, DAY) for target in targets("members")]
    assert unscored_words(VI, found) == []
    assert scoreboard(VI, "", found).rows[0][-1] == "thiếu 5.034 người, bằng 92,7\N{NO-BREAK SPACE}% chỉ tiêu"


def test_paces_refused_for_one_reason_are_refused_in_one_sentence(cube: Cube) -> None:
    refused = [pace(cube, target, DAY, FOREIGN) for target in targets("members")]
    told = [pace(cube, target, DAY) for target in targets("members")]
    (said,) = pace_sentences(VI, refused)
    assert "2025, 2030 và 2045" in said
    assert len(pace_sentences(VI, told)) == 3


def test_a_quarter_s_step_is_the_difference_to_the_one_before(cube: Cube) -> None:
    rows = followed_table(VI, "", followed(cube, "members", DAY)).rows
    last, before = rows[0], rows[1]
    assert (last[0], before[0], rows[-1][4]) == ("Quý I/2025", "Quý IV/2024", None)
    assert last[4] == VI.signed(whole(last[1]) - whole(before[1]))
    assert last[3] == "−2.291"


def whole(told: object) -> int:
    return int(str(told).split()[0].replace(".", ""))
