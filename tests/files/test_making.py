"""What becomes of a part that fails, of what is internal, of long tables, and of Markdown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.conftest import MADE
from unionmap.model.breaks import series_breaks
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.view import View
from unionmap.reports.desk import Desk, Sources
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.exhibits import exhibit
from unionmap.reports.files import making
from unionmap.reports.files.formats import FORMATS, Failed, House, plain_letters, written
from unionmap.reports.files.live import still, without_internal
from unionmap.reports.files.making import notebook_report
from unionmap.reports.files.plotted import plotted
from unionmap.reports.files.prose import blocks, html_of, plain_words
from unionmap.reports.files.report import Report
from unionmap.reports.files.widths import shares, shortened
from unionmap.reports.markdown import plain
from unionmap.reports.table import Column, Table
from unionmap.words import Reader

VI = Reader("vi")
DAY = st.dates(date(2015, 1, 1), date(2030, 1, 1))
DAYS = st.lists(DAY, min_size=2, max_size=20, unique=True).map(sorted)


def test_a_part_that_fails_is_named_and_the_rest_delivered(
    sources: Sources, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(id_: str, desk: Desk) -> Exhibit:
        if id_ == "map":
            raise ZeroDivisionError
        return exhibit(id_, desk)

    monkeypatch.setattr(making, "exhibit", failing)
    cells = (Cell("1", "view", exhibit="map", text="Bản đồ tháng"), Cell("2", "view", exhibit="headlines"))
    told: list[tuple[int, int, str]] = []
    report = notebook_report(sources, Notebook("N", cells), MADE, lambda *step: told.append(step))
    assert [(missing.title, missing.fault) for missing in report.missing] == [("Bản đồ tháng", True)]
    assert len(report.exhibits) == 1 and "ZeroDivisionError" in caplog.text
    assert [step[:2] for step in told] == [(0, 2), (1, 2)]


def test_a_format_that_fails_is_named_and_the_others_written(
    report: Report, own: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> tuple[bytes, tuple[str, ...]]:
        raise ZeroDivisionError

    monkeypatch.setitem(FORMATS, "pdf", replace(FORMATS["pdf"], write=broken))
    failed, made = written(still(replace(report, parts=report.parts[:2])), ("pdf", "xlsx"), own)
    assert failed == Failed("pdf", "Không lập được tệp PDF; lý do ghi trong nhật ký máy chủ.")
    assert not isinstance(made, Failed) and made.name.endswith(".xlsx")


def test_what_is_internal_stays_at_home(report: Report) -> None:
    secret = replace(report.exhibits[0], internal=True, title="Danh sách nội bộ")
    public = without_internal(still(replace(report, parts=(secret, *report.exhibits[1:])))).opening
    (left_out,) = public.missing
    assert (left_out.title, left_out.fault) == ("Danh sách nội bộ", False)
    assert public.exhibits == report.exhibits[1:]


def test_a_frozen_notebook_is_written_from_its_release(sources: Sources) -> None:
    cells = (Cell("1", "view", exhibit="headlines", view=View(release=2), follows=False),)
    report = notebook_report(sources, Notebook("N", cells, View(release=1)), MADE)
    assert {figure.basis.release for _, figure in report.exhibits[0].headlines} == {1}
    assert "bản công bố số 1" in report.stamp[0]


@given(DAYS, st.integers(0, 2))
def test_no_line_is_plotted_across_a_series_break(days: list[date], totals: int) -> None:
    rows = tuple((day, number) for number, day in enumerate(days))
    table = Table("T", (Column("Day", "day"), Column("N", "count")), (*rows, *totals * ((None, 1),)), totals)
    plot = plotted(table)
    assert plot is not None
    assert [at for first, last in plot.spans for at in range(first, last + 1)] == list(range(len(days)))
    for first, last in plot.spans:
        assert not any(days[first] < known.day <= days[last] for known in series_breaks())


@pytest.mark.parametrize(
    ("columns", "rows", "column"),
    [
        ((Column("A"), Column("B", "count"), Column("C", "change")), (("x", 1, 2), ("y", 1, 2)), 2),
        ((Column("A"), Column("B", "percent")), (("x", 1.0), ("x", 2.0)), None),
        ((Column("A"), Column("B")), (("x", "1"), ("y", "2")), None),
        ((Column("A"), Column("B", "count")), (("x", 1),), None),
        ((Column("A"), Column("B", "count"), Column("C", "count")), (("x", None, 1), ("y", 2, 3)), 2),
    ],
)
def test_what_a_table_lets_be_plotted(
    columns: tuple[Column, ...], rows: tuple[tuple[str | int | float | None, ...], ...], column: int | None
) -> None:
    plot = plotted(Table("T", columns, rows))
    assert (plot and plot.column) == column


@given(st.integers(0, 90), st.integers(0, 2), st.integers(1, 50))
def test_a_long_table_keeps_its_totals_and_says_what_it_leaves_out(body: int, totals: int, most: int) -> None:
    rows = tuple((f"row {at}",) for at in range(body + totals))
    short, said = shortened(VI, Table("T", (Column("A"),), rows, totals), most)
    assert short.rows[len(short.rows) - totals :] == rows[body:]
    assert len(short.rows) == min(body, most) + totals
    assert (str(body - most) in said) if body > most else said == ""


@given(st.lists(st.text(max_size=20), min_size=1, max_size=8))
def test_columns_share_the_whole_width(headings: list[str]) -> None:
    parts = shares(headings, [headings])
    assert sum(parts) == pytest.approx(1) and all(part > 0 for part in parts)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40))
def test_a_text_of_others_says_in_a_file_what_it_says(text: str) -> None:
    assert plain_words("x " + plain(text)) == "x " + text


def test_markdown_keeps_its_looks_and_no_html() -> None:
    found = blocks("# Một\n\nHai **ba** *bốn*  \nnăm\n\n- sáu\n\n<b>bảy</b>")
    assert [(block.kind, block.text) for block in found] == [
        ("heading", "Một"),
        ("paragraph", "Hai ba bốn"),
        ("paragraph", "năm"),
        ("bullet", "sáu"),
        ("paragraph", "<b>bảy</b>"),
    ]
    assert [(run.text, run.bold, run.italic) for run in found[1].runs][1::2] == [
        ("ba", True, False),
        ("bốn", False, True),
    ]
    assert "<b>" not in html_of("<b>x</b>")
    assert "href" not in html_of("[x](javascript:alert(1))")


@pytest.mark.parametrize(
    ("title", "name"),
    [("Sơ kết quý III/2026", "so-ket-quy-iii-2026"), ("Đoàn viên", "doan-vien"), ("???", "unionmap")],
)
def test_names_of_files_are_plain(title: str, name: str) -> None:
    assert plain_letters(title) == name
