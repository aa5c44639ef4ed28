"""Who has sent the report of a period, who is late, and whose file has problems, as a table."""

from __future__ import annotations

from collections import Counter

from unionmap.filing.board import Board, Line, Standing
from unionmap.model.codelists import codelist
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader
from unionmap.words.message import message

STANDINGS: dict[Standing, str] = {
    Standing.PUBLISHED: message("Published"),
    Standing.WAITING: message("Sent, not published yet"),
    Standing.PROBLEMS: message("Sent, something to mend"),
    Standing.REFUSED: message("The file could not be read"),
    Standing.LATE: message("Nothing came, overdue"),
    Standing.EXPECTED: message("Nothing came, not due yet"),
}
BADGES: dict[Standing, str] = {
    Standing.PUBLISHED: ":blue-badge[:material/check_circle: {words}]",
    Standing.WAITING: ":blue-badge[:material/hourglass_top: {words}]",
    Standing.PROBLEMS: ":orange-badge[:material/build: {words}]",
    Standing.REFUSED: ":orange-badge[:material/block: {words}]",
    Standing.LATE: ":orange-badge[:material/alarm: {words}]",
    Standing.EXPECTED: ":gray-badge[:material/schedule: {words}]",
}


def standing_line(reader: Reader, board: Board) -> str:
    """How many upper-level unions stand where, out of all."""
    counts = Counter(line.standing for line in board.lines)
    badges = [
        f"{badge.format(words=reader.text(STANDINGS[standing]))} **{reader.number(counts[standing])}**"
        for standing, badge in BADGES.items()
        if counts[standing]
    ]
    return " ".join(badges)


def board_table(reader: Reader, title: str, board: Board) -> Table:
    """One row for every upper-level union that there is in the period."""
    columns = (
        Column(reader.text("Upper-level union")),
        Column(reader.text("How it stands")),
        Column(reader.text("Due by"), "day"),
        Column(reader.text("Received on"), "day"),
        Column(reader.text("Places to mend"), "count"),
        Column(reader.text("File")),
    )
    return Table(title, columns, tuple(_row(reader, line) for line in board.lines))


def _row(reader: Reader, line: Line) -> tuple[Cell, ...]:
    name = reader.label(codelist("upper_union").label(line.upper))
    blocking = None if line.draft is None else line.draft.last.new.blocking
    return name, _standing(reader, line), line.due, line.received, blocking, _file(line)


def _standing(reader: Reader, line: Line) -> str:
    words = reader.text(STANDINGS[line.standing])
    came_late = line.late and line.received is not None
    return f"{words} ({reader.text('came late')})" if came_late else words


def _file(line: Line) -> str | None:
    if line.draft is not None:
        return line.draft.new.file_name
    return None if line.published is None else line.published.file_name
