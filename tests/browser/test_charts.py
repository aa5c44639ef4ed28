"""Charts as Chromium draws them on the pages: marks, numbers, words for a screen reader, a click."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, ViewportSize, expect

from tests.browser.conftest import Visitor
from tools.visit import DESKTOP, PHONE, Visit

PLACES = [("/", DESKTOP), ("/chi-tieu", DESKTOP), ("/co-cau", DESKTOP), ("/co-cau", PHONE)]
VIETNAMESE_NUMBER = re.compile(r"\d\.\d{3}\b|\d,\d")
ENGLISH_NUMBER = re.compile(r"\d,\d{3}\b|\d\.\d\s*%")


def charts(reader: Visit) -> list[Locator]:
    drawn = reader.main.locator("[data-testid=stVegaLiteChart]").filter(visible=True)
    expect(drawn.first.locator("svg")).to_be_attached()
    return drawn.all()


@pytest.mark.parametrize(("path", "screen"), PLACES)
def test_every_chart_is_drawn_and_described_and_writes_vietnamese_numbers(
    visit: Visitor, path: str, screen: ViewportSize
) -> None:
    words: list[str] = []
    for chart in charts(visit(path, size=screen)):
        marks = chart.locator("svg .mark-line path, svg .mark-rect path, svg .mark-text text")
        expect(marks.first).to_be_attached()
        assert chart.get_attribute("aria-label") not in (None, "", "Vega visualization")
        words += chart.locator("svg text").all_text_contents()
    assert any(VIETNAMESE_NUMBER.search(text) for text in words)
    assert [text for text in words if ENGLISH_NUMBER.search(text)] == []


def test_a_line_is_not_drawn_across_the_break(visit: Visitor) -> None:
    reader = visit("/")
    members = next(chart for chart in charts(reader) if "Kết thúc công đoàn" in chart.inner_text())
    assert members.locator("svg .mark-line path").count() == 2


def test_a_click_on_a_cell_goes_into_the_address(visit: Visitor) -> None:
    reader = visit("/co-cau")
    chart = charts(reader)[0]
    chart.locator("svg .mark-rect path:not([fill='#f7f8f9'])").first.click()
    reader.settle()
    expect(reader.page).to_have_url(re.compile(r"sector=[A-U]&.*ownership=|ownership=.*&sector=[A-U]"))
