"""``read``: what a sender's file holds and what there is to mend in it; nothing is stored."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from unionmap.cli.asked import day
from unionmap.cli.file_json import all_problems, file_json
from unionmap.cli.file_text import problems_text
from unionmap.cli.mistakes import MistakeError
from unionmap.filing.due import today
from unionmap.intake.layout import read_layout
from unionmap.intake.reading import Reading, read
from unionmap.intake.rows import RowsResult, read_rows
from unionmap.intake.rows_source import as_sheets
from unionmap.model.columns import COLUMNS
from unionmap.model.periods import quarter_end, quarter_of, quarters_later
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

NO_FILE = message("There is no file “{path}”.")


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    command = commands.add_parser("read", help=reader.text("say what a file holds and what to mend in it"))
    command.add_argument("file", type=Path, help=reader.text("its path"))
    add_kind(command, reader, default="unions")
    command.add_argument(
        "--period",
        metavar="YYYY-MM-DD",
        help=reader.text("default: the one its titles name, else the last quarter"),
    )
    command.add_argument("--encoding", default="", help=reader.text("default: detected"))
    command.add_argument("--json", action="store_true", help=reader.text("for programs"))
    command.set_defaults(run=run)
    return [command]


def add_kind(command: argparse.ArgumentParser, reader: Reader, default: str | None = None) -> None:
    """The option that says what a file is about."""
    told = reader.text("what the file is about")
    command.add_argument(
        "--kind", choices=tuple(COLUMNS), default=default, required=default is None, help=told
    )


def run(options: argparse.Namespace, reader: Reader) -> None:
    asked = day(options.period) if options.period else None
    reading = read(bytes_of(options.file), options.file.name, options.encoding)
    result = None
    if reading.tables:
        result = read_rows(reading, options.kind, asked or _named_period(reading) or _last_quarter())
    if options.json:
        print(json.dumps(file_json(reading, result, reader), ensure_ascii=False, indent=2))
    else:
        print(_as_text(reading, result, reader))


def bytes_of(path: Path) -> bytes:
    """What a file holds; a mistake of the reader's where there is none."""
    if not path.is_file():
        raise MistakeError(NO_FILE, path=path)
    return path.read_bytes()


def _named_period(reading: Reading) -> date | None:
    """The period that the titles of a file name."""
    named = (read_layout(sheet.rows, sheet.row_numbers).period_end for sheet in as_sheets(reading))
    return next((period for period in named if period), None)


def _last_quarter() -> date:
    """The last quarter that is over."""
    now = today()
    return quarters_later(quarter_end(now.year, quarter_of(now)), -1)


def _as_text(reading: Reading, result: RowsResult | None, reader: Reader) -> str:
    problems = all_problems(reading, result)
    told = problems_text(problems, reader)
    if result is None:
        return told
    rows = reader.plural(len(result.frame), "{n} row", "{n} rows")
    head = reader.text(
        "{file}: {rows} for {period}", file=reading.name, rows=rows, period=reader.period(result.period)
    )
    return f"{head}\n{told}".rstrip()
