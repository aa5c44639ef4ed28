"""Read one workbook from standard input and write its sheets to standard output as JSON lines.

This file is run by itself (`python -I worker.py KIND MEGABYTES SECONDS`), never imported by the app: a
workbook made in error or in malice may end the process that reads it, so that must not be the app's. It
imports nothing of ours, which keeps its start under a tenth of a second.

Each line is {"sheet", "hidden", "rows", "hidden_rows", "far"}; cells are text, formulas their cached values,
rows counted from the sheet's first. Where reading is refused the last line is {"problem": code}.
"""

from __future__ import annotations

import io
import itertools
import json
import re
import runpy
import sys
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

MOST_CELLS = 8_000_000
"""Cells of a sheet, blank ones among them, that are read."""
WIDEST_GAP = (2_000, 200)
"""Blank rows, and blank columns, after which a lone cell counts as lost and not as part of the table."""

_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*?\br="(\d{1,7})"[^>]*>')
_HIDDEN = re.compile(rb'<(?:\w+:)?row\s[^>]*\bhidden="(?:1|true)"')
_COLUMN = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})\d')
_CELL = re.compile(rb'<((?:\w+:)?c)\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(?:/>|>.*?</\1>)', re.DOTALL)
_ERROR = re.compile(
    rb'<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*\bt="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>(#[^<]*)</v>'
)


def main() -> None:
    """Read standard input within the caps given on the command line."""
    kind, megabytes, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    limit(megabytes, seconds)
    from python_calamine import CalamineError, PasswordError

    try:
        for line in sheets(sys.stdin.buffer.read(), kind):
            say(line)
    except PasswordError:
        say({"problem": "encrypted_file"})
    except (
        CalamineError,
        zipfile.BadZipFile,
        ElementTree.ParseError,
        zlib.error,
        EOFError,
        ValueError,
        KeyError,
    ):
        say({"problem": "damaged_file"})
    except MemoryError:
        say({"problem": "unpacks_too_large"})


def say(line: dict[str, object]) -> None:
    """Write one line of the answer."""
    sys.stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


def limit(megabytes: int, seconds: int) -> None:
    """Cap this process's memory and time; Windows has no such caps, there the caller watches the clock."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def sheets(data: bytes, kind: str) -> Iterator[dict[str, object]]:
    """Every worksheet of a workbook, in its order."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    if kind == "html":
        rows = beside("worker_html")["rows"](data)
        yield {"sheet": "", "hidden": False, "rows": rows, "hidden_rows": 0, "far": ""}
        return
    data, looks = trimmed(data) if kind == "xlsx" else (data, {})
    errors = beside("worker_biff")["errors"](data) if kind == "xls" else {}
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for index, meta in enumerate(book.sheets_metadata):
        if meta.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_index(index)
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            raise MemoryError
        grid = sheet.to_python(skip_empty_area=False)
        rows = [[cell if isinstance(cell, str) else as_text(cell) for cell in row] for row in grid]
        look = looks.get(meta.name, Look(errors.get(meta.name, [])))
        look.put_errors(rows)
        yield {
            "sheet": meta.name,
            "hidden": meta.visible != SheetVisibleEnum.Visible,
            "rows": rows,
            "hidden_rows": look.hidden_rows,
            "far": look.far,
        }


def beside(name: str) -> dict[str, Any]:
    """What a file of this folder defines: it cannot be imported, as nothing of ours can."""
    return runpy.run_path(str(Path(__file__).with_name(f"{name}.py")))


def as_text(cell: object) -> str:
    """A cell that is no text as text: whole numbers without a fraction, dates as in ISO 8601."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat(" ")
    if isinstance(cell, date | time | timedelta | int):
        return str(cell)
    return ""


class Look:
    """What a look over the XML of a worksheet shows before anything is built from it."""

    def __init__(self, errors: list[tuple[int, int, str]] | None = None) -> None:
        self.far = ""
        self.hidden_rows = 0
        self.errors = errors or []

    def put_errors(self, rows: list[list[str]]) -> None:
        """Write error values such as #REF! where they stand; calamine gives such cells as blank."""
        for row, column, text in self.errors:
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = text


def trimmed(data: bytes) -> tuple[bytes, dict[str, Look]]:
    """The workbook without cells that stand lost, far from all others; and the look at each sheet by name."""
    source = zipfile.ZipFile(io.BytesIO(data))
    looks, replaced = {}, {}
    for name, member in worksheets(source):
        looks[name], xml = look_over(source.read(member))
        if looks[name].far:
            replaced[member] = xml
    if not replaced:
        return data, looks
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for member in source.namelist():
            archive.writestr(member, replaced[member] if member in replaced else source.read(member))
    return target.getvalue(), looks


def worksheets(source: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name of each worksheet and the member of the archive that holds it."""
    relations = ElementTree.fromstring(source.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    for element in ElementTree.fromstring(source.read("xl/workbook.xml")).iter():
        if element.tag.endswith("}sheet"):
            relation = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
            member = "xl/" + targets.get(relation, "").removeprefix("/xl/").removeprefix("./")
            if member in source.NameToInfo:
                yield element.get("name", ""), member


def look_over(xml: bytes) -> tuple[Look, bytes]:
    """Look at the cells' addresses; where some stand lost, return the sheet without them."""
    look = Look()
    if b"hidden=" in xml:
        look.hidden_rows = len(_HIDDEN.findall(xml))
    if b't="e"' in xml:
        look.errors = [
            (int(row) - 1, column_index(name), text.decode()) for name, row, text in _ERROR.findall(xml)
        ]
    last_row = edge({int(row) for row in set(_ROW.findall(xml))}, WIDEST_GAP[0])
    last_column = edge({column_index(name) + 1 for name in set(_COLUMN.findall(xml))}, WIDEST_GAP[1])

    def kept(cell: re.Match[bytes]) -> bytes:
        name, row = cell[2], cell[3]
        if int(row) <= last_row.kept and column_index(name) < last_column.kept:
            return cell[0]
        look.far = (name + row).decode()
        return b""

    if last_row.lost or last_column.lost:
        xml = re.sub(rb"<(?:\w+:)?dimension [^>]*/>", b"", _CELL.sub(kept, xml))
    return look, xml


class Edge(NamedTuple):
    """Where a table ends, and whether anything stands lost beyond it."""

    kept: int
    lost: bool


def edge(places: set[int], widest_gap: int) -> Edge:
    """The last of the places before a gap too wide to lie within a table."""
    ordered = sorted(places)
    for place, following in itertools.pairwise(ordered):
        if following - place > widest_gap:
            return Edge(place, lost=True)
    return Edge(ordered[-1] if ordered else 0, lost=False)


def column_index(name: bytes) -> int:
    """The place of a column from its letters, from 0: A is 0, XFD is 16383."""
    index = 0
    for letter in name:
        index = index * 26 + letter - 64
    return index - 1


if __name__ == "__main__":
    main()
