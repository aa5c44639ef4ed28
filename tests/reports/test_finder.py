"""Lists of employers without a union, and plans, as a reader and a worksheet get them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.figures.candidates import candidate
from unionmap.figures.finder import Candidate
from unionmap.figures.namesakes import Namesake
from unionmap.figures.plan import Shortfall
from unionmap.model.programme import programme
from unionmap.reports.finder import candidate_table, group_words, pipeline_table, running_table
from unionmap.reports.plan import plan_sentence, shortfall_sentence
from unionmap.reports.worksheet import worksheet
from unionmap.store.followups import FollowUp, NewFollowUp
from unionmap.words import Reader

VI, EN = Reader("vi"), Reader("en")
COVERAGE = next(target for target in programme() if target.id == "I04-2025")
MEMBERS = next(target for target in programme() if target.id == "I01-2030")


def name(dimension: str, code: str) -> str:
    return f"{dimension} {code}"


def line(employer_id: str, stage: str) -> FollowUp:
    new = NewFollowUp(employer_id, stage, "Team 1", date(2026, 3, 2))
    return FollowUp(new, datetime(2026, 3, 2, 8), "Staff")  # noqa: DTZ001 - the store's times are naive UTC


def doubtful(number: int) -> Candidate:
    return replace(candidate(number), namesake=Namesake("U7", "CĐCS Hoa Sen", 97))


def test_a_column_of_checks_stands_only_where_there_is_something_to_check() -> None:
    plain = candidate_table(EN, "List", "district", [(1, candidate(1))], name, {})
    marked = candidate_table(EN, "List", "district", [(1, candidate(1)), (2, doubtful(2))], name, {})
    assert "To check" not in [column.heading for column in plain.columns]
    at = [column.heading for column in marked.columns].index("To check")
    assert [row[at] for row in marked.rows] == ["", "Has it a union? Near name: CĐCS Hoa Sen"]


def test_a_rate_is_told_with_the_group_it_was_learned_from() -> None:
    assert group_words(VI, candidate().uptake) == "Ngoài nhà nước (9 đơn vị)"
    table = candidate_table(
        VI, "List", "district", [(3, candidate(1))], name, {"D1": [line("D1", "CONTACT")]}
    )
    written = dict(zip([c.heading for c in table.columns], table.rows[0], strict=True))
    assert (written["Hạng"], written["Tỷ lệ tham khảo"], written["Đoàn viên dự kiến"]) == (3, 90.0, 36)
    assert (written["Giai đoạn"], written["Người theo dõi"]) == ("Tiếp cận (2/3/2026)", "Team 1")


def test_a_plan_leaves_as_a_worksheet_with_running_sums() -> None:
    ranked = [(1, candidate(1, 40)), (2, candidate(2, 25))]
    table = running_table(
        EN, candidate_table(EN, "The plan", "district", ranked, name, {}), [40, 25], "people"
    )
    sheet = load_workbook(BytesIO(worksheet(table, ["internal"]))).active
    assert sheet is not None
    *_, first, second = sheet.iter_rows(values_only=True)
    assert (first[-1], second[-1]) == (40, 65)
    assert (first[1], second[1]) == ("Employer 1", "Employer 2")


def test_the_pipeline_counts_every_employer_once_and_sums() -> None:
    listed = [candidate(1, 40), candidate(2, 25), replace(candidate(3, 5), codes={"district": "849"})]
    table = pipeline_table(EN, "Pipeline", "district", listed, name, {"D2": [line("D2", "LAUNCH")]})
    assert table.rows == (
        ("district 842", 1, 0, 0, 0, 1, 0, 2, 98, 65),
        ("district 849", 1, 0, 0, 0, 0, 0, 1, 49, 5),
        ("Total", 2, 0, 0, 0, 1, 0, 3, 147, 70),
    )


def test_a_shortfall_says_its_basis() -> None:
    scored = shortfall_sentence(VI, Shortfall(COVERAGE, 182, 32))
    assert scored == "Toàn tỉnh có 182 đơn vị có công đoàn; còn thiếu 32."
    carried = shortfall_sentence(VI, Shortfall(MEMBERS, 70_429, 23_071, date(2025, 3, 31), 6_963))
    assert "63.466 vào ngày 31/3/2025" in carried
    assert "+6.963" in carried
    assert "không phải để chấm chỉ tiêu" in carried
    assert "Not comparable" in shortfall_sentence(
        EN, Shortfall(MEMBERS, None, None, reason="series_break:dissolution-2025")
    )


@pytest.mark.parametrize(
    ("needed", "employers", "fewest", "told"),
    [
        (36, 1, True, "**1 employer** is enough"),
        (50, 2, True, "**2 employers**, and no fewer, are enough"),
        (144, 2, True, "The whole list does not reach the target. **2 employers** add 72 people: 50.0%"),
        (144, 1, False, "**1 employer** adds 36 people: 25.0% of what lacks; 108 would remain."),
        (36, 2, False, "**2 employers** add 72 people: 100.0% of what lacks; 0 would remain."),
        (0, 0, True, "the target is reached"),
        (None, 2, True, "The plan holds 2 employers."),
    ],
)
def test_a_plan_says_how_far_it_leads(needed: int | None, employers: int, fewest: bool, told: str) -> None:
    planned = [candidate(number) for number in range(employers)]
    assert told in plan_sentence(EN, Shortfall(MEMBERS, 100, needed), planned, fewest)
