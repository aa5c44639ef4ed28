"""Which delimiter, quote and escape a text was written with: those that cut it into the most even table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import islice

from unionmap.intake.records import Dialect, records

SAMPLE_CHARACTERS = 200_000
SAMPLE_RECORDS = 400
QUOTE_CHARACTERS = 50_000
LONGEST_QUOTED = 1_000
"""Characters of the sample, and of a cell in it, that are looked at for quotes."""

DELIMITERS = {
    ",": 1.0, ";": 1.0, "\t": 1.0, ", ": 1.0, "; ": 1.0, "|": 0.98, "\t\t": 0.98, "||": 0.98, " | ": 0.98,
    "::": 0.9, "\x1f": 0.98, "\x01": 0.98, "§": 0.9, "¦": 0.9, "^": 0.85, "~": 0.85, "\\t": 0.85,
    ":": 0.7, " ": 0.6,
}  # fmt: skip
"""Delimiter -> how likely it is before the text is seen; a blank and a colon stand inside words and times."""

WEAK = {":", " "}
ONE_COLUMN = 0.35
"""A score up to which a text is rather one column of sentences than a table."""
STREWN, EVEN = 0.2, 0.6
"""A share of the quotes that stand at edges below which they are only strewn about; a table is even then."""
_SAFE = re.compile(r"[^\t;|,\x1f]*\Z|-?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)? ?%?\Z")
_SHAPED = re.compile(r"[-+$€£]?[\d.,]+ ?%?\Z|\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?\Z|\Z")


def detect(text: str) -> Dialect:
    """Return the dialect of a decoded text; a text of one column has the delimiter ","."""
    sample = _sample(text)
    if not sample.strip():
        return Dialect()
    tried = [
        (place, dialect)
        for place, delimiter in enumerate(DELIMITERS)
        if delimiter in sample and not _doubled(sample, delimiter)
        for dialect in (Dialect(delimiter, quote) for quote in _quotes(sample, delimiter))
    ]
    score, best = _best(tried, lambda dialect: _score(sample, dialect))
    if score <= ONE_COLUMN:
        # Quotes strewn over the cells, as in an unquoted =HYPERLINK("…"), make no table less even.
        score, best = _best(tried, lambda dialect: _evenness(sample, dialect))
    if score <= (ONE_COLUMN if _quotes_kept(sample, best) > STREWN else EVEN):
        best = Dialect(",", _quotes(sample, ",")[0])
    return Dialect(best.delimiter, best.quote, _escape(sample, best))


def _best(tried: list[tuple[int, Dialect]], score: Callable[[Dialect], float]) -> tuple[float, Dialect]:
    """The dialect of the highest score, the first of equal ones."""
    scored = [(score(dialect), -place, dialect) for place, dialect in tried]
    highest, _, best = max(scored, key=lambda one: one[:2], default=(0.0, 0, Dialect()))
    return highest, best


def _doubled(sample: str, delimiter: str) -> bool:
    """Whether a delimiter is only ever half of a double one."""
    twice = delimiter * 2
    return twice in DELIMITERS and sample.count(delimiter) == 2 * sample.count(twice)


def _sample(text: str) -> str:
    if len(text) <= SAMPLE_CHARACTERS:
        return text
    end = max(text.rfind("\n", 0, SAMPLE_CHARACTERS), text.rfind("\r", 0, SAMPLE_CHARACTERS))
    return text[: end + 1] if end > 0 else text[:SAMPLE_CHARACTERS]


def _quotes(sample: str, delimiter: str) -> list[str]:
    """The quotes that stand where quotes should, the likelier first; '"' where none does."""
    found = {quote: _placed(sample, delimiter, quote) for quote in ('"', "'")}
    likely = [quote for quote, pairs in sorted(found.items(), key=lambda item: -item[1]) if pairs]
    return likely or ['"']


def _placed(sample: str, delimiter: str, quote: str) -> int:
    """How many cells begin and end with the quote; of those over several lines only short ones are seen."""
    edge = re.escape(delimiter)
    inner = rf"{quote}(?!{edge}|[\r\n]|\Z)"
    line = rf"(?:[^{quote}\r\n]|{inner}){{0,{LONGEST_QUOTED}}}+"
    lines = rf"(?:[^{quote}]|{inner}){{0,{LONGEST_QUOTED // 5}}}+"
    cell = rf"(?:^|(?<={edge})){quote}(?:{line}{quote}|{lines}{quote})(?={edge}|[\r\n]|\Z)"
    return len(re.findall(cell, sample[:QUOTE_CHARACTERS], re.MULTILINE))


def _score(sample: str, dialect: Dialect) -> float:
    """How much the text looks like a table when cut so, and its quotes like quotes, 0 to 1."""
    return _evenness(sample, dialect) * _quotes_kept(sample, dialect)


def _evenness(sample: str, dialect: Dialect) -> float:
    """How much the text looks like a table when cut so, 0 to 1."""
    rows = [record.cells for record in islice(records(sample, dialect), SAMPLE_RECORDS) if record.cells]
    width, even = _table(rows)
    if width < 2 or (dialect.delimiter in WEAK and not _strong_enough(rows, width)):
        return 0.0
    cells = [cell for row in rows if len(row) == width for cell in row]
    return even * _clean(cells) * DELIMITERS[dialect.delimiter]


def _table(rows: list[list[str]]) -> tuple[int, float]:
    """The cells that most rows have, and the share of rows that have so many.

    A short table under its titles has fewer rows than these: lines of one cell before and after it are then
    not counted.
    """
    widths = Counter(map(len, rows))
    width, matching = widths.most_common(1)[0] if rows else (0, 0)
    if width != 1:
        return width, matching / len(rows) if rows else 0.0
    wide = {cells: count for cells, count in widths.items() if cells > 2 and 3 * count >= matching}
    width, matching = max(wide.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    places = [place for place, row in enumerate(rows) if len(row) == width]
    return (width, matching / (places[-1] - places[0] + 1)) if matching > 1 else (1, 0.0)


def _strong_enough(rows: list[list[str]], width: int) -> bool:
    """A blank or a colon delimits only where it makes a column of figures among at least three columns."""
    even = [row for row in rows if len(row) == width]
    figures = [sum(bool(_SHAPED.match(cell)) for cell in column) for column in zip(*even, strict=True)]
    return width >= 3 and len(even) >= 0.8 * len(rows) and max(figures) >= 0.6 * len(even)


def _clean(cells: list[str]) -> float:
    """The share of cells that no other delimiter seems to run through."""
    good = sum(1 for cell in cells if _SAFE.match(cell.strip("\r\n")) and cell == cell.strip(" "))
    long = sum(1 for cell in cells if len(cell) > 40 and not _SAFE.match(cell))
    return (good + long + 1) / (len(cells) + 1)


def _quotes_kept(sample: str, dialect: Dialect) -> float:
    """The share of the quotes that stand at both edges of a cell when the text is cut so, at least 0.1."""
    quote = dialect.quote
    sample = sample[:QUOTE_CHARACTERS]
    marks = sample.count(quote) - 2 * sample.count(quote * 2) - 2 * sample.count("\\" + quote)
    if marks <= 0:
        return 1.0
    return min(1.0, max(0.1, 2 * _placed(sample, dialect.delimiter, quote) / marks))


def _escape(sample: str, dialect: Dialect) -> str:
    """A backslash where it alone stands before the quotes inside quoted cells."""
    quote = re.escape(dialect.quote)
    if not dialect.quote or "\\" + dialect.quote not in sample:
        return ""
    inner = rf"(?<![\r\n]){quote}(?!{re.escape(dialect.delimiter)}|[\r\n]|\Z)"
    bare = re.findall(rf"(?<!{re.escape(dialect.delimiter)})(?<!^)(?<!\\){inner}", sample, re.MULTILINE)
    escaped = re.findall(rf"\\{inner}", sample)
    return "\\" if len(escaped) > len(bare) else ""
