"""What is said of paces, trends and changes: exact, with its basis, and refused with its reason."""

from __future__ import annotations

from datetime import date
from functools import cache, partial

import pytest

from unionmap.figures.balance import balance
from unionmap.figures.cube import Cube
from unionmap.figures.decomposition import decompose
from unionmap.figures.movements import Part
from unionmap.figures.pace import followed, pace
from unionmap.figures.projection import projected
from unionmap.model.programme import programme, targets
from unionmap.reports.decomposition import (
    decomposition_sentence,
    decomposition_table,
    leading_table,
    why_not_more,
)
from unionmap.reports.gross_bars import gross_bars
from unionmap.reports.pace import (
    ahead_words,
    assumption,
    followed_sentence,
    pace_sentence,
    pace_table,
    projection_sentence,
)
from unionmap.store.engine import Store
from unionmap.store.register import union_rows
from unionmap.words import Reader
from unionmap.words.reader import NBSP

VI = Reader("vi")
BY_ID = {target.id: target for target in programme()}
START, Q1_2025, LATER = date(2021, 12, 31), date(2025, 3, 31), date(2026, 9, 30)


@pytest.fixture(scope="module")
def store(demo_store: Store) -> Store:
    return demo_store


@pytest.fixture(scope="module")
def cube(demo_cube: Cube) -> Cube:
    return demo_cube


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_the_path_says_how_far_behind(cube: Cube) -> None:
    said = followed_sentence(VI, followed(cube, "members", Q1_2025)[-1])
    assert said == "Ngày 31/3/2025, đường thẳng đến chỉ tiêu đòi hỏi 65.757: còn chậm 2.291 người."
    ahead = followed_sentence(VI, followed(cube, "admitted_total", Q1_2025)[-1])
    assert "đi trước 11.238 người" in ahead


def test_across_the_break_the_path_is_not_compared(cube: Cube) -> None:
    said = followed_sentence(VI, followed(cube, "members", LATER)[-1])
    assert "72.250" in said
    assert "Không so sánh được" in said


def test_a_pace_is_told_with_the_best_ever_seen(cube: Cube) -> None:
    near, far = (
        plain(pace_sentence(VI, pace(cube, BY_ID[id_], Q1_2025))) for id_ in ("I01-2025", "I01-2030")
    )
    assert "mỗi quý cần tăng 1.678 người (10,7 % một năm), trong 3 quý" in near
    assert "không còn kịp: lẽ ra phải bắt đầu chậm nhất ngày 31/12/2024" in near
    assert "1.306 người" in far
    assert "còn kịp nếu bắt đầu chậm nhất ngày 31/12/2025" in far


def test_a_needed_pace_is_rounded_up_so_that_it_is_enough(cube: Cube) -> None:
    found = pace(cube, BY_ID["I03-2030"], Q1_2025)
    assert found.per_quarter is not None and 1 < found.per_quarter < 2
    assert "cần tăng 2 CĐCS" in pace_sentence(VI, found)


def test_what_is_met_or_refused_says_so(cube: Cube) -> None:
    assert pace_sentence(VI, pace(cube, BY_ID["I03-2025"], Q1_2025)).endswith("đã đạt.")
    refused = pace_sentence(VI, pace(cube, BY_ID["I01-2030"], LATER))
    assert "không tính nhịp độ. Không so sánh được" in refused


def test_a_break_that_came_since_is_said_once(cube: Cube) -> None:
    paces = [pace(cube, target, Q1_2025) for target in targets("members")]
    assert ahead_words(VI, paces).startswith("Sau đó chuỗi số liệu bị gián đoạn")
    assert ahead_words(VI, [pace(cube, BY_ID["I05-2030"], Q1_2025)]) == ""


def test_the_table_has_a_column_for_each_milestone(cube: Cube) -> None:
    table = pace_table(VI, "Nhịp độ", [pace(cube, target, Q1_2025) for target in targets("members")])
    assert [column.heading for column in table.columns] == ["Mốc", "2025", "2030", "2045"]
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Cần mỗi quý"] == ("1.678 người", "1.306 người", "1.266 người")
    assert rows["Còn kịp đến"] == ("31/12/2024", "31/12/2025", "30/9/2028")


def test_a_projection_says_its_band_and_its_assumption(cube: Cube) -> None:
    found = projected(cube, "members", LATER, date(2030, 12, 31))
    said = projection_sentence(VI, "members", found, measured=False)
    assert "khoảng 67.198 vào ngày 31/12/2030, trong dải từ 63.596 đến 70.800" in said
    assert "không đem so với chỉ tiêu" in said
    assert "5 quý kể từ 30/6/2025, bình quân +1.144 người, độ lệch chuẩn 416" in assumption(
        VI, "members", found
    )


def test_a_refused_projection_says_why_and_assumes_nothing(cube: Cube) -> None:
    found = projected(cube, "members", Q1_2025, date(2030, 12, 31))
    assert projection_sentence(VI, "members", found, measured=True).startswith("Không tính tiếp xu hướng.")
    assert assumption(VI, "members", found) == ""


def test_a_change_is_told_with_and_without_the_break(store: Store, cube: Cube) -> None:
    rows = cache(partial(union_rows, store, 1))
    found = decompose(cube, rows, "members", START, LATER)
    said = decomposition_sentence(VI, found)
    assert "từ 53.871 người ngày 31/12/2021 đến 47.750 người ngày 30/9/2026, tổng cộng −6.121" in said
    assert "Không tính 737 công đoàn" in said
    assert "+16.557" in said


def test_the_table_of_a_change_adds_up(store: Store, cube: Cube) -> None:
    found = decompose(cube, cache(partial(union_rows, store, 1)), "members", START, Q1_2025)
    rows = decomposition_table(VI, "Thay đổi", found).rows
    *parts, closing = [row[1] for row in rows]
    assert sum(value for value in parts if isinstance(value, int)) == closing == 63_466
    leading = leading_table(VI, found, Part.ADMITTED, 3)
    assert len(leading.rows) == 3
    assert all("mô phỏng" in str(row[0]) for row in leading.rows)


def test_why_many_admissions_are_no_growth(cube: Cube) -> None:
    said = why_not_more(VI, balance(cube, START, Q1_2025))
    assert said.startswith("Kết nạp mới 23.425, chuyển đến 682, giảm 14.512: tổng số thay đổi +9.595.")


def test_gross_and_net_stand_beside_what_is_asked_of_each(cube: Cube) -> None:
    admitted, transferred, lost, net = gross_bars(VI, balance(cube, START, Q1_2025), whole=True)
    assert (admitted.value, transferred.value, lost.value, net.value) == (23_425, 682, -14_512, 9_595)
    assert (admitted.asked, admitted.asked_words) == (15_000, "chỉ tiêu 2025: 15.000")
    assert (net.asked, net.asked_words) == (14_629, "suy ra đến 2025: 14.629")
    assert (transferred.asked, lost.asked) == (None, None)


@pytest.mark.parametrize(("since", "until", "whole"), [(Q1_2025, LATER, True), (START, Q1_2025, False)])
def test_milestones_are_not_asked_of_another_span_or_slice(
    cube: Cube, since: date, until: date, whole: bool
) -> None:
    assert {bar.asked for bar in gross_bars(VI, balance(cube, since, until), whole)} == {None}


def test_across_the_break_no_net_growth_is_asked(cube: Cube) -> None:
    *_, net = gross_bars(VI, balance(cube, START, LATER), whole=True)
    assert net.asked is None
