"""Two sides in words: figures with their difference, or why there is none."""

from __future__ import annotations

from datetime import date

from tests.charts.examples import VI, members, rate
from tests.charts.test_funnel import FOUND, NAMES, around
from tests.figures.made import BEFORE, NOW, cube_of
from tests.samples import union
from unionmap.figures.change import difference
from unionmap.model.breaks import series_breaks
from unionmap.model.slices import Slice
from unionmap.model.view import View
from unionmap.reports.compare import Side, compare_table, funnel_sentence, side_maps

A, B = Side("A", BEFORE, Slice()), Side("B", NOW, Slice())


def test_growth_is_told_over_time_alone() -> None:
    changes = [difference(members(100), members(110)), difference(rate(50, 100), rate(60, 100))]
    over_time = compare_table(VI, "Bảng", (A, B), changes, over_time=True)
    assert [row[3] for row in over_time.rows] == ["+10; +10,0\N{NO-BREAK SPACE}%", "+10,0 điểm phần trăm"]
    slices = compare_table(VI, "Bảng", (A, B), changes, over_time=False)
    assert [row[3] for row in slices.rows] == ["+10", "+10,0 điểm phần trăm"]
    assert len(slices.columns) == 4


def test_a_refused_difference_says_why_beside_both_values() -> None:
    changes = [difference(members(100), members(110), series_breaks()[0])]
    table = compare_table(VI, "Bảng", (A, B), changes, over_time=True)
    (row,) = table.rows
    assert row[1:4] == ("100 người", "110 người", "–")
    assert "Không so sánh được" in str(row[4])


def test_two_sides_of_one_day_and_slice_stay_apart() -> None:
    same = Side("A", NOW, Slice()), Side("B", NOW, Slice())
    table = compare_table(VI, "Bảng", same, [difference(members(1), members(1))], over_time=False)
    assert table.columns[1] != table.columns[2]


def test_maps_of_both_sides_share_one_legend() -> None:
    cube = cube_of({("unions", BEFORE): [union(members=50)], ("unions", NOW): [union(members=90)]})
    view = View(1, NOW, compare=date(2020, 1, 1), gap=True)
    maps = side_maps(VI, cube, view, (A, B))
    assert [content.title[0] for content in maps.contents] == ["A", "B"]
    assert [content.marks["842"].value for content in maps.contents] == [50, 90]
    assert maps.key.classes.kind == "level"


def test_the_funnel_is_read_without_ranking() -> None:
    said = funnel_sentence(VI, FOUND, "chỉ tiêu", NAMES.__getitem__)
    assert "thấp hơn hẳn 1 (Trà Cú), cao hơn hẳn 1 (Càng Long), không khác biệt rõ 1 (số địa bàn)." in said
    assert "1 địa bàn không có tỷ lệ" in said
    many = around({f"x{number}": (1, 100) for number in range(9)})
    assert "thấp hơn hẳn 9, cao hơn hẳn 0" in funnel_sentence(VI, many, "chỉ tiêu", str)
