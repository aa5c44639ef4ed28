"""The tables of a web page, as systems export them under the name of a workbook; run by ``worker.py`` alone.

lxml reads the page as text: nothing is fetched, no script runs, and HTML knows no entities of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

WIDEST_SPAN = 300
MOST_CELLS = 2_000_000
UNSEEN = frozenset({"script", "style", "head", "title", "template"})


def rows(page: bytes) -> list[list[str]]:
    """Every row of every table of a page in UTF-8, and the lines between tables as rows of one cell.

    A merged cell stands at its first place, the others under it are blank, as in a workbook. Raises
    ``ValueError`` for a page that holds nothing, or is nested too deep.
    """
    from lxml import etree, html

    try:
        root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8", no_network=True))
        return list(_capped(_rows(root)))
    except (etree.LxmlError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _capped(found: Iterable[list[str]]) -> Iterator[list[str]]:
    cells = 0
    for row in found:
        cells += len(row)
        if cells > MOST_CELLS:
            raise MemoryError
        yield row


def _rows(element: Any) -> Iterator[list[str]]:
    """Rows in the order of the page; a table that holds tables only lays them out."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return
    if element.tag == "table" and element.find(".//table") is None:
        yield from _of_table(element)
        yield []
    elif element.find(".//table") is None:
        yield from _lines(_text(element))
    else:
        yield from _lines(element.text or "")
        for child in element:
            yield from _rows(child)
            yield from _lines(child.tail or "")


def _lines(text: str) -> Iterator[list[str]]:
    yield from ([line.strip()] for line in text.splitlines() if line.strip())


def _of_table(table: Any) -> Iterator[list[str]]:
    reaching: dict[int, int] = {}
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            while reaching.get(len(cells), 0):
                cells.append("")
            wide = range(len(cells), len(cells) + _span(cell, "colspan"))
            reaching |= dict.fromkeys(wide, _span(cell, "rowspan"))
            cells += [" ".join(_text(cell).split()), *[""] * (len(wide) - 1)]
        reaching = {place: left - 1 for place, left in reaching.items() if left > 1}
        yield cells


def _span(cell: Any, name: str) -> int:
    given = cell.get(name, "1").strip()
    return min(max(int(given), 1), WIDEST_SPAN) if given.isdecimal() else 1


def _text(element: Any) -> str:
    """What stands in an element; a line break is one."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in UNSEEN:
            parts += ["\n" if child.tag in ("br", "p", "div", "tr") else "", _text(child)]
        parts.append(child.tail or "")
    return "".join(parts)
