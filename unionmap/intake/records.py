"""Delimited text into records, forgiving what people and programs do to quotes.

A file that follows RFC 4180 is read as it says. Beyond it, a quote only closes a field where a delimiter
or the end of the line follows, so unescaped quotes inside a field are kept, and a quote that never closes
sensibly is an ordinary character of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

LINE_END = r"\r\n|\n|\r"
STRAY_QUOTE = "stray_quote"
LONGEST_CELL = 100_000
"""Characters after which a quote that has not closed never will."""
MOST_GUESSES = 2_000
MOST_SUSPECTS = 5
"""Records of a text, and quotes of a record, for which another way to take the quotes is tried."""
LONGEST_GUESS = 5_000
"""Characters of a cell that is found by such a way."""


@dataclass(frozen=True)
class Dialect:
    """How a text is cut into cells: `quote` is "" for none, `escape` "" where quotes are doubled."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = ""

    @cached_property
    def cut(self) -> re.Pattern[str]:
        """What ends an unquoted cell; the group `more` says that another cell follows."""
        return re.compile(f"(?P<more>{re.escape(self.delimiter)})|{LINE_END}|\\Z")

    @cached_property
    def after_quote(self) -> re.Pattern[str]:
        """What must follow a closing quote; blanks before the delimiter are forgiven."""
        padding = "" if self.delimiter.isspace() else "[ \t]*"
        return re.compile(f"{padding}(?:(?P<more>{re.escape(self.delimiter)})|{LINE_END}|\\Z)")

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """An opening quote, where one may stand; blanks before it are forgiven."""
        padding = "" if self.delimiter.isspace() else " *"
        return re.compile(f"{padding}{re.escape(self.quote)}") if self.quote else re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: `line` is the physical line (from 1) where it starts, `flaw` what was forgiven in it."""

    line: int
    cells: list[str]
    flaw: str = ""


@dataclass
class _Scan:
    """The state of reading one record."""

    cells: list[str] = field(default_factory=list)
    suspects: list[int] = field(default_factory=list)
    unclosed: int = 0
    odd: bool = False
    glues: int = 0
    end: int = 0

    @property
    def torn(self) -> bool:
        """Whether a quote did not close, or stands alone in its cell."""
        return self.odd or self.unclosed > 0


def records(text: str, dialect: Dialect, width: int = 0) -> Iterator[Record]:
    """Yield the records of a text; a wholly blank line is a record without cells.

    With `width`, a record of another number of cells whose quotes look wrong is read again in the other
    ways its quotes allow, and the first way that gives `width` cells is kept.
    """
    line_end = re.compile(LINE_END)
    position, line, guesses = 0, 1, MOST_GUESSES if width else 0
    while position < len(text):
        stop = line_end.search(text, position)
        end = stop.start() if stop else len(text)
        piece = text[position:end]
        if not dialect.quote or dialect.quote not in piece:
            yield Record(line, piece.split(dialect.delimiter) if piece else [])
            position, line = stop.end() if stop else end, line + 1
            continue
        scan = _scan(text, position, dialect)
        if guesses and (scan.torn or len(scan.cells) != width):
            guesses -= 1
            scan = _better(text, position, dialect, scan, width)
        yield Record(line, scan.cells, STRAY_QUOTE if scan.torn else "")
        line += max(1, len(line_end.findall(text, position, scan.end)))
        position = scan.end


def _better(text: str, position: int, dialect: Dialect, first: _Scan, width: int) -> _Scan:
    """Another way to take the quotes that gives `width` cells, or the first way; both count as torn."""
    fits = len(first.cells) == width
    for other in _other_ways(text, position, dialect, first, width):
        if len(other.cells) == width and not (fits and other.torn):
            other.odd = True
            return other
    return first


def _other_ways(text: str, position: int, dialect: Dialect, first: _Scan, width: int) -> Iterator[_Scan]:
    for suspect in first.suspects[:MOST_SUSPECTS]:
        yield _scan(text, position, dialect, literal=suspect)
    if len(first.cells) != width:
        yield _scan(text, position, dialect, glued=True)
    yield _scan(text, position, dialect, lenient=True)


def _scan(
    text: str, position: int, dialect: Dialect, literal: int = -1, glued: bool = False, lenient: bool = False
) -> _Scan:
    """Read one record: `literal` is a quote not to open a field, `glued` lets a quote open one in mid-cell,
    `lenient` takes quotes inside a field for unescaped ones."""
    scan = _Scan()
    while True:
        opened = dialect.opening.match(text, position)
        close = -1
        if opened and opened.end() - 1 != literal:
            close = _closing(text, opened.end() - 1, dialect, lenient)
            scan.unclosed += close < 0
            if lenient and scan.unclosed > MOST_SUSPECTS:
                return _Scan()
        if opened and close >= 0:
            position = _take_quoted(scan, text, opened.end(), close, dialect)
        else:
            position = _take_bare(scan, text, position, dialect, glued)
        if position < 0:
            return scan


def _take_quoted(scan: _Scan, text: str, start: int, close: int, dialect: Dialect) -> int:
    """Add the quoted cell text[start:close]; return where the next cell starts, -1 at the record's end."""
    raw = text[start:close]
    if _has_bare_quote(raw, dialect) or "\n" in raw or "\r" in raw:
        scan.suspects.append(start - 1)
    scan.cells.append(_unescape(raw, dialect))
    return _next(scan, dialect.after_quote.match(text, close + 1))


def _take_bare(scan: _Scan, text: str, position: int, dialect: Dialect, glued: bool) -> int:
    cut = dialect.cut.search(text, position)
    end = cut.start() if cut else len(text)
    if glued and scan.glues < MOST_SUSPECTS:
        quote = text.find(dialect.quote, position + 1, end)
        scan.glues += quote > position
        if quote > position and _closing(text, quote, dialect, False) >= 0:
            scan.cells.append(text[position:quote])
            return quote
    scan.cells.append(text[position:end])
    scan.odd |= text.count(dialect.quote, position, end) % 2 == 1
    return _next(scan, cut)


def _next(scan: _Scan, cut: re.Match[str] | None) -> int:
    if cut is not None and cut["more"]:
        return cut.end()
    scan.end = cut.end() if cut else 0
    return -1


def _closing(text: str, start: int, dialect: Dialect, lenient: bool) -> int:
    """Where the quote opened at `start` closes, or -1 where it does not.

    Another quote that itself opens a cell inside says that the first one was stray, unless `lenient`.
    """
    quote, at, reach = dialect.quote, start, start + (LONGEST_GUESS if lenient else LONGEST_CELL)
    while (at := text.find(quote, at + 1, reach)) >= 0:
        if dialect.escape and _escaped(text, at, start, dialect.escape):
            continue
        if not dialect.escape and text.startswith(quote, at + 1):
            at += 1
            if lenient and dialect.after_quote.match(text, at + 1):
                return at
        elif dialect.after_quote.match(text, at + 1):
            return at
        elif not lenient and text.endswith((dialect.delimiter, "\n", "\r"), start + 1, at):
            return -1
    return -1


def _escaped(text: str, at: int, start: int, escape: str) -> bool:
    before = at
    while before - 1 > start and text[before - 1] == escape:
        before -= 1
    return (at - before) % 2 == 1


def _has_bare_quote(raw: str, dialect: Dialect) -> bool:
    without_escaped = raw.replace((dialect.escape or dialect.quote) + dialect.quote, "")
    return dialect.quote in without_escaped


def _unescape(raw: str, dialect: Dialect) -> str:
    if dialect.quote not in raw:
        return raw
    return raw.replace((dialect.escape or dialect.quote) + dialect.quote, dialect.quote)
