"""What each format promises besides its numbers: layout, badge, notes, templates, and no text that acts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image
from python_calamine import CalamineWorkbook

from tests.files.conftest import FORMULA, MADE, NOTEBOOK, SCRIPT
from tests.files.opened import A, C, P, W, names, part, pdf_pages, slides, tables, words
from unionmap.model.slices import Slice
from unionmap.model.view import View
from unionmap.reports.desk import Sources
from unionmap.reports.files.formats import File, House, written
from unionmap.reports.files.letterhead import letterhead
from unionmap.reports.files.live import still
from unionmap.reports.files.making import one_page
from unionmap.reports.files.report import Report
from unionmap.reports.files.word import MARKER
from unionmap.settings import letterhead_file

BADGE = "số liệu mô phỏng"
TWIPS_A_MM = 1440 / 25.4


def file(report: Report, format_: str, own: House) -> File:
    (made,) = written(still(report), (format_,), own)
    assert isinstance(made, File)
    return made


@pytest.fixture(scope="module")
def short(report: Report) -> Report:
    """The same report with its first exhibit alone."""
    return replace(report, parts=report.parts[:3])


@pytest.mark.parametrize("format_", ["docx", "pptx", "xlsx", "pdf", "html", "svg"])
def test_every_file_says_date_release_and_badge(files: dict[str, File], report: Report, format_: str) -> None:
    data = files[format_].data
    read: dict[str, Callable[[], str]] = {
        "docx": lambda: words(part(data, "word/footer1.xml"), W),
        "pptx": lambda: words(slides(data)[-1], A),
        "xlsx": lambda: str(CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(2).to_python()),
        "pdf": lambda: pdf_pages(data)[-1],
        "html": data.decode,
        "svg": data.decode,
    }
    said = read[format_]()
    assert BADGE in said.lower()
    assert report.stamp[0] in said


def test_a_docx_is_laid_out_as_the_decree_asks(files: dict[str, File]) -> None:
    body = part(files["docx"].data, "word/document.xml")
    size, margins = next(body.iter(f"{W}pgSz")), next(body.iter(f"{W}pgMar"))
    mm = {side: int(margins.get(f"{W}{side}")) / TWIPS_A_MM for side in ("top", "bottom", "left", "right")}
    assert [round(int(size.get(f"{W}{side}")) / TWIPS_A_MM) for side in ("w", "h")] == [210, 297]
    assert 20 <= mm["top"] <= 25 and 20 <= mm["bottom"] <= 25
    assert 30 <= mm["left"] <= 35 and 15 <= mm["right"] <= 20
    head, foot = tables(body, W)[0], tables(body, W)[-1]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc" in head[0][1]
    assert re.match(r"Số: +/BC-LĐLĐ", head[1][0]) and "ngày" in head[1][1]
    assert foot[0][0].startswith("Nơi nhận:") and "CHỦ TỊCH" in foot[0][1]


def test_a_docx_speaks_in_times_new_roman_of_14_points_and_numbers_its_later_pages(
    files: dict[str, File],
) -> None:
    styles = part(files["docx"].data, "word/styles.xml")
    (normal,) = (style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal")
    assert next(normal.iter(f"{W}rFonts")).get(f"{W}ascii") == "Times New Roman"
    assert next(normal.iter(f"{W}sz")).get(f"{W}val") == "28"
    assert next(part(files["docx"].data, "word/document.xml").iter(f"{W}titlePg")) is not None
    assert "PAGE" in "".join(part(files["docx"].data, "word/header1.xml").itertext())


def test_a_docx_ends_with_the_definitions_and_describes_its_pictures(
    files: dict[str, File], report: Report
) -> None:
    body = part(files["docx"].data, "word/document.xml")
    said = words(body, W)
    assert said.index("Nơi nhận") < said.index("PHỤ LỤC") < said.index(report.definitions[-1].text)
    told = [picture.get("descr") for picture in body.iter() if picture.tag.endswith("}docPr")]
    assert len(told) == 2 and all(told)


def test_the_federations_own_docx_gives_styles_head_and_place(short: Report, own: House) -> None:
    mine = Document()
    mine.add_paragraph("ĐẦU TRANG RIÊNG")
    mine.add_paragraph(MARKER)
    mine.add_paragraph("CUỐI TRANG RIÊNG")
    caption = mine.styles["Heading 2"]
    caption.element.getparent().remove(caption.element)
    made = file(short, "docx", replace(own, templates={"docx": saved(mine)}))
    said = words(part(made.data, "word/document.xml"), W)
    assert said.startswith("ĐẦU TRANG RIÊNG") and said.endswith("CUỐI TRANG RIÊNG")
    assert "Tình hình chung" in said and MARKER not in said and "Độc lập" not in said
    assert made.remarks == ("Mẫu DOCX không có các kiểu Heading 2; chỗ đó là chữ thường.",)


def saved(document: object) -> bytes:
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


@pytest.mark.parametrize("format_", ["docx", "pptx"])
@pytest.mark.parametrize("brought", [b"", b"no archive", b"PK\x05\x06" + 18 * b"\0"])
def test_a_template_that_is_none_is_said_and_the_usual_layout_stands(
    short: Report, own: House, format_: str, brought: bytes
) -> None:
    made = file(short, format_, replace(own, templates={format_: brought}))
    assert made.remarks[0].startswith(f"Không mở được mẫu {format_.upper()}")
    assert names(made.data, r"(word/document|ppt/presentation)\.xml")


def test_a_pptx_is_wide_and_holds_native_tables_and_charts(files: dict[str, File]) -> None:
    data = files["pptx"].data
    size = next(part(data, "ppt/presentation.xml").iter(f"{P}sldSz"))
    assert int(size.get("cx")) / int(size.get("cy")) == pytest.approx(16 / 9, rel=1e-3)
    charts = [part(data, name) for name in names(data, r"ppt/charts/chart\d+\.xml")]
    assert len(charts) == 2 and all(next(chart.iter(f"{C}barChart")) is not None for chart in charts)
    assert sum(bool(tables(slide, A)) for slide in slides(data)) >= 2


def test_the_speakers_notes_hold_the_notebooks_text_and_the_sentence(
    files: dict[str, File], report: Report
) -> None:
    data = files["pptx"].data
    notes = [words(part(data, name), A) for name in names(data, r"ppt/notesSlides/notesSlide\d+\.xml")]
    assert any("Họp giao ban" in note and report.exhibits[0].sentence in note for note in notes)


def test_no_text_of_a_workbook_becomes_a_formula(files: dict[str, File]) -> None:
    data = files["xlsx"].data
    sheets = [part(data, name) for name in names(data, r"xl/worksheets/sheet\d+\.xml")]
    assert not [cell for sheet in sheets for cell in sheet.iter() if cell.tag.endswith("}f")]
    contents = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert str(contents[0][0]).startswith(FORMULA)


def test_a_workbook_has_charts_definitions_and_headings_that_stay(files: dict[str, File]) -> None:
    data = files["xlsx"].data
    assert len(names(data, r"xl/charts/chart\d+\.xml")) == 2
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    assert [book.sheet_names[0], book.sheet_names[-1]] == ["Mục lục", "Định nghĩa"]
    areas = part(data, "xl/worksheets/sheet4.xml")
    assert [pane.get("state") for pane in areas.iter() if pane.tag.endswith("}pane")] == ["frozen"]


def test_what_a_notebook_says_cannot_act_in_a_browser(files: dict[str, File]) -> None:
    said = files["html"].data.decode()
    assert SCRIPT not in said and "&lt;script&gt;alert(1)&lt;/script&gt;" in said
    assert "default-src 'none'" in said
    assert len(files["html"].data) < 5_000_000


def test_a_picture_stands_alone_and_is_fit_for_print(files: dict[str, File], report: Report) -> None:
    svg = files["svg"].data.decode()
    assert "bản đồ" in svg and report.exhibits[1].notes[0] in svg
    with Image.open(BytesIO(files["png"].data)) as picture:
        assert picture.width == 8 * 300
        assert picture.info["dpi"] == pytest.approx((300, 300), rel=1e-3)


@pytest.mark.parametrize(
    "view",
    [
        View(slice=Slice().narrowed("ownership", ["FDI"]), level="communes-2021"),
        View(level="communes-2025", gap=True),
        View(slice=Slice().narrowed("type", ["NDCS"]), language="en"),
    ],
)
def test_one_page_is_one_page_whatever_it_shows(sources: Sources, own: House, view: View) -> None:
    made = one_page(sources, view, MADE)
    (said,) = pdf_pages(file(made, "pdf", own).data)
    assert made.title in said and made.definitions[-1].text[-20:] in said
    assert not made.missing


def test_a_letterhead_says_which_line_is_wrong(tmp_path: Path) -> None:
    file_ = tmp_path / "head.toml"
    file_.write_text(letterhead_file().read_text(encoding="utf-8").replace("motto", "moto"), encoding="utf-8")
    with pytest.raises(ValueError, match="motto"):
        letterhead(file_, "vi")
    assert letterhead(letterhead_file(), "en").kind == "REPORT"


def test_the_notebook_is_whole(report: Report) -> None:
    assert len(report.parts) == len(NOTEBOOK.cells) and not report.missing
