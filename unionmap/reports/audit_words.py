"""The audit as its reader reads it: who, when, what, and how it was before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from unionmap.model.codelists import codelist
from unionmap.model.label import Label
from unionmap.reports.file_words import moment, person
from unionmap.reports.table import Column, Table
from unionmap.store.audit import Entry
from unionmap.store.chain import ACTIONS
from unionmap.words import Reader

OBJECTS: Mapping[str, Label] = {
    "release": Label("Bản công bố", "Release"),
    "draft": Label("Bản nháp", "Draft"),
    "upload": Label("Tệp gửi lên", "Upload"),
    "uploads": Label("Tệp của", "Upload of"),
    "release_item": Label("Nội dung bản công bố", "Contents of release"),
    "raw_file": Label("Tệp gốc", "Original file"),
    "draft_step": Label("Bước xử lý", "Step"),
    "correction": Label("Ô đã sửa", "Corrected cell"),
    "column_mapping": Label("Cách gán cột", "Column mapping"),
    "unions": Label("Số dòng công đoàn của tệp", "Union rows of upload"),
    "employers": Label("Số dòng đơn vị của tệp", "Employer rows of upload"),
    "workforce": Label("Số dòng lao động của tệp", "Workforce rows of upload"),
    "events": Label("Số dòng biến động của tệp", "Event rows of upload"),
    "upload_part": Label("Phần ghép của tệp", "Parts of upload"),
    "allocation_part": Label("Số phần của phân bổ", "Parts of allocation"),
    "revision": Label("Phiên bản kho", "Version of the store"),
    "view": Label("Trang đang xem", "View"),
    "allocation": Label("Phân bổ", "Allocation"),
    "follow_up": Label("Dòng theo dõi", "Diary line"),
    "task_log": Label("Dòng nhật ký", "Log line"),
    "attempt": Label("Lần gửi tệp", "Attempt"),
    "account_event": Label("Tài khoản", "Account"),
    "notebook": Label("Sổ tay", "Notebook"),
    "notebook_version": Label("Sổ tay", "Notebook"),
    "boundary_set": Label("Bộ địa giới", "Boundaries"),
    "dropped_bytes": Label("Tệp gốc", "Original file"),
}
"""Tables as readers call what stands in them; others are named as they are."""

LONGEST = 240
"""Letters of what an entry tells that a table shows; the worksheet has all of them."""

CHECKSUM, SHOWN = 64, 12
"""Letters of a checksum, and those that are shown of it."""

LEFT_OUT = (
    "sha256",
    "received_sha256",
    "kept_sha256",
    "fingerprint",
    "recorded_at",
    "created_at",
    "at",
    "by",
)
"""Cells that repeat what an entry says anyway, or say nothing to a reader."""


def action_name(reader: Reader, code: str) -> str:
    return reader.label(codelist(ACTIONS).label(code))


def object_name(reader: Reader, entry: Entry) -> str:
    """``Bản công bố 4``; the name of a file as it is."""
    table, _, key = entry.object.partition(":")
    if not key:
        return table
    return f"{_named(reader, table)} {_key(key)}"


def told(reader: Reader, entry: Entry, longest: int | None = None) -> tuple[str, str]:
    """What was before and what is after, as text; cut where that is asked for."""
    texts = [" · ".join(_lines(reader, side)) for side in (entry.before, entry.after)]
    cut = [text if longest is None or len(text) <= longest else f"{text[:longest]}…" for text in texts]
    return cut[0], cut[1]


def audit_table(reader: Reader, title: str, found: Sequence[Entry], *, short: bool = True) -> Table:
    """The entries as a table; a worksheet gets all that they tell, and their hashes."""
    heads = (
        reader.text("Entry no."),
        reader.text("Time"),
        reader.text("By whom"),
        reader.text("Action"),
        reader.text("Object"),
        reader.text("Before"),
        reader.text("After"),
        reader.text("From address"),
    )
    columns = [Column(heads[0], "count"), *(Column(head) for head in heads[1:])]
    rows = [
        (
            entry.number,
            moment(reader, entry.at),
            person(reader, entry.actor),
            action_name(reader, entry.action),
            object_name(reader, entry),
            *told(reader, entry, LONGEST if short else None),
            entry.source,
        )
        for entry in found
    ]
    if short:
        return Table(title, tuple(columns), tuple(rows))
    hashes = [(*row, entry.sha256) for row, entry in zip(rows, found, strict=True)]
    return Table(title, (*columns, Column(reader.text("Checksum"))), tuple(hashes))


def _named(reader: Reader, table: str) -> str:
    return reader.label(OBJECTS.get(table, Label(table, table)))


def _key(key: str) -> str:
    """A key as it is; of a checksum the beginning."""
    return key[:SHOWN] if len(key) == CHECKSUM else key


def _lines(reader: Reader, told: Mapping[str, Any]) -> Iterator[str]:
    for name, value in told.items():
        if not isinstance(value, Mapping):
            yield f"{name}: {value}"
            continue
        for key, cells in value.items():
            known = cells if isinstance(cells, Mapping) else {"": cells}
            yield f"{_named(reader, name)} {_key(key)}: " + ", ".join(_cells(known))


def _cells(cells: Mapping[str, Any]) -> Iterator[str]:
    for name, cell in cells.items():
        if name not in LEFT_OUT:
            yield f"{name} {cell}".strip()
