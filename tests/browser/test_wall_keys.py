"""Which key leads where on the wall: the rule itself, in a browser, without a server."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from unionmap.model.steps import stepped
from unionmap.ui.wall import HERE

LOAD = """async (module) => {
  const keys = await import("data:text/javascript;base64," + module);
  window.walk = (pressed, at, count) => pressed.map((key) => (at = keys.stepped(key, at, count)));
  window.typed = (digits, count) => {
    let at = 1;
    [...digits].forEach((digit, index) => (at = keys.stepped(digit, at, count, digits.slice(0, index))));
    return at;
  };
  window.area = keys.steppedArea;
}"""

ON, BACK = ["ArrowRight", "PageDown", " "], ["ArrowLeft", "PageUp", "Backspace"]
CODES = st.sampled_from("abcdefgh")
same_page = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    opened.evaluate(LOAD, base64.b64encode(Path(HERE / "keys.js").read_bytes()).decode())
    yield opened
    opened.close()


@same_page
@given(st.integers(1, 60), st.data())
def test_no_key_leads_off_the_deck(page: Page, count: int, data: st.DataObject) -> None:
    keys = st.sampled_from([*ON, *BACK, "Home", "End", "x", "F1", *"0123456789"])
    pressed, start = data.draw(st.lists(keys, max_size=30)), data.draw(st.integers(1, count))
    walked = page.evaluate("([keys, at, count]) => walk(keys, at, count)", [pressed, start, count])
    assert all(1 <= at <= count for at in walked)


@same_page
@given(st.integers(2, 60), st.sampled_from(ON), st.sampled_from(BACK))
def test_on_passes_every_slide_and_back_returns(page: Page, count: int, on: str, back: str) -> None:
    keys = [on] * count + [back] * count
    walked = page.evaluate("([keys, count]) => walk(keys, 1, count)", [keys, count])
    assert walked[: count - 1] == list(range(2, count + 1))
    assert walked[count : 2 * count - 1] == list(range(count - 1, 0, -1))
    assert page.evaluate("(count) => walk(['End', 'Home'], 1, count)", count) == [count, 1]


@same_page
@given(st.integers(1, 99), st.data())
def test_its_number_leads_to_every_slide(page: Page, count: int, data: st.DataObject) -> None:
    number = data.draw(st.integers(1, count))
    assert page.evaluate("([digits, count]) => typed(digits, count)", [str(number), count]) == number


@same_page
@given(
    st.lists(st.sampled_from("abcdefgh"), unique=True), st.sampled_from([None, *"abcdefgh"]), st.booleans()
)
def test_the_wall_and_the_pages_step_through_areas_alike(
    page: Page, codes: list[str], at: str | None, on: bool
) -> None:
    by = 1 if on else -1
    assert page.evaluate("([by, at, codes]) => area(by, at, codes)", [by, at, codes]) == stepped(
        at, codes, by
    )
