"""The HTML file in Chromium, from a folder, with the network off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.files.conftest import Asked
from tests.files.test_numbers import words
from unionmap.reports.files.formats import File

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def opened(
    browser: Browser, files: dict[str, File], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, list[str]]]:
    """The file in a browser that reaches nothing, and what went wrong or was asked for."""
    file = tmp_path_factory.mktemp("stick") / "report.html"
    Path(file).write_bytes(files["html"].data)
    faults: list[str] = []
    with browser.new_context(offline=True, viewport={"width": 1366, "height": 768}) as context:
        page = context.new_page()
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: faults.append(asked.url) if asked.url != file.as_uri() else None)
        page.goto(file.as_uri())
        page.wait_for_selector(".drawing svg")
        yield page, faults


def test_the_map_and_the_charts_are_drawn_and_nothing_is_asked_for(opened: tuple[Page, list[str]]) -> None:
    page, faults = opened
    area = page.locator(".area:not(.copy):visible")
    assert area.count() == 9
    area.first.hover()
    assert "Tỷ lệ đoàn viên" in page.locator(".tip").inner_text()
    assert page.locator(".drawing svg:visible path").count() > 10
    assert faults == []


def test_a_switch_shows_the_figures_of_its_position(opened: tuple[Page, list[str]], asked: Asked) -> None:
    page, faults = opened
    earlier = page.locator("input[name=period]").nth(1)
    period = earlier.get_attribute("value") or ""
    earlier.check()
    page.locator("input[value=out]").check()
    told = asked("members", "", "--period", period, "--pub100", "out")[""]
    cards = page.locator(".card:visible")
    assert words("members", told) in cards.first.inner_text()
    assert page.locator(".area:not(.copy):visible").count() == 9
    assert page.locator(".drawing svg:visible").count() == 1
    assert faults == []


def test_it_fits_a_telephone_and_a_sheet_of_paper(opened: tuple[Page, list[str]]) -> None:
    page, _ = opened
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function("document.documentElement.scrollWidth <= 390", timeout=5000)
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator(".switches").is_hidden()
