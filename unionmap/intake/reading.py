"""The one door: bytes of a file in, its tables and everything there is to say about them out."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field, replace

import pandas as pd

from unionmap.intake.container import (
    HTML,
    LARGEST_MEGABYTES,
    NAMES,
    TEXT,
    WORKBOOKS,
    kind_of,
    look_into,
    other_type,
)
from unionmap.intake.delimited import read_text
from unionmap.intake.encoding import Decoded, decode
from unionmap.intake.long_text import read_long, read_parts
from unionmap.intake.plain_text import plain_parts
from unionmap.intake.problems import Problem, Refused
from unionmap.intake.records import Dialect
from unionmap.intake.sandbox import read_workbook
from unionmap.intake.table import Table, grid
from unionmap.intake.worksheets import read_sheets

MOST_CHARACTERS = 12_000_000
MOST_LINES = 250_000
"""Of a text that is not even throughout: as much as is read with care in ten seconds and a gigabyte."""
MOST_OF_A_KIND = 200
"""Problems of one code that are listed one by one; the others are counted."""
_NOTHING = re.compile(rb"[\x00\t\r\n \xef\xbb\xbf]*\Z")
_NOT_REPORTS = ("__MACOSX/", ".DS_Store", "~$", "Thumbs.db")


@dataclass
class Reading:
    """What a file holds: its tables, the first of them as `frame`, and the problems in the order found.

    `kind` is "csv", "xlsx", "xlsb", "xls", "ods", "html" or "zip", "" where the file was refused; `decoded`
    (without its text) and `dialect` say how a text was read.
    """

    name: str
    kind: str = ""
    decoded: Decoded | None = None
    dialect: Dialect | None = None
    tables: list[Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def frame(self) -> pd.DataFrame:
        """The first table as text; no columns and no rows where the file has none."""
        return self.tables[0].frame if self.tables else pd.DataFrame()

    def grids(self) -> dict[str, list[list[str]]]:
        """Every row of every sheet, by the sheet's name ("" for a text), with titles, sums and signatures.

        Rows stand at their place in the file, the first at 0; ragged rows are mended as in `frame`.
        """
        sheets = dict.fromkeys(table.sheet for table in self.tables)
        return {sheet: grid([table for table in self.tables if table.sheet == sheet]) for sheet in sheets}

    @property
    def encoding(self) -> str:
        """The encoding of a text, "" for a workbook."""
        return self.decoded.encoding if self.decoded else ""


def read(data: bytes, name: str, encoding: str = "") -> Reading:
    """Read a file of any kind; whatever it holds, this returns and says in `problems` what to mend.

    `encoding` is given where the sender has declined the one that was guessed.
    """
    try:
        reading = _read_any(data, name, encoding)
    except Refused as refused:
        found = str(refused.values.get("found", ""))
        values = {key: value for key, value in refused.values.items() if key != "found"}
        reading = Reading(name, problems=[Problem(refused.code, found=found, values=values)])
    reading.problems = _counted(reading.problems)
    return reading


def read_table(data: bytes, name: str) -> pd.DataFrame:
    """The first table of a file: all cells text, the header as the file gives it, the rows as in the file."""
    return read(data, name).frame


def _read_any(data: bytes, name: str, encoding: str) -> Reading:
    if len(data) > LARGEST_MEGABYTES << 20:
        raise Refused("file_too_large", size=len(data) >> 20, limit=LARGEST_MEGABYTES)
    if _NOTHING.match(data):
        raise Refused("empty_file")
    kind = kind_of(data)
    if kind == TEXT:
        reading = _read_text(data, name, encoding)
    elif kind == HTML:
        reading = _read_page(data, name, encoding)
    elif kind in WORKBOOKS:
        tables, problems = read_sheets(read_workbook(data, kind))
        reading = Reading(name, kind, tables=tables, problems=problems)
    else:
        reading = _read_archive(data, name)
    promised = other_type(name, kind)
    if promised:
        reading.problems.insert(0, Problem("other_type", found=promised, values={"kind": NAMES[kind]}))
    return reading


def _read_text(data: bytes, name: str, encoding: str) -> Reading:
    plain = None if encoding else plain_parts(data)
    even = None if plain is None else read_parts(plain)
    if even is not None:
        return Reading(name, TEXT, Decoded("", "utf-8", 1.0), even.dialect, even.tables, even.problems)
    decoded = decode(data, encoding)
    found = read_long(decoded.text)
    if found is None and _too_long_to_read_with_care(decoded.text):
        raise Refused("too_irregular", size=len(data) >> 20)
    found = found or read_text(decoded.text)
    problems = [*decoded.problems, *found.problems]
    return Reading(name, TEXT, replace(decoded, text=""), found.dialect, found.tables, problems)


def _read_page(data: bytes, name: str, encoding: str) -> Reading:
    """The tables of a web page, which many systems export under the name of a workbook."""
    decoded = decode(data, encoding)
    tables, problems = read_sheets(read_workbook(decoded.text.encode(), HTML))
    return Reading(
        name, HTML, replace(decoded, text=""), tables=tables, problems=[*decoded.problems, *problems]
    )


def _too_long_to_read_with_care(text: str) -> bool:
    return len(text) > MOST_CHARACTERS or max(text.count("\n"), text.count("\r")) > MOST_LINES


def _read_archive(data: bytes, name: str) -> Reading:
    """Every report of an archive, one after the other; an archive within it is not opened."""
    archive = look_into(data)
    whole = Reading(name, "zip")
    for member in archive.infolist():
        if member.is_dir() or any(part in member.filename for part in _NOT_REPORTS):
            continue
        part = _read_member(archive, member.filename)
        whole.tables += [replace(table, sheet=_within(member.filename, table.sheet)) for table in part.tables]
        whole.problems += [
            replace(problem, sheet=_within(member.filename, problem.sheet)) for problem in part.problems
        ]
    if not whole.tables and not whole.problems:
        raise Refused("empty_file")
    return whole


def _read_member(archive: zipfile.ZipFile, member: str) -> Reading:
    try:
        data = archive.read(member)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        return Reading(member, problems=[Problem("damaged_file")])
    if data.startswith(b"PK") and kind_of(data) == "zip":
        return Reading(member, problems=[Problem("unsupported_file", values={"kind": "ZIP trong ZIP"})])
    return read(data, member)


def _within(member: str, sheet: str) -> str:
    return f"{member}/{sheet}" if sheet else member


def _counted(problems: list[Problem]) -> list[Problem]:
    """The problems with those beyond `MOST_OF_A_KIND` of one code replaced by their number."""
    totals = Counter(problem.code for problem in problems)
    if all(total <= MOST_OF_A_KIND for total in totals.values()):
        return problems
    seen: Counter[str] = Counter()
    kept = []
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] <= MOST_OF_A_KIND:
            kept.append(problem)
    more = {code: total - MOST_OF_A_KIND for code, total in totals.items() if total > MOST_OF_A_KIND}
    return kept + [
        Problem("more_problems", values={"count": count, "kind": code}) for code, count in more.items()
    ]
