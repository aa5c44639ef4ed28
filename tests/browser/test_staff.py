"""The staff's way: take in a dirty file, mend two cells, look, publish, see the map change, and go back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from playwright.sync_api import Browser, Locator, expect

from tools.serving import App, serving
from tools.visit import PHONE, SECONDS_TO_DRAW, Visit
from unionmap.intake.templates import template
from unionmap.model.codelists import codelist
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.view import View, to_params
from unionmap.store.engine import open_store
from unionmap.store.register import union_rows
from unionmap.store.releases import latest_release
from unionmap.store.task_log import entries

WARD = "CDXP-29263"
DEMO_ENDS = date(2026, 9, 30)
HEADER = 38
ROW_MIDDLE = 18
"""Pixels from the top of a grid to its first row, and from there to the middle of that."""
MS_BETWEEN_KEYS = 50
MS = 1000 * SECONDS_TO_DRAW
HEADINGS = (
    "Mã công đoàn",
    "Tên CĐCS",
    "Huyện (cũ)",
    "Loại hình sở hữu",
    "CNVCLĐ",
    "Đoàn viên",
    "Đoàn viên nữ",
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An app of its own: what is published here, no other test sees."""
    with serving(tmp_path_factory.mktemp("office")) as running:
        yield running


@pytest.fixture
def desk(browser: Browser, office: App) -> Iterator[Visit]:
    """The intake page as a new reader finds it; clean behind it when the test is over."""
    heard = office.log.stat().st_size
    opened = Visit(browser, office, "/nap-so-lieu")
    yield opened
    opened.close()
    assert opened.faults == []
    assert "Traceback" not in office.log.read_bytes()[heard:].decode()


@pytest.fixture
def report(office: App) -> bytes:
    """The ward's report of the newest period: one number with a letter, one part above its whole."""
    store = open_store(office.database)
    rows = union_rows(store, latest_release(store) or 0, DEMO_ENDS)
    store.close()
    ward = rows[rows["upper"] == WARD].reset_index(drop=True)
    lines = [_line(row) for _, row in ward.iterrows()]
    lines[1][5] = "12a"
    lines[3][6] = str(int(lines[3][5]) + 5)
    lines[5][4], lines[5][5] = str(int(lines[5][4]) + 700), str(int(lines[5][5]) + 700)
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([["CÔNG ĐOÀN PHƯỜNG LONG ĐỨC"], [], HEADINGS, *lines])
    return text.getvalue().encode()


def newest(office: App) -> int:
    """The number of the newest release."""
    store = open_store(office.database)
    number = latest_release(store)
    store.close()
    assert number is not None
    return number


def logged(office: App, task: str) -> list[str]:
    """The evidence of every line of a task."""
    store = open_store(office.database)
    found = [entry.new.evidence for entry in entries(store) if entry.kind.task == task]
    store.close()
    return found


def _line(row: pd.Series) -> list[str]:
    named = (
        DIMENSIONS["district"].codes().label(str(row["district"])).vi,
        codelist("ownership").label(str(row["ownership"])).vi,
    )
    return [
        str(row["union_id"]),
        str(row["name"]),
        *named,
        *(str(row[name]) for name in ("workers", "members", "female")),
    ]


def take_in(desk: Visit, name: str, data: bytes) -> None:
    """Choose a file and have it read."""
    desk.page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": data}
    )
    desk.page.get_by_role("button", name="Đọc tệp").click()
    desk.settle()


def heading(desk: Visit, words: str) -> Locator:
    return desk.main.get_by_role("heading", name=words)


def mend(desk: Visit, column: str, row: int, text: str) -> None:
    """Write into a cell of the grid as a person does: by the keyboard, letter by letter."""
    grid = desk.main.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    headings = grid.locator("[role=columnheader]")  # inside a canvas, where no role is seen
    expect(headings.first).to_be_attached()
    columns = headings.all_inner_texts()
    box = grid.locator("canvas").first.bounding_box()
    assert box is not None
    desk.page.mouse.click(box["x"] + ROW_MIDDLE, box["y"] + HEADER + ROW_MIDDLE)
    keys = ["ArrowDown"] * row + ["ArrowRight"] * columns.index(column) + ["Enter"]
    for key in keys:
        desk.page.keyboard.press(key, delay=MS_BETWEEN_KEYS)
    expect(desk.page.locator("textarea.gdg-input")).to_be_visible()
    desk.page.keyboard.press("Control+a")
    desk.page.keyboard.type(text, delay=MS_BETWEEN_KEYS)
    desk.page.keyboard.press("Enter")
    expect(grid.locator("[role=gridcell]").filter(has_text=re.compile(f"^{text}$"))).to_have_count(1)


def tips(desk: Visit, release: int) -> str:
    """What the map of a release says of every area."""
    view = replace(View(), release=release, period=DEMO_ENDS)
    desk.go("/ban-do?" + "&".join(f"{key}={value}" for key, value in to_params(view)))
    areas = desk.main.locator(".area:not(.copy)")
    expect(areas.first).to_be_visible()
    return " ".join(str(area.get_attribute("data-tip")) for area in areas.all())


def test_from_a_dirty_file_to_the_map_and_back(desk: Visit, office: App, report: bytes) -> None:
    first = newest(office)
    take_in(desk, "bao cao quy 3.csv", report)
    expect(desk.page).to_have_url(re.compile(r"draft=\d+"), timeout=MS)
    expect(desk.main.get_by_text("chỉ thay số liệu các công đoàn thuộc đơn vị này")).to_be_visible()
    expect(desk.main.get_by_text("Còn 2 chỗ phải sửa trước khi công bố.")).to_be_visible()

    mend(desk, "Đoàn viên", 0, "60")
    mend(desk, "Đoàn viên nữ", 1, "20")
    desk.main.get_by_role("button", name="Ghi lại phần đã sửa và kiểm tra lại").click()
    expect(desk.main.get_by_text("Đã sửa 2 ô")).to_be_visible(timeout=MS)

    desk.page.reload()
    desk.settle()
    expect(desk.main.get_by_text("Đã sửa 2 ô")).to_be_visible(timeout=MS)
    expect(desk.main.locator("svg.map")).to_have_count(2)
    publish = desk.main.get_by_role("button", name="Công bố", exact=True)
    expect(publish).to_be_disabled()
    for question in ("Thay số liệu đang có", "Tôi đã xem"):
        desk.main.get_by_text(question).click()
        desk.settle()
    publish.click()
    expect(desk.main.get_by_text(f"Đã công bố thành bản số {first + 1}.")).to_be_visible(timeout=MS)

    before, after = tips(desk, first), tips(desk, first + 1)
    assert before != after
    desk.go("/lich-su")
    desk.main.get_by_role("button", name="Quay về bản này").first.click()
    expect(desk.main.get_by_text(f"Quay về nội dung của bản số {first}.")).to_be_visible(timeout=MS)
    assert tips(desk, first + 2) == before
    assert tips(desk, first + 1) == after


def test_a_log_in_a_file_joins_the_log_of_tasks(desk: Visit, office: App) -> None:
    first = newest(office)
    desk.page.get_by_role("combobox", name="Loại tệp").click()
    desk.page.get_by_role("option", name="Nhật ký nhiệm vụ").click()
    desk.settle()
    take_in(desk, "nhat ky.xlsx", template("task_log", filled=True))
    expect(desk.main.get_by_text("Có 2 dòng mới cho nhật ký.")).to_be_visible(timeout=MS)
    desk.main.get_by_role("button", name="Công bố", exact=True).click()
    expect(desk.main.get_by_text("Đã ghi thêm 2 dòng vào nhật ký.")).to_be_visible(timeout=MS)
    desk.main.get_by_role("link", name="Xem nhật ký").click()
    lines = logged(office, "T09")
    assert "15/BC-VD (mô phỏng)" in lines
    expect(desk.main.get_by_text(f"Toàn bộ nhật ký: {len(lines)} dòng")).to_be_visible(timeout=MS)
    assert newest(office) == first


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("rong.csv", b"", "Tệp không có dữ liệu"),
        ("hong.xlsx", b"PK\x03\x04" + bytes(200), "Tệp bị hỏng"),
        ("anh.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "Đây là tệp"),
    ],
)
def test_a_bad_file_gives_one_plain_sentence(desk: Visit, name: str, data: bytes, sentence: str) -> None:
    take_in(desk, name, data)
    expect(desk.main.get_by_role("alert")).to_have_count(1)
    expect(desk.main.get_by_role("alert")).to_contain_text(sentence)
    assert "draft=" not in desk.page.url
    expect(heading(desk, "2. Chọn tệp")).to_be_visible()


def test_the_way_fits_a_telephone_and_speaks_vietnamese(browser: Browser, office: App, report: bytes) -> None:
    phone = Visit(browser, office, "/nap-so-lieu", size=PHONE)
    take_in(phone, "bao cao.csv", report + b"\n")
    expect(heading(phone, "3. Đã đọc được gì")).to_be_visible()
    words, sideways = phone.main.inner_text(), phone.scrolls_sideways
    phone.close()
    assert not sideways
    assert not phone.faults
    assert [word for word in ("Upload", "per file", "Browse", "Drag and drop") if word in words] == []
