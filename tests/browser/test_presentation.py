"""A meeting: five cells on the wall by keyboard, while somebody publishes and the server comes and goes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import Visitor
from tools.serving import App, free_port, serving
from tools.visit import DESKTOP, PROJECTOR, SECONDS_TO_DRAW, Visit
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.view import View
from unionmap.store.engine import open_store
from unionmap.store.notebooks import add_notebook

MS = 1000 * SECONDS_TO_DRAW
MEETING = Notebook(
    "Họp giao ban quý III",
    (
        Cell("a", "title", "Tình hình quý III"),
        Cell("b", "view", exhibit="map"),
        Cell("c", "text", "Ba việc cần **quyết định** hôm nay:\n\n- phát triển đoàn viên\n- thỏa ước"),
        Cell("d", "view", exhibit="members-path"),
        Cell("e", "view", "Các chỉ tiêu chính", exhibit="headlines"),
    ),
    View(),
)
SCREENS: tuple[ViewportSize, ...] = (
    {"width": 1024, "height": 768},
    DESKTOP,
    PROJECTOR,
    {"width": 3840, "height": 2160},
)
SPILLS = """() => {
  const roots = [...document.querySelectorAll("*")].map((it) => it.shadowRoot).filter(Boolean);
  const wall = roots.map((root) => root.querySelector(".wall")).find(Boolean);
  const boxes = [wall, ...wall.querySelectorAll(".slide, .side, .picture")];
  const spills = (it) => it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1;
  return boxes.filter(spills).map((it) => it.className);
}"""
WORDS_AND_PICTURE = (".head h1", ".badges", ".headlines", ".picture", ".side", ".notes")
TOPMOST = """([x, y]) => document.elementFromPoint(x, y).shadowRoot?.elementFromPoint(x, y)
  ?.closest(".wall") !== null"""


@pytest.fixture
def room(browser: Browser, tmp_path: Path) -> tuple[Browser, Path, int]:
    """A browser, the folder of a store and a port: the server is started and stopped within the test."""
    return browser, tmp_path, free_port()


def begin(browser: Browser, app: App) -> Visit:
    """Open the notebook of the meeting and put it on the wall."""
    store = open_store(app.database)
    number = add_notebook(store, MEETING, "test")
    store.close()
    leader = Visit(browser, app, f"/so-tay?notebook={number}")
    leader.page.get_by_role("button", name="Trình chiếu").click()
    expect(leader.page.locator(".count")).to_have_text("1/5", timeout=MS)
    return leader


def walk(page: Page, key: str = "PageDown") -> list[str]:
    """What stands on the wall from the first cell to the last, stepped through by a presenter's remote."""
    page.keyboard.press("Home")
    shown = []
    for number in range(1, 6):
        expect(page.locator(".count")).to_have_text(f"{number}/5")
        expect(page.locator(".head h1")).not_to_have_text("…", timeout=MS)
        shown.append(" ".join(page.locator(part).inner_html() for part in WORDS_AND_PICTURE))
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile("present=5"))
    return shown


def publish(browser: Browser, app: App) -> None:
    """In another session, make a new release out of an older one."""
    colleague = Visit(browser, app, "/lich-su")
    colleague.main.get_by_role("button", name="Quay về bản này").last.click()
    expect(colleague.main.get_by_text("Quay về nội dung của bản số 1.")).to_be_visible(timeout=MS)
    colleague.close()


def look_at_every_size(page: Page) -> None:
    """Nothing scrolls on any screen, and letters grow with it."""
    letters = []
    for screen in SCREENS:
        page.set_viewport_size(screen)
        for number in range(1, 6):
            page.keyboard.press(str(number))
            page.wait_for_timeout(250)
            assert page.evaluate(SPILLS) == [], (screen, number)
        letters.append(float(page.locator("h1").evaluate("it => parseFloat(getComputedStyle(it).fontSize)")))
    assert letters == sorted(letters)
    assert letters[-1] > 2.5 * letters[1]
    page.set_viewport_size(DESKTOP)


def test_nothing_on_the_wall_changes(room: tuple[Browser, Path, int]) -> None:
    browser, folder, port = room
    with serving(folder, port=port) as app:
        leader = begin(browser, app)
        page = leader.page
        before = walk(page)
        assert len(set(before)) == 5
        expect(page).to_have_url(re.compile(r"release=2\b"))
        look_at_every_size(page)
        publish(browser, app)
        expect(page.locator(".signs")).to_have_text("Đã có số liệu mới hơn: bản số 3", timeout=MS)
        assert walk(page, "ArrowRight") == before
        page.reload()
        expect(page.locator(".count")).to_have_text("5/5", timeout=MS)
        assert walk(page, " ") == before
        assert leader.faults == []
    expect(page.locator(".signs .lost")).to_have_text("Mất kết nối", timeout=MS)
    page.get_by_text("Connection error").wait_for(state="attached", timeout=MS)
    assert page.evaluate(TOPMOST, [DESKTOP["width"] / 2, DESKTOP["height"] / 2])
    assert walk(page) == before
    with serving(folder, port=port):
        expect(page.locator(".signs .lost")).to_have_count(0, timeout=MS)
        assert walk(page, "ArrowRight") == before
        page.keyboard.press("Escape")
        expect(page.locator(".wall")).to_have_count(0, timeout=MS)
        expect(leader.main.get_by_role("heading", level=1)).to_contain_text(MEETING.title, timeout=MS)
        assert "present" not in page.url
        leader.close()


def test_areas_are_looked_at_one_after_the_other(visit: Visitor) -> None:
    reader = visit("/ban-do?release=1&period=2025-03-31")
    main, page = reader.main, reader.page
    legend = main.locator(".legend ul").first.inner_text()
    for place, name in (("1/9", "Thành phố Trà Vinh"), ("2/9", "Huyện Càng Long")):
        page.keyboard.press("Shift+ArrowRight")
        expect(main.get_by_text(f"{place} · {name}")).to_be_visible(timeout=MS)
        expect(main.get_by_role("heading", name=name)).to_be_visible(timeout=MS)
    expect(page).to_have_url(re.compile("area=844"))
    assert main.locator(".legend ul").first.inner_text() == legend
    main.get_by_role("button", name="Trước").click()
    expect(page).to_have_url(re.compile("area=842"), timeout=MS)
    reader.settle()

    main.get_by_role("button", name="Trình chiếu").click()
    side = page.locator(".side")
    expect(side).to_contain_text("Thành phố Trà Vinh", timeout=MS)
    page.keyboard.press("ArrowDown")
    expect(side).to_contain_text("2/9")
    expect(side).to_contain_text("Huyện Càng Long")
    expect(page.locator(".chosen")).not_to_have_count(0)
    expect(page).to_have_url(re.compile("area=844"))
    page.keyboard.press("q")
    expect(page.locator(".large")).to_contain_text("area=844", timeout=MS)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(main.get_by_role("heading", name="Huyện Càng Long")).to_be_visible(timeout=MS)
