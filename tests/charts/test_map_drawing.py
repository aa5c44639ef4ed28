"""Drawn maps: well-formed, escaped, every area once, circles as large as the counts."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.charts.examples import members, rate, sheet
from unionmap.charts.map_html import map_html
from unionmap.charts.map_svg import map_svg
from unionmap.charts.sheet_svg import sheet_svg
from unionmap.geography.close_up import CORNER
from unionmap.geography.outlines import outlines
from unionmap.model.dimensions import LEVELS

SVG = {"svg": "http://www.w3.org/2000/svg"}


def drawn(vintage: str) -> ElementTree.Element:
    return map_svg(sheet(vintage).pictures[0], None, "map", ("wide", "narrow"))


CROWDED = ["communes-2021", "communes-2025-01"]
"""The wards of the old town are too small to carry a label."""


@pytest.mark.parametrize("vintage", LEVELS)
def test_every_area_can_be_pressed_once(vintage: str) -> None:
    pressed = [path.get("data-code") for path in drawn(vintage).iter("path") if path.get("role") == "button"]
    assert sorted(filter(None, pressed)) == sorted(outlines(vintage).codes)


@pytest.mark.parametrize("vintage", LEVELS)
def test_every_fill_is_a_colour_or_a_pattern_that_is_defined(vintage: str) -> None:
    svg = drawn(vintage)
    defined = {f"url(#{pattern.get('id')})" for pattern in svg.iter("pattern")}
    fills = {path.get("fill", "") for path in svg.iter("path") if path.get("data-code")}
    assert all(fill in defined or fill.startswith("#") for fill in fills)


def test_only_the_crowded_vintage_has_a_close_up() -> None:
    assert [vintage for vintage in LEVELS if outlines(vintage).close_up] == CROWDED
    svg = drawn("communes-2021")
    copied = {path.get("data-code") for path in svg.findall("svg//path[@class='area copy']")}
    close_up = outlines("communes-2021").close_up
    assert close_up is not None
    assert close_up.crowded <= close_up.shown == copied


def test_crowded_areas_are_labelled_in_the_corner() -> None:
    left, top, width, height = CORNER
    close_up = outlines("communes-2021").close_up
    assert close_up is not None
    for area in sheet("communes-2021").pictures[0].areas:
        inside = left <= area.spot[0] <= left + width and top <= area.spot[1] <= top + height
        assert inside == (area.code in close_up.crowded)


def test_circles_lie_from_the_largest_to_the_smallest() -> None:
    counts = {"842": members(100), "844": members(10_000), "845": members(900)}
    svg = map_svg(sheet(counts=counts).pictures[0], None, "map", ("wide",))
    told = {c.get("data-circle"): float(c.get("r", 0)) for c in svg.iter("circle") if c.get("data-circle")}
    assert list(told) == ["844", "845", "842"]
    assert told["844"] == pytest.approx(10 * told["842"], abs=0.1)


def test_the_selected_area_is_said_and_outlined() -> None:
    svg = map_svg(sheet().pictures[0], "845", "map", ("wide",))
    assert [p.get("data-code") for p in svg.iter("path") if p.get("aria-pressed") == "true"] == ["845"]
    assert len(svg.findall("g[@class='lifted']/path")) == 2


def test_the_sentence_stands_for_the_picture() -> None:
    assert drawn("districts-2021").findtext("desc") == "Một câu thay cho hình."


def test_an_area_is_spoken_in_full() -> None:
    svg = map_svg(sheet(figures=[rate(80, 100)]).pictures[0], None, "map", ("wide",))
    spoken = next(path.get("aria-label") for path in svg.iter("path") if path.get("data-code") == "844")
    assert spoken == (
        "Huyện Càng Long. Tỷ lệ đơn vị có thỏa ước còn hiệu lực: 80,0\xa0%. "
        "80/100 đơn vị thuộc diện ký thỏa ước"
    )


def test_the_page_has_one_legend_for_two_maps() -> None:
    html = map_html(sheet(maps=2))
    assert html.count("<figure>") == 2
    assert html.count('class="legend"') == 1


def test_words_are_escaped() -> None:
    plain = sheet()
    hostile = replace(plain.pictures[0], title="<script>alert(1)</script>")
    for written in (map_html, sheet_svg):
        assert "<script>" not in written(replace(plain, pictures=(hostile,)))


@pytest.mark.parametrize("maps", [1, 2])
def test_a_picture_that_stands_alone_has_everything_in_it(maps: int) -> None:
    counts = {"842": members(100), "unknown": members(7, unions=1)}
    root = ElementTree.fromstring(sheet_svg(sheet(counts=counts, maps=maps)))
    words = [text.text for text in root.iterfind("svg:text", SVG)]
    assert len(root.findall(".//svg:path[@role='button']", SVG)) == 9 * maps
    assert words.count("Thỏa ước, quý I/2025") == maps
    assert words.count("Không có trên bản đồ: 1 công đoàn chưa xác định địa bàn (7 người).") == maps
    assert "Nguồn thử · Số liệu mô phỏng" in words
    assert ("chưa có số liệu (1)" if maps == 1 else "chưa có số liệu") in words
