"""Rows of a task log as lines of the log: which the log forbids, and which it has already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from unionmap.intake.problems import Severity
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.rows import RowsResult
from unionmap.intake.rows_frames import typed_rows
from unionmap.model.label import Label
from unionmap.store.task_entry import NewEntry, unfit
from unionmap.words import Reader

UNFIT = "unfit_entry"
SOMEBODY = "somebody"
"""Who writes is told when the lines are kept; here it only has to be anybody."""


def unfit_lines(result: RowsResult) -> tuple[RowProblem, ...]:
    """A blocking problem for every row that breaks a rule of the log; none for other kinds of file.

    Rows with a cell that blocks already are left to that.
    """
    if result.kind != "task_log":
        return ()
    blocked = {(each.sheet, each.row) for each in result.problems if each.severity is Severity.BLOCKS}
    return tuple(_unfit(result, blocked))


def _unfit(result: RowsResult, blocked: set[tuple[str, int | None]]) -> Iterator[RowProblem]:
    places = zip(result.aside["sheet"], result.aside["row"], strict=True)
    for row, (sheet, number) in zip(typed_rows(result.frame), places, strict=True):
        broken = "" if (sheet, int(number)) in blocked else unfit(entry_of(row), SOMEBODY)
        if broken:
            reason = Label(*(Reader(language).text(broken) for language in ("vi", "en")))
            values = {"reason": reason}
            yield RowProblem(UNFIT, int(number), sheet=sheet, values=values)


def entry_of(row: dict[str, Any]) -> NewEntry:
    """A typed row as a line to add."""
    texts = {name: row[name] or "" for name in ("kind", "unit", "evidence", "what")}
    day = row["day"] or date.min
    return NewEntry(day=day, count=row["count"], out_of=row["out_of"], synthetic=row["synthetic"], **texts)


def lines_of(rows: pd.DataFrame) -> dict[int, NewEntry]:
    """The lines that rows say, by their row in the file, in the order of their days."""
    found = {row["source_row"]: entry_of(row) for row in typed_rows(rows)}
    return dict(sorted(found.items(), key=lambda item: (item[1].day, item[0])))
