"""A report as a PDF on A4: one page to take away, or the whole notebook."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from unionmap.charts.raster import letters, pdf_of
from unionmap.figures.wording import with_unit
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.files.letterhead import Letterhead
from unionmap.reports.files.prose import blocks, plain_words
from unionmap.reports.files.report import Heading, Missing, Part, Report, Words, bare_picture, counted
from unionmap.reports.files.widths import cells_of, shares, shortened
from unionmap.reports.table import Table
from unionmap.words import Reader

SHEET = Path(__file__).with_suffix(".typ")


def paper(report: Report, head: Letterhead) -> bytes:
    """The PDF's bytes; pictures are drawn as lines and words, letters are embedded."""
    import typst

    setting = _Setting(report)
    told = {
        "title": report.title,
        "language": report.reader.language,
        "layout": report.layout,
        "agency": head.agency,
        "badge": report.badge,
        "stamp": report.stamp,
        "parts": [setting.part(part) for part in report.parts],
        "definitions": [asdict(known) for known in report.definitions],
        "definitions_heading": report.reader.text("What the indicators mean"),
    }
    with TemporaryDirectory() as folder:
        files = {SHEET.name: SHEET.read_bytes(), "data.json": json.dumps(told).encode(), **setting.pictures}
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        main = Path(folder) / SHEET.name
        written: bytes = typst.compile(str(main), font_paths=[str(letters())], ignore_system_fonts=True)
    return written


class _Setting:
    """Parts as plain values, and the pictures they name."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.pictures: dict[str, bytes] = {}

    def part(self, part: Part) -> dict[str, Any]:
        if isinstance(part, Heading):
            return {"kind": "heading", "text": part.text}
        if isinstance(part, Words):
            return {"kind": "words", "blocks": _blocks(part.markdown)}
        if isinstance(part, Missing):
            return {"kind": "missing", "title": part.title, "why": part.why}
        return {
            "kind": "exhibit",
            "title": part.title,
            "sentence": _blocks(part.sentence),
            "told": plain_words(part.sentence),
            **self._picture(part),
            "headlines": _cards(self.report.reader, part),
            "table": part.table and _grid(self.report.reader, part.table),
            "notes": self.report.own_notes(part),
        }

    def _picture(self, exhibit: Exhibit) -> dict[str, str | float]:
        """The name of the picture's file, empty without one, and its height by its width."""
        picture = bare_picture(exhibit)
        if picture is None:
            return {"picture": "", "ratio": 0}
        name = f"picture{len(self.pictures)}.pdf"
        self.pictures[name] = pdf_of(picture.svg)
        return {"picture": name, "ratio": picture.height / picture.width}


def _blocks(markdown: str) -> list[dict[str, Any]]:
    return [asdict(block) for block in blocks(markdown)]


def _cards(reader: Reader, exhibit: Exhibit) -> list[dict[str, str]]:
    return [
        {
            "name": name,
            "value": with_unit(reader, figure),
            "counted": counted(reader, figure),
        }
        for name, figure in exhibit.headlines
    ]


def _grid(reader: Reader, whole: Table) -> dict[str, Any]:
    table, rest = shortened(reader, whole)
    rows = cells_of(reader, table)
    headings = [column.heading for column in table.columns]
    return {
        "headings": headings,
        "rows": rows,
        "numbers": [column.kind != "text" for column in table.columns],
        "widths": shares(headings, rows),
        "totals": table.totals,
        "rest": rest,
    }
