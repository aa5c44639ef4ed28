"""Plans and divisions in a browser: what AppTest cannot edit, a reader can."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitor
from tools.visit import Visit

ROW = 36
"""Pixels of a row of a grid; the heading is one, too."""

FIRST_BOX = 70
"""Pixels from the left edge of the list to the middle of its boxes."""


def figure(reader: Visit, label: str) -> Locator:
    metric = reader.main.locator("[data-testid=stMetric]").filter(has_text=label)
    return metric.first.locator("[data-testid=stMetricValue]")


def test_a_ticked_employer_moves_the_figures_and_stands_in_the_address(visit: Visitor) -> None:
    reader = visit("/phat-trien?lang=en&pick=top&top=0")
    expect(figure(reader, "Grassroots unions")).to_have_text("250 unions")
    boxes = reader.main.locator("[data-testid=stDataFrame]").first
    boxes.scroll_into_view_if_needed()
    boxes.click(position={"x": FIRST_BOX, "y": 1.5 * ROW})
    expect(figure(reader, "Grassroots unions")).to_have_text("251 unions", timeout=20_000)
    expect(reader.page).to_have_url(re.compile(r"pick=ticked&.*employer=DV\d+"))
    reader.settle()
    reader.page.reload()
    reader.settle()
    expect(figure(reader, "Grassroots unions")).to_have_text("251 unions")


def test_parts_written_by_hand_must_sum_before_they_are_kept(visit: Visitor) -> None:
    reader = visit("/phan-bo?lang=en&rule=hand")
    grid = reader.main.locator("[data-testid=stDataFrame]").first
    width = (grid.bounding_box() or {"width": 0})["width"]
    expect(grid.locator("canvas").first).to_be_visible()
    grid.click(position={"x": 0.75 * width, "y": 1.5 * ROW})
    reader.page.keyboard.type("1000", delay=150)
    reader.page.keyboard.press("Enter")
    expect(reader.main.get_by_text("away from the target")).to_be_visible(timeout=20_000)
    reader.main.get_by_text("Keep this division as a new version").click()
    expect(reader.main.get_by_text("Only parts that sum exactly to the target can be kept.")).to_be_visible()
