"""Files made in error or in malice, built here byte by byte, with the code of the problem each must give."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
RELS = (
    f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}">'
    f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
WORKBOOK_RELS = (
    f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}">'
    f'<Relationship Id="rId1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORKBOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{_RELATION}">'
    '<sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
SMALL_TABLE = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>STT</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Tên</t></is></c></row>'
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Xã A</t></is></c></row>'
)


def sheet(rows: str, after: str = "") -> str:
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def workbook(sheet_xml: str | bytes, **others: str) -> bytes:
    """A whole XLSX around the XML of its one sheet; `others` replace or add members, `__` for a slash."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELS,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": WORKBOOK_RELS,
        "xl/worksheets/sheet1.xml": sheet_xml,
    }
    return archive(members | {name.replace("__", "/"): text for name, text in others.items()})


def archive(members: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return made.getvalue()


def far_cell() -> bytes:
    """A workbook of about a kilobyte whose last cell is the last that Excel knows."""
    return workbook(sheet(SMALL_TABLE + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))


def scattered_cells() -> bytes:
    """Cells along the diagonal, each near enough to the last: densely they would not fit in memory."""
    cells = "".join(
        f'<row r="{row}"><c r="{column(1 + row // 64)}{row}"><v>1</v></c></row>'
        for row in range(1, 1_048_000, 64)
    )
    return workbook(sheet(cells))


def column(number: int) -> str:
    name = ""
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(65 + letter) + name
    return name


def merged_cells(count: int = 1_000_000) -> bytes:
    merges = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(3, count + 3))
    return workbook(sheet(SMALL_TABLE, f'<mergeCells count="{count}">{merges}</mergeCells>'))


def deep_xml(depth: int = 1_000_000) -> bytes:
    return workbook(sheet(SMALL_TABLE, "<a>" * depth + "</a>" * depth))


def with_entities(declaration: str) -> bytes:
    text = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>')
    return workbook(
        text.replace('<?xml version="1.0"?>', f'<?xml version="1.0"?><!DOCTYPE w [{declaration}]>')
    )


def billion_laughs() -> bytes:
    lines = ['<!ENTITY x0 "ha">', *(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10))]
    return with_entities("".join(lines) + '<!ENTITY x "&x9;">')


def external_entity() -> bytes:
    return with_entities('<!ENTITY x SYSTEM "file:///etc/hostname">')


def bomb(gigabytes: int = 10, honest: bool = True) -> bytes:
    """An XLSX whose sheet unpacks to gigabytes of blanks; its list of members tells the true size or lies."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    million = b" " * (1 << 20)
    first = packer.compress(million) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = first + first * (1024 * gigabytes - 1) + b"\x03\x00"
    size = (gigabytes << 30) if honest else 1000
    return _with_raw_member(workbook("x"), "xl/worksheets/sheet1.xml", stream, min(size, 0xFFFFFFFE))


def _with_raw_member(package: bytes, name: str, stream: bytes, size: int) -> bytes:
    """The package with one member more, already packed, first in the list under its name."""
    made, listed = io.BytesIO(), []
    source = zipfile.ZipFile(io.BytesIO(package))
    members = [(other, source.read(other), False) for other in source.namelist() if other != name]
    for other, content, raw in [*members, (name, stream, True)]:
        packed = content if raw else zlib.compress(content, 9)[2:-4]
        head = struct.pack(
            "<HHHHHIIIHH", 20, 0, 8, 0, 0, zlib.crc32(b"" if raw else content), len(packed),
            size if raw else len(content), len(other.encode()), 0,
        )  # fmt: skip
        listed.append((head, other.encode(), made.tell()))
        made.write(b"PK\x03\x04" + head + other.encode() + packed)
    start = made.tell()
    for head, other_name, offset in listed:
        made.write(
            b"PK\x01\x02"
            + struct.pack("<H", 20)
            + head
            + struct.pack("<HHHII", 0, 0, 0, 0, offset)
            + other_name
        )
    length = made.tell() - start
    made.write(b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(listed), len(listed), length, start, 0))
    return made.getvalue()


def encrypted_workbook() -> bytes:
    """The head of the container that Excel writes for a workbook with a password."""
    name = "EncryptedPackage".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 1016 + name.ljust(128, b"\x00") + b"\x00" * 2048


def traversal() -> bytes:
    return archive({"../../etc/passwd": "x", "report.csv": "a,b\n1,2\n"})


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty_file"),
    "blank": (lambda: b" \r\n\t\n", "empty_file"),
    "only NUL": (lambda: b"\x00" * 5000, "empty_file"),
    "empty archive": (lambda: archive({}), "empty_file"),
    "truncated workbook": (lambda: far_cell()[:700], "damaged_file"),
    "corrupt workbook": (lambda: workbook("<not closed"), "damaged_file"),
    "encrypted": (encrypted_workbook, "encrypted_file"),
    "path traversal": (traversal, "unsafe_member"),
    "member without a name": (
        lambda: archive({"a.csv": "a,b\n1,2\n"}).replace(b"a.csv", b"\x00.csv"),
        "unsafe_member",
    ),
    "billion laughs": (billion_laughs, "unsafe_xml"),
    "external entity": (external_entity, "unsafe_xml"),
    "bomb": (bomb, "unpacks_too_large"),
    "bomb that lies": (lambda: bomb(honest=False), "damaged_file"),
    "scattered cells": (scattered_cells, "unpacks_too_large"),
    "too large": (lambda: b"a;b\n" * (50 << 20), "file_too_large"),
    "PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "unsupported_file"),
    "Word": (
        lambda: archive({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}),
        "unsupported_file",
    ),
    "web page": (lambda: b"<html><body><p>1</p></body></html>", "unsupported_file"),
    "wide web page": (lambda: b"<table>" + b"<tr><td colspan=9999>1" * 20_000, "unpacks_too_large"),
    "binary": (lambda: bytes(range(256)) * 40, "unsupported_file"),
    "archive in an archive": (
        lambda: archive({"a.zip": archive({"b.csv": "a,b\n1,2\n"})}),
        "unsupported_file",
    ),
}
"""Name -> how to make the file, and the one problem that it must give."""
