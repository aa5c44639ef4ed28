"""How long reading and checking take, each as a ratio to the bare read of the same file in the same run.

Run by ``make bench-intake``. Times are processor seconds, child processes included, the best of three, as
others may be using the machine; the ratios carry over. The bare reader of a text is Polars where it is
installed, else Arrow, which guesses types, too; that of a workbook is calamine.
"""

from __future__ import annotations

import importlib.util
import io
import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial

import pyarrow as pa
import xlsxwriter
from pyarrow import csv
from python_calamine import CalamineWorkbook

from tests.intake.clean_tables import union_report
from tests.intake.pollution import Style, lines, written
from unionmap.intake import read
from unionmap.intake.rows import read_rows

PERIOD = date(2025, 3, 31)
REPEATS = 3
TEXT_ROWS = 1_000_000
BOOK_ROWS = 100_000


def best(work: Callable[[], object]) -> float:
    """Seconds of work of the quickest of a few runs."""
    return min(seconds(work) for _ in range(REPEATS))


def seconds(work: Callable[[], object]) -> float:
    """Seconds that processors worked, here and in child processes."""
    before = sum(os.times()[:4])
    work()
    return sum(os.times()[:4]) - before


def long_text(quoted: bool) -> bytes:
    """A union report of a million rows; `quoted` has its names in quotation marks."""
    grid = union_report(10_000)
    marks = frozenset((row, 1) for row in range(1, len(grid))) if quoted else frozenset()
    plain = [[cell.replace('"', "").replace(",", "") for cell in row] for row in grid]
    style = Style(";", quoted=marks)
    head, *body = written(lines(plain, style), style).splitlines(keepends=True)
    return head + b"".join(body) * (TEXT_ROWS // len(body))


def clean_text() -> bytes:
    """A union report of a hundred thousand rows, each another union, in which there is nothing to mend."""
    districts, owners = ("Trà Cú", "Càng Long", "Cầu Kè", "Tiểu Cần"), ("FDI", "CTCP", "HTX", "HC")
    rows = ["STT;Tên CĐCS;Huyện;Loại hình;CNVCLĐ;Đoàn viên;Nữ;Ngày thành lập"]
    for n in range(BOOK_ROWS):
        people = f"{100 + n % 50};{80 + n % 20};{n % 30}"
        rows.append(f"{n};CĐCS Công ty {n};{districts[n % 4]};{owners[n % 4]};{people};{1 + n % 28}/3/2012")
    return "\n".join([*rows, ""]).encode()


def validated(data: bytes, name: str) -> None:
    """Read a file up to typed rows with all that is to be said of them."""
    result = read_rows(read(data, name), "unions", PERIOD)
    assert len(result.frame) == BOOK_ROWS


def long_book() -> bytes:
    """The same report as a workbook of a hundred thousand rows, its figures as numbers."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_numbers": True})
    sheet = book.add_worksheet("Trang 1")
    grid = union_report(10_000)
    for number, row in enumerate([grid[0], *grid[1:] * (BOOK_ROWS // (len(grid) - 1))]):
        sheet.write_row(number, 0, row)
    book.close()
    return target.getvalue()


def bare_text(data: bytes) -> tuple[str, Callable[[], object]]:
    """The name of the bare reader of a text and a call of it."""
    if importlib.util.find_spec("polars"):
        polars = importlib.import_module("polars")
        return "polars.read_csv", lambda: polars.read_csv(data, separator=";")
    options = csv.ParseOptions(delimiter=";")
    return "pyarrow.csv.read_csv", lambda: csv.read_csv(pa.BufferReader(data), parse_options=options)


def report(name: str, rows: int, ours: float, bare_name: str, bare: float) -> None:
    speed, ratio = f"{rows / ours:,.0f} rows/s", f"{ours / bare:.1f}x of {bare_name} ({bare:.2f} s)"
    sys.stdout.write(f"{name}: {ours:.2f} s, {speed}, {ratio}\n")


def main() -> None:
    for name, quoted in (("text of a million rows", False), ("the same, names quoted", True)):
        data = long_text(quoted)
        bare_name, bare = bare_text(data)
        report(name, TEXT_ROWS, best(partial(read, data, "long.csv")), bare_name, best(bare))
    clean = clean_text()
    bare_name, bare = bare_text(clean)
    ours = best(lambda: validated(clean, "clean.csv"))
    report("text of 100.000 rows up to checked rows", BOOK_ROWS, ours, bare_name, best(bare))
    book = long_book()

    def bare_book() -> object:
        return CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()

    ours = best(lambda: read(book, "long.xlsx"))
    report("workbook of 100.000 rows", BOOK_ROWS, ours, "calamine", best(bare_book))


if __name__ == "__main__":
    main()
