"""Across the reform in a browser: June and September 2025 of one release, and the days between them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitor
from tools.visit import PHONE, SECONDS_TO_DRAW, Visit

BREAK = "Kết thúc công đoàn ở đơn vị hưởng 100 % lương ngân sách"
REFUSED = "Không so sánh được qua mốc"
STOCKS = ("members", "unions")


def tips(reader: Visit) -> str:
    areas = reader.main.locator(".area:not(.copy)")
    expect(areas.first).to_be_visible()
    return " ".join(str(area.get_attribute("data-tip")) for area in areas.all())


def bridge(reader: Visit, stock: str) -> list[int]:
    """The numbers of a bridge from top to bottom: opening, causes, closing."""
    table = reader.main.locator(f"[class*='st-key-cau-noi-{stock}-short']")
    rows: Locator = table.locator("tbody tr")
    expect(rows.first).to_be_visible()
    return [_number(row.locator("td").nth(1).inner_text()) for row in rows.all()]


def _number(text: str) -> int:
    return int(text.replace("−", "-").replace(".", "").replace("\u2011", "").strip())


@pytest.mark.parametrize("period", ["2025-06-30", "2025-09-30"])
def test_a_break_is_drawn_growth_refused_and_the_bridge_closes(visit: Visitor, period: str) -> None:
    reader = visit(f"/bien-dong?release=1&since=2025-03-31&period={period}")
    expect(reader.main.locator("[data-testid=stVegaLiteChart] svg").first).to_be_attached()
    expect(reader.main.locator("svg text", has_text=BREAK).first).to_be_attached()
    before = {stock: bridge(reader, stock) for stock in STOCKS}
    for opening, *causes, closing in before.values():
        assert opening + sum(causes) == closing
        assert causes[0] < 0
    assert before["members"][0] == 63466
    assert before["unions"][0] == 921
    reader.go(f"/ban-do?release=1&compare=2025-03-31&period={period}")
    assert tips(reader).count(REFUSED) == 9
    reader.main.get_by_role("button", name="So cùng phạm vi").click()
    expect(reader.page).to_have_url(re.compile("pub100=out"), timeout=1000 * SECONDS_TO_DRAW)
    reader.settle()
    assert REFUSED not in tips(reader)
    reader.go(f"/bien-dong?release=1&since=2025-03-31&pub100=out&period={period}")
    for stock in STOCKS:
        opening, dissolved, *causes, closing = bridge(reader, stock)
        assert dissolved == 0
        assert opening + sum(causes) == closing < before[stock][-1] + opening


def test_the_eve_of_the_reform_and_the_day_itself(visit: Visitor) -> None:
    reader = visit("/theo-ngay?release=1&day=2025-06-30")
    expect(reader.main.get_by_text("Đây là báo cáo của chính ngày đó.")).to_be_visible()
    expect(reader.main.get_by_text("LĐLĐ Càng Long").first).to_be_visible()
    reader.go("/theo-ngay?release=1&day=2025-07-01&level=communes-2025&body=CDXP-29242")
    expect(reader.main.get_by_text(re.compile("Dựng lại từ báo cáo ngày 30/6/2025"))).to_be_visible()
    expect(reader.main.get_by_text("LĐLĐ Càng Long")).to_have_count(0)
    expect(reader.main.locator(".area:not(.copy)")).to_have_count(41)
    reader.resize(PHONE)
    assert not reader.scrolls_sideways


def test_another_scope_says_what_lacks_and_leads_back(visit: Visitor) -> None:
    reader = visit("/ban-do?release=1&scope=vinh-long-2025&level=districts-2021&period=2025-09-30")
    expect(reader.main.get_by_text(re.compile("không chấm điểm"))).to_be_visible()
    expect(reader.main.locator(".area:not(.copy)")).to_have_count(124)
    assert tips(reader).count("chưa có số liệu") >= 83
    reader.main.get_by_role("button", name="Xem Tỉnh Trà Vinh (cũ)").click()
    expect(reader.page).not_to_have_url(re.compile("scope="), timeout=1000 * SECONDS_TO_DRAW)
