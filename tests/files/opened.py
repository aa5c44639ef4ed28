"""Written files opened without the program that wrote them: archives of XML, and PDF by PDFium."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

Tables = list[list[list[str]]]


def part(data: bytes, name: str) -> etree._Element:
    """A part of an archive as XML."""
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data: bytes, pattern: str) -> list[str]:
    """Names of the parts that fit, in the order of the numbers in them."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        found = [name for name in archive.namelist() if re.fullmatch(pattern, name)]
    return sorted(found, key=lambda name: [int(number) for number in re.findall(r"\d+", name)])


def words(element: etree._Element, mark: str) -> str:
    """The text of an element, read from the leaves that are so named."""
    return "".join(leaf.text or "" for leaf in element.iter(f"{mark}t"))


def tables(root: etree._Element, mark: str) -> Tables:
    """Every table of a document or a slide: its rows of cells, in words."""
    return [
        [[words(cell, mark) for cell in row.iter(f"{mark}tc")] for row in table.iter(f"{mark}tr")]
        for table in root.iter(f"{mark}tbl")
    ]


def slides(data: bytes) -> list[etree._Element]:
    return [part(data, name) for name in names(data, r"ppt/slides/slide\d+\.xml")]


def pdf_pages(data: bytes) -> list[str]:
    """The words of every page, lines joined by blanks."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
