"""Files from a page: written with progress, taken home, and a picture copied."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.files.opened import pdf_pages
from tools.visit import SECONDS_TO_DRAW

PAGE = "/ban-do?release=1&period=2025-03-31"
PATIENCE = 1000 * SECONDS_TO_DRAW


def test_a_page_is_taken_home_as_files_and_as_a_picture(visit: Visitor) -> None:
    reader = visit(PAGE)
    page = reader.page
    page.get_by_role("button", name="Tải báo cáo").click()
    page.get_by_text("Một trang (A4)").click()
    page.get_by_role("button", name="Lập báo cáo").click()
    offered = page.get_by_role("button", name="Tải PDF")
    expect(offered).to_be_visible(timeout=PATIENCE)
    with page.expect_download() as taken:
        offered.click()
    (said,) = pdf_pages(Path(taken.value.path()).read_bytes())
    assert "đến ngày 31/3/2025" in said and "63.466 người" in said.replace("\N{NO-BREAK SPACE}", " ")
    page.get_by_text("Một hình").click()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy = page.get_by_role("button", name="Chép ảnh")
    expect(copy).to_be_visible(timeout=PATIENCE)
    copy.click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_visible()
    kinds = page.evaluate("navigator.clipboard.read().then(held => held[0].types)")
    assert kinds == ["image/png"]
