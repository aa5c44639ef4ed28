"""Readers measured on polluted tables: `python -m tests.intake.pollock` prints the table for docs/."""

from __future__ import annotations

import csv
import io
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd

from tests.intake.clean_tables import all_tables
from tests.intake.pollock_score import file_score
from tests.intake.pollution import Case, Grid, Style, dialect_cases, file_cases, row_cases
from unionmap.intake import Reading, read

Loader = Callable[[bytes], Grid]


@dataclass(frozen=True)
class Score:
    """The mean score of many files, plain and weighted by how often each pollution is met."""

    plain: float
    weighted: float
    files: int
    failed: int
    seconds: float


def cases(step: int = 1) -> Iterator[Case]:
    """All pollutions of all clean tables; of the rows, every `step`th is polluted."""
    for grid in all_tables().values():
        quoted = {(row, place) for row, cells in enumerate(grid) for place in _quoted(grid, cells)}
        style = Style(quoted=frozenset(quoted))
        yield from file_cases(grid, style)
        yield from dialect_cases(grid, style)
        yield from row_cases(grid, style, range(0, len(grid), step))


def _quoted(grid: Grid, cells: list[str]) -> list[int]:
    """Columns that a program would quote throughout: those of running text and of addresses."""
    return [place for place, name in enumerate(grid[0]) if name in ("Text", "Link") or len(cells[place]) > 40]


def loaded(reading: Reading) -> Grid:
    """The table of a reading as a grid, header first."""
    frame = reading.frame
    return [list(frame.columns), *frame.to_numpy().tolist()] if len(frame.columns) else []


def ours(data: bytes) -> Grid:
    return loaded(read(data, "table.csv"))


def bare_csv(data: bytes) -> Grid:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def careful_pandas(data: bytes) -> Grid:
    try:
        frame = pd.read_csv(
            io.BytesIO(data), dtype=str, keep_default_na=False, header=None, sep=None, engine="python",
            on_bad_lines="skip",
        )  # fmt: skip
    except pd.errors.EmptyDataError:
        return []
    return frame.fillna("").to_numpy().tolist()


def measure(load: Loader, files: list[Case]) -> Score:
    """Load every file and score it; a reader that raises has failed and scores nothing."""
    start, total, weighted, failed = time.perf_counter(), 0.0, 0.0, 0
    for case in files:
        try:
            score = file_score(case.clean, load(case.data))
        except Exception:  # noqa: BLE001 - a reader under test may raise anything; that is what is counted
            score, failed = 0.0, failed + 1
        total += score
        weighted += score * case.weight
    weights = sum(case.weight for case in files)
    return Score(total / len(files), weighted / weights, len(files), failed, time.perf_counter() - start)


def main() -> None:
    files = list(cases(step=int(sys.argv[1]) if len(sys.argv) > 1 else 1))
    sys.stdout.write("| reader | files | plain, of 10 | weighted, of 10 | failed | files a second |\n")
    sys.stdout.write("|---|---|---|---|---|---|\n")
    loaders = {
        "`unionmap.intake.read_table`": ours,
        "`csv.reader`": bare_csv,
        "`pandas.read_csv`": careful_pandas,
    }
    for name, load in loaders.items():
        score = measure(load, files)
        row = f"| {name} | {score.files} | {score.plain:.3f} | {score.weighted:.3f} | {score.failed} "
        sys.stdout.write(row + f"| {score.files / score.seconds:.0f} |\n")


if __name__ == "__main__":
    main()
