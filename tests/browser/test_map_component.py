"""The map component alone, in a browser: painted, readable, pressed by mouse and by keyboard."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.charts.examples import members, rate, sheet
from unionmap.charts.map_html import map_html
from unionmap.charts.map_picture import MapSheet
from unionmap.ui.map import MAP_CODE

HERE = Path(__file__).parents[2] / "unionmap" / "ui" / "map"
WIDE, PHONE = 900, 360
SMALLEST_PIXELS = 9.9

MOUNT = """async ({html, css, module, drawn}) => {
  document.body.innerHTML = "<div id=host></div>";
  const root = document.querySelector("#host").attachShadow({mode: "open"});
  root.innerHTML = `<style>${css}</style>${html}`;
  window.picked = [];
  const component = (await import("data:text/javascript;base64," + module)).default;
  window.show = (html) => component({
    data: {html},
    parentElement: root,
    setTriggerValue: (name, code) => window.picked.push([name, code]),
  });
  window.show(drawn);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": WIDE, "height": 900})
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    opened.close()
    assert faults == []


def mount(page: Page, shown: MapSheet, width: int = WIDE) -> None:
    """Show a sheet as Streamlit would, in a place as wide as this."""
    page.set_viewport_size({"width": width, "height": 900})
    module = base64.b64encode(MAP_CODE.encode()).decode()
    html, css = ((HERE / name).read_text(encoding="utf-8") for name in ("map.html", "map.css"))
    page.evaluate(MOUNT, {"html": html, "css": css, "module": module, "drawn": map_html(shown)})


def picked(page: Page) -> object:
    return page.evaluate("window.picked")


def test_nine_areas_are_painted(page: Page) -> None:
    mount(page, sheet())
    areas = page.locator(".area")
    expect(areas).to_have_count(9)
    boxes = [area.bounding_box() for area in areas.all()]
    assert all(box and box["width"] > 20 and box["height"] > 20 for box in boxes)


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_every_district_is_named_in_letters_large_enough(page: Page, width: int) -> None:
    mount(page, sheet(figures=[rate(80, 100)]), width)
    labels = page.locator(".labels text >> visible=true")
    expect(labels).to_have_count(9)
    font_and_scale = "(it) => parseFloat(it.getAttribute('font-size')) * it.getScreenCTM().a"
    assert all(label.evaluate(font_and_scale) >= SMALLEST_PIXELS for label in labels.all())


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("maps", [1, 2])
def test_nothing_is_wider_than_the_screen(page: Page, width: int, maps: int) -> None:
    mount(page, sheet(counts={"842": members(900)}, maps=maps), width)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_a_click_reports_the_area(page: Page) -> None:
    mount(page, sheet())
    page.locator(".area[data-code='845']").click()
    assert picked(page) == [["area", "845"]]


def test_pointing_at_an_area_tells_about_it(page: Page) -> None:
    mount(page, sheet(figures=[rate(80, 100)]))
    page.locator(".area[data-code='849']").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("Huyện Trà Cú")
    expect(page.get_by_role("tooltip")).to_contain_text("80/100 đơn vị thuộc diện ký thỏa ước")
    expect(page.locator(".pointed")).to_have_count(1)
    page.mouse.move(1, 1)
    expect(page.get_by_role("tooltip")).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_by_keyboard_one_moves_between_neighbours_and_presses(page: Page, key: str) -> None:
    mount(page, sheet())
    page.keyboard.press("Tab")
    expect(page.locator(".area:focus")).to_have_attribute("data-code", "842")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".area:focus")).to_have_attribute("data-code", "844")
    expect(page.get_by_role("tooltip")).to_contain_text("Huyện Càng Long")
    page.keyboard.press(key)
    assert picked(page) == [["area", "844"]]


def test_a_map_is_one_stop_of_the_tab_key(page: Page) -> None:
    mount(page, sheet("communes-2021", maps=2))
    assert page.locator("[tabindex='0']").count() == 2


def test_the_focus_survives_a_new_picture(page: Page) -> None:
    mount(page, sheet())
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    page.evaluate("(html) => window.show(html)", map_html(sheet(selected="844")))
    expect(page.locator(".area:focus")).to_have_attribute("data-code", "844")
    expect(page.locator(".area:focus")).to_have_attribute("aria-pressed", "true")


def test_a_crowded_ward_can_be_picked_in_the_close_up(page: Page) -> None:
    mount(page, sheet("communes-2021"))
    page.locator(".copy[data-code='29239']").click()
    assert picked(page) == [["area", "29239"]]


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_circles_of_the_legend_are_as_large_as_on_the_map(page: Page, width: int) -> None:
    mount(page, sheet(counts={"842": members(1000)}), width)
    on_map = page.locator("[data-circle='842']").bounding_box()
    in_legend = page.locator(".circle-key circle").first.bounding_box()
    assert on_map is not None
    assert in_legend is not None
    assert in_legend["width"] == pytest.approx(on_map["width"], rel=0.05)
