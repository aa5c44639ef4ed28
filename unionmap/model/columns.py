"""Every column of every kind of file, declared once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unionmap.model.label import Label

Kind = Literal["text", "code", "count", "flow", "date", "flag"]
"""Text, a code of a codelist, a stock, a flow within the period, a day, or yes/no."""

FileKind = Literal["unions", "employers", "workforce", "events", "allocations", "task_log"]

RECORDS: tuple[FileKind, ...] = ("allocations", "task_log")
"""Kinds whose rows become records of their own, a version or lines of the log, and part of no release."""


@dataclass(frozen=True)
class Column:
    """One column: its name in the store, its kind, its words, and what must hold for its cells.

    ``codes`` names the codelist of a code (see ``dimensions.DIMENSIONS`` or ``data/codelists``);
    ``at_most`` names a column whose value this one may not exceed. An empty cell means *not known*.
    """

    name: str
    kind: Kind
    label: Label
    unit: str = ""
    codes: str = ""
    required: bool = False
    at_most: str = ""


def _column(name: str, kind: Kind, vi: str, en: str, **more: str | bool) -> Column:
    return Column(name, kind, Label(vi, en), **more)  # type: ignore[arg-type]


_PLACE = (
    _column("district", "code", "Huyện (cũ)", "District (old)", codes="district"),
    _column("old_commune", "code", "Xã (cũ)", "Commune (old)", codes="old_commune"),
    _column("new_commune", "code", "Xã, phường (mới)", "Commune (new)", codes="new_commune"),
)
_KIND_OF_UNIT = (
    _column("ownership", "code", "Loại hình sở hữu", "Ownership", codes="ownership", required=True),
    _column("legal", "code", "Loại hình pháp lý", "Legal form", codes="legal_form"),
    _column("vsic_version", "text", "Phiên bản ngành (VSIC)", "Version of VSIC", required=True),
    _column("vsic", "code", "Ngành kinh tế", "Sector", codes="vsic"),
)
_SYNTHETIC = _column("synthetic", "flag", "Mô phỏng", "Synthetic", required=True)

COLUMNS: dict[FileKind, tuple[Column, ...]] = {
    "unions": (
        _column("union_id", "text", "Mã công đoàn", "Union id", required=True),
        _column("name", "text", "Tên công đoàn", "Name of the union", required=True),
        _column("type", "code", "Loại tổ chức", "Union type", codes="union_type", required=True),
        _column("trade", "code", "Nghề của nghiệp đoàn", "Trade of an occupational union", codes="trade"),
        *_PLACE,
        *_KIND_OF_UNIT,
        _column("zone", "code", "Khu công nghiệp, khu kinh tế", "Zone", codes="zone"),
        _column("budget", "code", "Nguồn trả lương", "Source of pay", codes="budget_source"),
        _column("r4", "code", "Nhóm theo địa phương", "Local practice group"),
        _column("founded", "date", "Ngày thành lập", "Founded on"),
        _column("upper", "code", "Công đoàn cấp trên", "Upper-level union", codes="upper_union"),
        _column("status", "code", "Tình trạng", "Status", required=True),
        _column("workers", "count", "Lao động", "Workers", unit="people"),
        _column("members", "count", "Đoàn viên", "Members", unit="people", at_most="workers"),
        _column("female", "count", "Đoàn viên nữ", "Women members", unit="people", at_most="members"),
        _column("admitted", "flow", "Kết nạp mới", "Admitted", unit="people"),
        _column("transferred_in", "flow", "Chuyển đến", "Transferred in", unit="people"),
        _column("lost_quit", "flow", "Giảm do nghỉ việc", "Lost: left the job", unit="people"),
        _column("lost_moved", "flow", "Giảm do chuyển đi", "Lost: transferred", unit="people"),
        _column("lost_resigned", "flow", "Giảm do xin ra", "Lost: resigned", unit="people"),
        _column("lost_dissolved", "flow", "Giảm do giải thể", "Lost: union dissolved", unit="people"),
        _column("agreement_signed", "date", "Ngày ký thỏa ước", "Agreement signed on"),
        _column("agreement_expires", "date", "Thỏa ước hết hạn", "Agreement expires on"),
        _SYNTHETIC,
    ),
    "employers": (
        _column("employer_id", "text", "Mã đơn vị", "Employer id", required=True),
        _column("name", "text", "Tên đơn vị", "Name of the employer", required=True),
        *_PLACE,
        *_KIND_OF_UNIT,
        _column("workers", "count", "Lao động", "Workers", unit="people"),
        _column("union_id", "text", "Mã công đoàn", "Union id"),
        _SYNTHETIC,
    ),
    "workforce": (
        _column("district", "code", "Huyện (cũ)", "District (old)", codes="district", required=True),
        _column("vsic_version", "text", "Phiên bản ngành (VSIC)", "Version of VSIC", required=True),
        _column("vsic", "code", "Ngành kinh tế", "Sector", codes="vsic", required=True),
        _column("ownership", "code", "Loại hình sở hữu", "Ownership", codes="ownership", required=True),
        _column("wage_workers", "count", "Lao động làm công hưởng lương", "Wage workers", unit="people"),
        _column("source", "text", "Nguồn", "Source"),
        _column("quality", "text", "Độ tin cậy", "Quality"),
        _SYNTHETIC,
    ),
    "events": (
        _column("date", "date", "Ngày", "Date", required=True),
        _column("event", "code", "Sự kiện", "Event", codes="event_type", required=True),
        _column("union_id", "text", "Mã công đoàn", "Union id", required=True),
        _column("into", "text", "Nhập vào", "Into"),
        _column("decision", "text", "Số quyết định", "Decision"),
        _column("reason", "text", "Lý do", "Reason"),
        _column("note", "text", "Ghi chú", "Note"),
        _SYNTHETIC,
    ),
    "allocations": (
        _column("target", "code", "Chỉ tiêu", "Target", codes="target", required=True),
        _column("recipient", "code", "Nơi được giao", "Given to", codes="recipient", required=True),
        _column("part", "count", "Số được giao", "Own target", required=True),
        _column("decision", "text", "Số quyết định", "Decision", required=True),
        _column("decided_on", "date", "Ngày quyết định", "Decided on", required=True),
        _column("note", "text", "Ghi chú", "Note"),
        _SYNTHETIC,
    ),
    "task_log": (
        _column("kind", "code", "Loại việc", "Kind of entry", codes="entry_kind", required=True),
        _column("day", "date", "Ngày làm", "Done on", required=True),
        _column("unit", "code", "Nơi, đơn vị làm", "Place or union", codes="task_unit", required=True),
        _column("what", "text", "Nội dung", "What was done"),
        _column("evidence", "text", "Căn cứ", "Evidence", required=True),
        _column("count", "count", "Số đếm được", "Counted"),
        _column("out_of", "count", "Trên tổng số", "Out of"),
        _SYNTHETIC,
    ),
}
