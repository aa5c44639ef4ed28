"""Sheets of maps: every area once, every class and occurring state in the legend, the unplaced counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.charts.examples import VI, all_states, marks, members, rate, sheet
from unionmap.charts.map_picture import MapContent, MapKey, map_sheet
from unionmap.charts.mark import circle
from unionmap.figures.wording import STATES
from unionmap.geography.classes import classes
from unionmap.geography.outlines import outlines
from unionmap.model.dimensions import LEVELS

AGREEMENTS = MapKey("districts-2021", classes("agreement_units"), "Thỏa ước, %")


@pytest.mark.parametrize("vintage", LEVELS)
def test_every_area_of_the_vintage_is_in_the_picture_once(vintage: str) -> None:
    pictured = [area.code for area in sheet(vintage).pictures[0].areas]
    assert pictured == list(outlines(vintage).codes)


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_every_district_is_labelled_with_name_and_value(size: str) -> None:
    for area in sheet(figures=[rate(80, 100)]).pictures[0].areas:
        placed = area.labels[size].label  # type: ignore[index]
        assert placed.lines[0].split()[-1] == area.name.split()[-1]
        assert placed.lines[1].startswith("80,0")


def test_among_many_areas_those_without_a_value_have_no_label() -> None:
    for area in sheet("communes-2025", all_states()).pictures[0].areas:
        if area.paint.pattern in ("no_data", "not_applicable", "suppressed", "out_of_scope"):
            assert area.labels == {}


@pytest.mark.parametrize("strays", [{"842": None}, {"999": "842"}])
def test_marks_that_are_not_those_of_the_areas_are_refused(strays: dict[str, str | None]) -> None:
    dealt = marks("districts-2021", all_states())
    for code, like in strays.items():
        dealt = {c: m for c, m in dealt.items() if c != code} if like is None else dealt | {code: dealt[like]}
    with pytest.raises(ValueError, match="|".join(strays)):
        map_sheet(VI, AGREEMENTS, [MapContent("", "", dealt)], [])


def test_the_legend_names_all_classes_and_counts_every_area_once() -> None:
    keys = sheet().legend.keys
    plain = [key for key in keys if key.paint.pattern != "small_base"]
    assert [key.label for key in keys[:5]] == [
        "85 đến 100",
        "70 đến dưới 85",
        "60 đến dưới 70",
        "50 đến dưới 60",
        "dưới 50",
    ]
    assert sum(int(key.areas) for key in plain) == 9


def test_the_legend_of_two_maps_counts_no_areas() -> None:
    assert {key.areas for key in sheet(maps=2).legend.keys} == {""}


def test_the_legend_names_only_states_that_occur() -> None:
    assert len(sheet(figures=[rate(80, 100)]).legend.keys) == 5
    assert len(sheet().legend.keys) == 5 + len(STATES) - 1 + 1


def test_maps_side_by_side_share_the_circle_scale() -> None:
    dealt = marks("districts-2021", all_states())
    contents = [MapContent("", "", dealt, {"842": circle(VI, members(count))}) for count in (100, 400)]
    shared = map_sheet(VI, AGREEMENTS, contents, [])
    small, large = (picture.areas[0].circle for picture in shared.pictures)
    assert small is not None
    assert large is not None
    assert large.radius == pytest.approx(2 * small.radius)


def test_a_fixed_scale_keeps_circles_comparable_between_sheets() -> None:
    dealt = marks("districts-2021", all_states())
    content = MapContent("", "", dealt, {"842": circle(VI, members(100))})
    alone, fixed = (
        map_sheet(VI, replace(AGREEMENTS, largest=largest), [content], []).pictures[0].areas[0].circle
        for largest in (None, 400)
    )
    assert alone is not None
    assert fixed is not None
    assert fixed.radius == pytest.approx(alone.radius / 2)


def test_nothing_counted_has_no_circle() -> None:
    assert sheet(counts={"842": members(0)}).pictures[0].areas[0].circle is None


def test_what_has_no_place_is_counted_and_drawn_nowhere() -> None:
    shown = sheet(counts={"842": members(100), "unknown": members(1234, unions=4)})
    assert shown.pictures[0].note == (
        "Không có trên bản đồ: 4 công đoàn chưa xác định địa bàn (1.234 người)."
    )
    assert [area.code for area in shown.pictures[0].areas if area.circle] == ["842"]
    assert shown.legend.circles[0].label == "100"


def test_a_tooltip_gives_the_counts_behind_the_rate() -> None:
    tip = sheet(figures=[rate(6, 12, small_base=True)], counts={"842": members(321)}).pictures[0].areas[0].tip
    assert tip == (
        "Tỷ lệ đơn vị có thỏa ước còn hiệu lực: 50,0\xa0%",
        "6/12 đơn vị thuộc diện ký thỏa ước",
        "cơ sở nhỏ",
        "Đoàn viên: 321 người",
    )
