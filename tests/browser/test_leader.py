"""The leader's way: look at the map, slice it, open an area, share the link, find the same again."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitor
from tools.serving import App
from tools.visit import SECONDS_TO_DRAW, Visit

MAP = "/ban-do?release=1&period=2025-03-31"
AREAS = ".area:not(.copy)"


def areas(reader: Visit) -> Locator:
    return reader.main.locator(AREAS)


def colours(reader: Visit) -> list[str]:
    """What every area is painted with, as the browser computes it."""
    expect(areas(reader).first).to_be_visible()
    return [str(area.evaluate("it => getComputedStyle(it).fill")) for area in areas(reader).all()]


def tips(reader: Visit) -> str:
    """What the tooltips of all areas say, once the map is there."""
    expect(areas(reader).first).to_be_visible()
    return " ".join(str(area.get_attribute("data-tip")) for area in areas(reader).all())


def wait_for_address(reader: Visit, part: str) -> None:
    """Wait until the address holds a part: that is when the click before has become a run."""
    expect(reader.page).to_have_url(re.compile(re.escape(part)), timeout=1000 * SECONDS_TO_DRAW)
    reader.settle()


def choose(reader: Visit, filter_: str, option: str, part: str) -> None:
    """Pick one option of a filter in the sidebar, and wait until the address says so.

    A list closes when its place is scrolled, so the filter is brought to the screen first. Afterwards the
    list is closed if it still is open: pressed on a closed one, Escape clears the filter.
    """
    sidebar = reader.page.get_by_test_id("stSidebar")
    field = sidebar.get_by_role("combobox", name=re.compile(f"^{re.escape(filter_)}|{re.escape(filter_)}$"))
    field.scroll_into_view_if_needed()
    reader.settle()
    field.click()
    reader.page.get_by_role("option", name=option).click()
    wait_for_address(reader, part)
    if reader.page.get_by_role("listbox").count():
        reader.page.keyboard.press("Escape")


def test_nine_districts_are_painted_and_carry_their_values(visit: Visitor) -> None:
    reader = visit(MAP)
    painted = colours(reader)
    assert len(painted) == 9
    assert all(colour not in ("none", "rgba(0, 0, 0, 0)", "rgb(0, 0, 0)") for colour in painted)
    assert all(area.bounding_box() for area in areas(reader).all())
    printed = str(reader.main.locator("svg.map").first.text_content())
    for name in ("Càng Long", "Cầu Kè", "Tiểu Cần", "Trà Cú"):
        assert name in printed


def test_a_filter_changes_the_picture_and_the_address(visit: Visitor) -> None:
    reader = visit(MAP)
    before = tips(reader)
    choose(reader, "Loại hình sở hữu", "Doanh nghiệp có vốn đầu tư nước ngoài", "ownership=FDI")
    assert tips(reader) != before
    reader.page.get_by_role("button", name="Xóa mọi bộ lọc").click()
    expect(reader.page).not_to_have_url(re.compile("ownership"))
    reader.settle()
    assert tips(reader) == before


def test_a_click_opens_the_card_and_a_second_one_closes_it(visit: Visitor) -> None:
    reader = visit(MAP)
    tra_cu = reader.main.locator(f'{AREAS}[data-code="849"]')
    tra_cu.click()
    wait_for_address(reader, "area=849")
    expect(reader.main.get_by_role("heading", name="Huyện Trà Cú")).to_be_visible()
    reader.main.get_by_role("tab", name="Các công đoàn").click()
    expect(reader.main.get_by_role("tabpanel").get_by_test_id("stDataFrame").last).to_be_visible()
    reader.main.locator(f'{AREAS}[data-code="849"]').click()
    expect(reader.page).not_to_have_url(re.compile("area="))
    expect(reader.main.get_by_role("heading", name="Huyện Trà Cú")).to_have_count(0)


def test_the_keyboard_reaches_an_area(visit: Visitor) -> None:
    reader = visit(MAP)
    reader.main.locator(f'{AREAS}[tabindex="0"]').focus()
    reader.page.keyboard.press("Enter")
    wait_for_address(reader, "area=842")


def test_a_link_shows_the_same_to_somebody_else(visit: Visitor) -> None:
    sender = visit(MAP)
    choose(sender, "Khu vực", "Ngoài nhà nước", "r3=NNN")
    sender.main.locator(f'{AREAS}[data-code="842"]').click()
    wait_for_address(sender, "area=842")
    receiver = visit(sender.page.url.removeprefix(sender.app.address))
    assert receiver.page.url == sender.page.url
    assert tips(receiver) == tips(sender)
    assert colours(receiver) == colours(sender)
    assert receiver.main.inner_text() == sender.main.inner_text()


def test_the_choice_goes_along_to_other_pages_and_back(visit: Visitor) -> None:
    reader = visit(MAP)
    choose(reader, "Khu vực", "Ngoài nhà nước", "r3=NNN")
    on_the_map = reader.page.url
    reader.page.get_by_role("link", name="Cơ cấu").click()
    expect(reader.main.get_by_role("heading", level=1)).to_have_text(re.compile("ngành nào"))
    wait_for_address(reader, "/co-cau?")
    assert parse_qs(urlsplit(reader.page.url).query)["r3"] == ["NNN"]
    reader.page.go_back()
    wait_for_address(reader, "/ban-do?")
    assert reader.page.url == on_the_map
    assert len(colours(reader)) == 9


def test_the_share_button_offers_the_link_and_its_code(visit: Visitor) -> None:
    reader = visit(f"{MAP}&ownership=FDI")
    reader.main.get_by_role("button", name="Chia sẻ").click()
    link = reader.page.locator("input.link")
    expect(link).to_have_value(reader.page.url)
    assert reader.page.locator("img.qr").evaluate("it => it.naturalWidth") > 0
    reader.page.get_by_role("button", name="Chép liên kết").click()
    expect(reader.page.get_by_role("button", name="Đã chép")).to_be_visible()


def test_the_language_changes_and_the_figures_do_not(visit: Visitor) -> None:
    reader = visit(MAP)
    reader.page.get_by_test_id("stSidebar").get_by_text("English").click()
    wait_for_address(reader, "lang=en")
    expect(reader.main.get_by_role("heading", level=1)).to_have_text(
        "Where are the unions and their members?"
    )
    assert "96.6%" in reader.main.inner_text()


def test_what_a_link_asks_for_in_vain_is_said(visit: Visitor) -> None:
    reader = visit("/ban-do?period=1999-12-31&ownership=XYZ")
    said = reader.main.inner_text()
    assert "period = 1999-12-31" in said
    assert "ownership = XYZ" in said
    assert len(colours(reader)) == 9


def test_across_a_break_nothing_is_compared_until_like_is_set_against_like(visit: Visitor) -> None:
    reader = visit("/ban-do?period=2025-09-30&compare=2025-03-31")
    assert tips(reader).count("Không so sánh được qua mốc") == 9
    reader.main.get_by_role("button", name="So cùng phạm vi").click()
    wait_for_address(reader, "pub100=out")
    assert "Không so sánh được qua mốc" not in tips(reader)


def test_two_slices_stand_on_one_legend(visit: Visitor) -> None:
    reader = visit(f"{MAP}&beside=1&b.ownership=FDI")
    expect(reader.main.locator("svg.map")).to_have_count(2)
    expect(reader.main.locator(".legend")).to_have_count(1)


def test_an_empty_slice_says_what_to_loosen(visit: Visitor) -> None:
    reader = visit(f"{MAP}&ownership=FDI&sector=P")
    button = reader.main.get_by_role("button", name=re.compile("Bỏ lọc “Ngành kinh tế”"))
    button.click()
    expect(reader.page).not_to_have_url(re.compile("sector"))
    assert len(colours(reader)) == 9


def test_a_cell_of_the_matrix_slices_the_map(visit: Visitor) -> None:
    reader = visit("/co-cau?release=1&period=2025-03-31")
    before = tips(reader)
    cell = reader.main.locator("[data-testid=stVegaLiteChart] [aria-label*='Chế biến, chế tạo · FDI']").first
    cell.click()
    wait_for_address(reader, "ownership=FDI")
    assert len(parse_qs(urlsplit(reader.page.url).query)["sector"]) == 1
    assert tips(reader) != before


def test_the_command_line_prints_what_the_page_shows(visit: Visitor, app: App) -> None:
    reader = visit(f"{MAP}&ownership=FDI")
    command = [sys.executable, "-m", "unionmap", "figure", "--indicator", "members", "--by", "district"]
    command += ["--period", "2025-03-31", "--where", "ownership=FDI", "--json"]
    environment = {**os.environ, "UNIONMAP_DATABASE": app.database}
    told = json.loads(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)
    printed = {row["code"]: row["value"] for row in told["rows"]}
    for area in areas(reader).all():
        value = printed[str(area.get_attribute("data-code"))]
        grouped = f"{value:,}".replace(",", ".")
        assert f"Đoàn viên: {grouped} người" in str(area.get_attribute("data-tip"))
