"""Cells that must be filled before a row can be stored, wherever their value was to come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from unionmap.intake.mapping import ColumnMapping
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.rows import RowsResult
from unionmap.intake.rows_draft import column_letter
from unionmap.model.columns import COLUMNS, Column, FileKind

MISSING = "required_missing"


def lacking(result: RowsResult, rows: pd.DataFrame, kind: FileKind) -> tuple[Problem, ...]:
    """A blocking problem for every required cell without a value of which nothing blocking was said yet."""
    blocked = {place for problem in result.problems for place in _blocked(problem)}
    return tuple(
        problem
        for column in required(kind)
        for problem in _of_column(result, rows, column)
        if not {(problem.sheet, problem.row, column.name), ("", None, column.name)} & blocked
    )


def required(kind: FileKind) -> list[Column]:
    """Columns that a row of a kind cannot be stored without."""
    return [column for column in COLUMNS[kind] if column.required]


def complete(rows: pd.DataFrame, kind: FileKind) -> pd.DataFrame:
    """The rows that can be stored."""
    return rows.dropna(subset=[column.name for column in required(kind)])


def _blocked(problem: Problem) -> Iterable[tuple[str, int | None, str]]:
    """The cell that a problem blocks; of a missing column, the column."""
    if isinstance(problem, RowProblem) and problem.severity is Severity.BLOCKS:
        whole = problem.code == "column_missing"
        yield ("", None, problem.field) if whole else (problem.sheet, problem.row, problem.field)


def _of_column(result: RowsResult, rows: pd.DataFrame, column: Column) -> Iterator[RowProblem]:
    places = result.aside.loc[rows[column.name].isna(), ["sheet", "row"]]
    for sheet, row in places.itertuples(index=False):
        heading, letter = _heading(result.mappings[sheet], column.name)
        values = {"label": column.label}
        yield RowProblem(MISSING, int(row), heading, "", sheet, values, letter=letter, field=column.name)


def _heading(mapping: ColumnMapping, field: str) -> tuple[str, str]:
    """The heading and the letter of the column that holds a field; blanks where the sheet has none."""
    index = mapping.columns.get(field)
    return ("", "") if index is None else (mapping.matches[index].heading, column_letter(index))
