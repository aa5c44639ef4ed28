"""What a file is, by its content, and whether it may be opened: a look that unpacks next to nothing."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath

from unionmap.intake.encoding import wide_form
from unionmap.intake.problems import Refused

LARGEST_MEGABYTES = 150
UNPACKED_MEGABYTES = 500
MOST_MEMBERS = 5_000
_XML_LOOK = 65_536

TEXT = "csv"
WORKBOOKS = ("xlsx", "xlsb", "xls", "ods")
HTML = "html"
SUFFIXES = {
    "csv": (".csv", ".tsv", ".txt", ".tab", ".dat", ""), "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
    "xlsb": (".xlsb",), "xls": (".xls", ".xlt"), "ods": (".ods", ".ots"), "zip": (".zip",),
    "html": (".html", ".htm", ".xls"),
}  # fmt: skip
KNOWN_SUFFIXES = {suffix for suffixes in SUFFIXES.values() for suffix in suffixes if suffix} | {
    ".pdf", ".doc", ".docx", ".ppt", ".pptx", ".html", ".htm", ".xml", ".json", ".png", ".jpg", ".rar", ".7z",
    ".gz",
}  # fmt: skip
NAMES = {
    "csv": "CSV",
    "xlsx": "Excel",
    "xlsb": "Excel",
    "xls": "Excel 97-2003",
    "ods": "OpenDocument",
    "zip": "ZIP",
    "html": "HTML",
}

_SIGNATURES = (
    (b"%PDF-", "PDF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"), (b"\x1f\x8b", "GZIP"), (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"), (b"MZ", "EXE"), (b"\x7fELF", "ELF"),
)  # fmt: skip
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml|table)\b", re.IGNORECASE)
_HTML = re.compile(rb"<(!doctype\s+html|html|table)\b", re.IGNORECASE)
_TABLE = re.compile(rb"<table\b", re.IGNORECASE)


def kind_of(data: bytes) -> str:
    """The kind of a file: "csv" for any text, "html" for a page with a table, "xlsx", "xlsb", "xls",
    "ods", "zip"; else raises `Refused`."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature) and (len(signature) > 2 or b"\x00" in data[:512]):
            raise Refused("unsupported_file", kind=name)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _kind_of_ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    if _MARKUP.match(_narrow(data[:400])):
        if _HTML.search(_narrow(data[:_XML_LOOK])) and _TABLE.search(_narrow(data)):
            return HTML
        raise Refused("unsupported_file", kind="HTML/XML")
    if _binary(data[:8192]):
        raise Refused("unsupported_file", kind="nhị phân")
    return TEXT


def other_type(name: str, kind: str) -> str:
    """The suffix of a file's name where it promises another kind than the content is, else ""."""
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    return suffix if suffix in KNOWN_SUFFIXES and suffix not in SUFFIXES[kind] else ""


def look_into(data: bytes) -> zipfile.ZipFile:
    """Open an archive after a look at its list of members; raises `Refused` where that is not safe."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Refused("damaged_file") from None
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > UNPACKED_MEGABYTES << 20:
        raise Refused("unpacks_too_large", limit=UNPACKED_MEGABYTES)
    for member in members:
        if _leads_outside(member.filename):
            raise Refused("unsafe_member", found=member.filename[:80])
        if member.flag_bits & 1:
            raise Refused("encrypted_file")
    return archive


def _kind_of_zip(data: bytes) -> str:
    archive = look_into(data)
    names = set(archive.namelist())
    if "mimetype" in names and _head(archive, "mimetype").startswith(b"application/vnd.oasis.opendocument"):
        kind = "ods" if b"spreadsheet" in _head(archive, "mimetype") else "OpenDocument"
    elif "[Content_Types].xml" in names:
        kind = "xlsx" if "xl/workbook.xml" in names else "xlsb" if "xl/workbook.bin" in names else "Office"
    else:
        return "zip"
    if kind not in WORKBOOKS:
        raise Refused("unsupported_file", kind=kind)
    if any(_declares_entities(archive, name) for name in names if name.endswith((".xml", ".rels"))):
        raise Refused("unsafe_xml")
    return kind


def _kind_of_ole(data: bytes) -> str:
    """The old container of Office: its streams are named in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused("encrypted_file")
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book", "WORKBOOK")):
        return "xls"
    raise Refused("unsupported_file" if len(data) > 1024 else "damaged_file", kind="Office 97-2003")


def _head(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as member:
            return member.read(_XML_LOOK)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, zlib.error):
        raise Refused("damaged_file") from None


def _declares_entities(archive: zipfile.ZipFile, name: str) -> bool:
    head = _head(archive, name).replace(b"\x00", b"")
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head


def _leads_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return not name or name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\x00" in name


def _narrow(text: bytes) -> bytes:
    """The plain letters of a text in UTF-16; any other text as it is."""
    return text[2:].replace(b"\x00", b"") if text.startswith((b"\xff\xfe", b"\xfe\xff")) else text


def _binary(head: bytes) -> bool:
    """Whether bytes are no text: many control characters, and not those of UTF-16."""
    controls = sum(1 for byte in head if byte < 9 or 13 < byte < 32)
    return (
        controls * 10 > len(head) and not wide_form(head) and not head.startswith((b"\xff\xfe", b"\xfe\xff"))
    )
