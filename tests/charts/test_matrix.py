"""The matrix as sent to the browser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.charts.examples import PERIOD, VI, members, rate
from tests.charts.specs import layers, marked, rows_of, spec
from unionmap.charts.matrix import SELECTION, matrix, shade
from unionmap.charts.paint import class_colours
from unionmap.charts.palette import contrast
from unionmap.figures.basis import Figure
from unionmap.figures.results import Figures, Matrix
from unionmap.geography.classes import classes

ROWS = {"C": "Chế biến, chế tạo", "P": "Giáo dục", "Z": "Không có ai"}
COLUMNS = {"FDI": "FDI", "SNCL-N": "Sự nghiệp"}
NOBODY = members(0, unions=0)


def crossed(cells: dict[tuple[str, str], Figure]) -> Matrix:
    """A matrix in which sector Z has no union."""
    held = {"C": members(21_215), "P": members(13_560), "Z": NOBODY}
    columns = {"FDI": members(21_215), "SNCL-N": members(13_560)}
    total = members(34_775)
    by_row, by_column = (Figures("members", PERIOD, "", total, rows) for rows in (held, columns))
    filled = {(row, column): NOBODY for row in ROWS for column in COLUMNS} | cells
    return Matrix("members", PERIOD, by_row, by_column, filled)


CELLS = {("C", "FDI"): members(21_215), ("P", "SNCL-N"): members(13_560), ("P", "FDI"): members(0)}


def test_only_codes_with_unions_have_rows() -> None:
    drawn = marked(spec(matrix(VI, crossed(CELLS), ROWS, COLUMNS, "mô tả")), "rect")
    assert [cell["encoding"]["y"]["sort"] for cell in drawn] == [["C", "P"], ["C", "P"]]


def test_values_are_printed_and_empty_cells_stay_empty() -> None:
    sent = spec(matrix(VI, crossed(CELLS), ROWS, COLUMNS, "mô tả"))
    told = {(row["row"], row["column"]): row["text"] for row in rows_of(sent, marked(sent, "rect")[0])}
    assert told == {("C", "FDI"): "21.215", ("C", "SNCL-N"): "", ("P", "FDI"): "0", ("P", "SNCL-N"): "13.560"}


def test_a_click_selects_the_codes_of_the_cell() -> None:
    sent = spec(matrix(VI, crossed(CELLS), ROWS, COLUMNS, "mô tả"))
    (picked,) = sent["params"]
    assert picked["name"] == SELECTION
    assert picked["select"]["fields"] == ["row", "column"]
    assert picked["select"]["type"] == "point"


def test_only_a_cell_with_unions_can_be_clicked() -> None:
    sent = spec(matrix(VI, crossed(CELLS), ROWS, COLUMNS, "mô tả"))
    empty, held = marked(sent, "rect")
    assert "cursor" not in empty["mark"]
    assert held["mark"]["cursor"] == "pointer"
    told = {(row["row"], row["column"]): row["held"] for row in rows_of(sent, held)}
    assert told == {("C", "FDI"): True, ("C", "SNCL-N"): False, ("P", "FDI"): True, ("P", "SNCL-N"): True}


def test_the_chosen_cell_stands_out_and_is_drawn_last() -> None:
    sent = spec(matrix(VI, crossed(CELLS), ROWS, COLUMNS, "mô tả", ("C", "FDI")))
    cell = marked(sent, "rect")[1]
    condition = cell["encoding"]["strokeWidth"]["condition"]
    assert condition == {"test": "datum.row == 'C' && datum.column == 'FDI'", "value": 3}
    last = rows_of(sent, cell)[-1]
    assert (last["row"], last["column"]) == ("C", "FDI")


def test_words_on_every_shade_can_be_read() -> None:
    sent = spec(matrix(VI, crossed(CELLS), ROWS, COLUMNS, "mô tả"))
    assert all(contrast(row["ink"], row["fill"]) >= 4.5 for row in rows_of(sent, next(layers(sent))))


def test_a_count_is_shaded_by_its_order_of_magnitude() -> None:
    shades = [shade(members(count)) for count in (9, 10, 99, 100, 10_000, 1_000_000)]
    assert shades[1] == shades[2]
    assert shades[4] == shades[5]
    assert len(set(shades)) == 4


def test_a_rate_is_shaded_as_on_the_map() -> None:
    known = classes("agreement_units")
    assert shade(rate(70, 100)) == class_colours(known)[known.of(70)]


def test_what_has_no_value_has_no_shade() -> None:
    nothing = replace(rate(1, 2), value=None)
    assert shade(nothing) == shade(NOBODY) not in class_colours(classes("agreement_units"))


def test_without_unions_there_is_no_matrix() -> None:
    empty = Figures("members", PERIOD, "r", NOBODY, {"C": NOBODY})
    with pytest.raises(ValueError, match="no union"):
        matrix(VI, Matrix("members", PERIOD, empty, empty, {}), ROWS, COLUMNS, "")
