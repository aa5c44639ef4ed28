"""Personal data never reach the store: a file is kept with those columns empty, every row at its place."""

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook

from tests.filing.office import HEAD, PERIOD, TRA_CU, line, report
from unionmap.filing.draft import Draft
from unionmap.filing.receive import receive
from unionmap.store.attempts import attempts
from unionmap.store.engine import Store
from unionmap.store.uploads import raw_bytes

SECRET = "0912345678"
LINES = [f"{line(number, letter)};{SECRET};Chủ tịch {letter}" for number, letter in enumerate("ABC", start=1)]
WITH_PERSONS = report(*LINES, head=f"{HEAD};Số điện thoại;Chủ tịch công đoàn")


def take(store: Store, data: bytes, name: str) -> Draft:
    return receive(store, data, name, "unions", PERIOD, TRA_CU)


def as_workbook(data: bytes, sheet: str) -> bytes:
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet)
        for row, cells in enumerate(data.decode().splitlines()):
            page.write_row(row, 0, cells.split(";"))
    return target.getvalue()


def test_a_text_is_kept_without_them(store: Store) -> None:
    draft = take(store, WITH_PERSONS, "thang 3.csv")
    kept = raw_bytes(store, draft.kept.kept_sha256)
    assert SECRET.encode() not in kept
    assert "Chủ tịch A".encode() not in kept
    assert draft.rows["members"].tolist() == [90, 90, 90]
    assert draft.result.aside["row"].tolist() == [5, 6, 7]
    assert attempts(store)[0].new.sha256 == draft.kept.new.received_sha256 != draft.kept.kept_sha256


def test_a_workbook_is_kept_without_them(store: Store) -> None:
    draft = take(store, as_workbook(WITH_PERSONS, "Tháng 3"), "thang 3.xls")
    assert draft.kept.new.file_name == "thang 3.xlsx"
    assert draft.result.aside[["sheet", "row"]].to_numpy().tolist() == [
        ["Tháng 3", 5],
        ["Tháng 3", 6],
        ["Tháng 3", 7],
    ]
    texts = [cell for sheet in draft.reading.grids().values() for row in sheet for cell in row]
    assert not [text for text in texts if SECRET in text or text == "Chủ tịch A"]


def test_the_same_file_is_kept_in_the_same_bytes(store: Store) -> None:
    data = as_workbook(WITH_PERSONS, "Tháng 3")
    first = take(store, data, "a.xlsx")
    other = receive(store, data, "a.xlsx", "unions", PERIOD, "Phòng Tổ chức")
    assert other.id != first.id
    assert other.kept.kept_sha256 == first.kept.kept_sha256


def test_rows_keep_their_numbers_where_a_cell_has_two_lines(store: Store) -> None:
    lines = [text.replace("Chủ tịch A", '"Chủ tịch\nA"') for text in LINES]
    draft = take(store, report(*lines, head=f"{HEAD};Số điện thoại;Chủ tịch công đoàn"), "a.csv")
    assert draft.rows["members"].tolist() == [90, 90, 90]
    assert draft.result.aside["row"].tolist() == [5, 7, 8]


def test_a_row_of_column_numbers_stays_one(store: Store) -> None:
    numbers = ";".join(str(number) for number in range(1, HEAD.count(";") + 4))
    draft = take(store, report(numbers, *LINES, head=f"{HEAD};Số điện thoại;Chủ tịch công đoàn"), "a.csv")
    assert draft.result.aside["row"].tolist() == [6, 7, 8]
