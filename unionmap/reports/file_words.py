"""Kinds of file, moments and people as staff read them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from unionmap.filing.due import VIETNAM
from unionmap.model.codelists import codelist
from unionmap.model.columns import FileKind
from unionmap.model.label import Label
from unionmap.words import Reader

KINDS: Mapping[FileKind, Label] = {
    "unions": Label("Báo cáo công đoàn cơ sở", "Union report"),
    "employers": Label("Danh sách đơn vị sử dụng lao động", "Employer register"),
    "workforce": Label("Lao động làm công hưởng lương", "Wage workers"),
    "events": Label("Biến động tổ chức", "Events of unions"),
    "allocations": Label("Chỉ tiêu và phân bổ", "Targets and their allocation"),
    "task_log": Label("Nhật ký nhiệm vụ", "Task log"),
}

NOBODY_SIGNED = "local"
"""Written where nobody gave a name: one person works at this computer."""

PROVINCE = "province"
"""The sender of a file that the province's own office has put together."""

_OTHERS: Mapping[str, Label] = {
    NOBODY_SIGNED: Label("không ghi tên", "no name given"),
    PROVINCE: Label("Cả tỉnh (bộ phận tổng hợp)", "Whole province (its own office)"),
    "demo": Label("bộ số liệu mô phỏng", "the demonstration"),
    "cli": Label("dòng lệnh", "the command line"),
    "unionmap": Label("ứng dụng", "the app itself"),
}


def moment(reader: Reader, utc: datetime) -> str:
    """A moment of the store on the clocks of Viet Nam: ``31/3/2025 14:05``."""
    local = utc.replace(tzinfo=UTC).astimezone(VIETNAM)
    return f"{reader.day(local.date())} {local:%H:%M}"


def person(reader: Reader, name: str) -> str:
    """Who did something, as they named themselves."""
    return reader.label(_OTHERS.get(name, Label(name, name)))


def sender_name(reader: Reader, sender: str) -> str:
    """Who reports: an upper-level union by its code, anybody else as written."""
    known = codelist("upper_union")
    return reader.label(known.label(sender)) if sender in known else person(reader, sender)
