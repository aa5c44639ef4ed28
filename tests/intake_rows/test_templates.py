"""Forms read back as they were filled in; a file with problems comes back with its cells marked."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.intake_rows.sheets import FIXTURES
from unionmap.intake.aids import EXAMPLE, FIGURES, GUIDE, LISTS, TO_MEND
from unionmap.intake.annotate import annotated
from unionmap.intake.fields import TableKind
from unionmap.intake.reading import read
from unionmap.intake.rows import RowsResult, read_rows
from unionmap.intake.templates import template
from unionmap.intake.templates_columns import form_columns
from unionmap.intake.templates_examples import EXAMPLES, example_rows
from unionmap.model.columns import COLUMNS, FileKind

PERIOD = date(2025, 6, 30)
KINDS: tuple[FileKind, ...] = tuple(COLUMNS)


def imported(data: bytes, kind: TableKind) -> RowsResult:
    return read_rows(read(data, "form.xlsx"), kind, PERIOD)


@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_form_is_read_without_a_problem(kind: FileKind) -> None:
    result = imported(template(kind, filled=True), kind)
    assert result.problems == ()
    assert len(result.frame) == len(example_rows(kind))
    assert result.frame["synthetic"].all()


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_holds_no_rows(kind: FileKind) -> None:
    result = imported(template(kind), kind)
    assert result.frame.empty
    assert [problem.code for problem in result.problems] == ["no_rows"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_declared_column_is_in_its_form_and_its_example(kind: FileKind) -> None:
    names = {column.name for column in form_columns(kind)}
    assert {column.name for column in COLUMNS[kind]} - names <= {"synthetic", "r4"}
    assert names == {name for row in EXAMPLES[kind] for name in row}
    assert all(column.help for column in form_columns(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_every_choice_of_a_drop_down_leads_back_to_its_code(kind: FileKind) -> None:
    period = date(2025, 3, 31)
    name = next(column.heading for column in form_columns(kind) if not column.choices)
    for column in form_columns(kind):
        if not column.choices or column.name == "upper":
            continue
        rows = [[f"Đơn vị {number}", choice] for number, choice in enumerate(column.choices)]
        result = read_rows([[name, column.heading], *rows], kind, period)
        asked = [problem for problem in result.problems if problem.row and problem.column == column.heading]
        assert [problem.sentence() for problem in asked if problem.severity != "notes"] == []
        assert result.frame[column.name].nunique() == len(column.choices)


def test_the_workbook_has_its_sheets_notes_and_drop_downs() -> None:
    book = load_workbook(BytesIO(template("unions")))
    assert book.sheetnames == [FIGURES, EXAMPLE, GUIDE, LISTS]
    form = book[FIGURES]
    assert len(form.data_validations.dataValidation) == len(form_columns("unions"))
    assert all(cell.comment for cell in form[1])


def marked(data: bytes, name: str, kind: TableKind) -> tuple[RowsResult, bytes]:
    result = read_rows(read(data, name), kind, PERIOD)
    return result, annotated(data, result.problems, name)


def test_a_csv_comes_back_as_a_workbook_with_its_cells_marked() -> None:
    path: Path = FIXTURES / "11_place_aliases_numbers.csv"
    result, data = marked(path.read_bytes(), path.name, "summary")
    book = load_workbook(BytesIO(data))
    sheet = book[FIGURES]
    assert [sheet["B9"].value, sheet["A5"].value] == ["5.58", "Duyên Hải"]
    assert "Cần số nguyên" in sheet["B9"].comment.text
    assert sheet["B9"].fill.start_color.rgb.endswith("F4C7C3")
    assert sheet["B6"].comment is None
    assert book[TO_MEND].max_row == len(result.problems) + 1


def test_a_workbook_keeps_its_own_cells() -> None:
    book = load_workbook(BytesIO(template("unions", filled=True)))
    sheet = book[FIGURES]
    columns = {cell.value.rstrip(" *"): cell.column for cell in sheet[1]}
    sheet.cell(row=2, column=columns["Đoàn viên"]).value = "12a"
    sheet.cell(row=2, column=columns["Lao động"]).value = "=1200+50"
    changed = BytesIO()
    book.save(changed)
    result, after = marked(changed.getvalue(), "report.xlsx", "unions")
    assert "not_a_number" in [problem.code for problem in result.problems]
    again = load_workbook(BytesIO(after))[FIGURES]
    assert again.cell(row=2, column=columns["Lao động"]).value == "=1200+50"
    assert "12a" in again.cell(row=2, column=columns["Đoàn viên"]).comment.text


def test_the_marked_file_can_be_sent_again() -> None:
    path: Path = FIXTURES / "12_injection_status_tone_variants.csv"
    result, data = marked(path.read_bytes(), path.name, "unions")
    again, twice = marked(data, "marked.xlsx", "unions")
    assert again.frame["name"].tolist() == result.frame["name"].tolist()
    assert load_workbook(BytesIO(twice)).sheetnames == [FIGURES, TO_MEND]
