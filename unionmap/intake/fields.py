"""What a column of a sender's sheet may hold: declared columns, and what only helps to read or check them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from unionmap.model.columns import COLUMNS, FileKind, Kind
from unionmap.model.label import Label

TableKind = FileKind | Literal["summary"]
"""A kind of file that is stored, or a table of sums by district that serves as a checksum."""

FieldKind = Kind | Literal["percent", "place"]
"""As ``model.columns.Kind``; a percentage, or a commune of either vintage."""


@dataclass(frozen=True)
class Field:
    """One field: ``stored`` if it is a column of its kind of file, otherwise it stays beside the rows.

    ``at_most`` names a field whose value this one may not exceed; ``strict`` makes exceeding it an error.
    """

    name: str
    kind: FieldKind
    label: Label
    codes: str = ""
    required: bool = False
    at_most: str = ""
    strict: bool = True
    stored: bool = False


def _helper(name: str, kind: FieldKind, vi: str, en: str, at_most: str = "") -> Field:
    return Field(name, kind, Label(vi, en), at_most=at_most)


_ROW_HELPERS = (
    _helper("ordinal", "text", "Số thứ tự", "Ordinal"),
    _helper("commune", "place", "Xã, phường", "Commune"),
    _helper("address", "text", "Địa chỉ", "Address"),
    _helper("ownership_state", "flag", "Loại hình: nhà nước", "Ownership: state"),
    _helper("ownership_domestic", "flag", "Loại hình: trong nước", "Ownership: domestic"),
    _helper("ownership_foreign", "flag", "Loại hình: nước ngoài", "Ownership: foreign"),
    _helper("legal_joint_stock", "flag", "Loại công ty: cổ phần", "Legal form: joint-stock"),
    _helper("legal_limited", "flag", "Loại công ty: TNHH", "Legal form: limited"),
    _helper("note", "text", "Ghi chú", "Note"),
)
_SEXES = (
    _helper("workers_female", "count", "Lao động nữ", "Women workers", "workers"),
    _helper("workers_male", "count", "Lao động nam", "Men workers", "workers"),
    _helper("members_male", "count", "Đoàn viên nam", "Men members", "members"),
)
HELPERS: Mapping[TableKind, tuple[Field, ...]] = {
    "unions": (*_ROW_HELPERS, *_SEXES),
    "employers": (*_ROW_HELPERS, *_SEXES[:2]),
    "workforce": _ROW_HELPERS[:1],
    "events": _ROW_HELPERS[:1],
    "allocations": _ROW_HELPERS[:1],
    "task_log": _ROW_HELPERS[:1],
    "summary": (*_ROW_HELPERS[:1], *_SEXES),
}
SUMMARY = (
    Field(
        "district",
        "code",
        Label("Huyện (cũ)", "District (old)"),
        codes="district",
        required=True,
        stored=True,
    ),
    Field("unions", "count", Label("Số công đoàn cơ sở", "Unions"), stored=True),
    Field("workers", "count", Label("Lao động", "Workers"), stored=True),
    Field("members", "count", Label("Đoàn viên", "Members"), at_most="workers", strict=False, stored=True),
    Field("female", "count", Label("Đoàn viên nữ", "Women members"), at_most="members", stored=True),
    Field("admitted", "flow", Label("Kết nạp mới", "Admitted"), stored=True),
    Field("share", "percent", Label("Tỷ lệ (%)", "Share (%)"), stored=True),
)
_LOOSE = frozenset({"members"})
"""Members may exceed workers: some have retired, or work elsewhere. It is asked about, not refused."""


def stored_fields(kind: TableKind) -> tuple[Field, ...]:
    """The fields of a kind of table, as its columns are declared."""
    if kind == "summary":
        return SUMMARY
    return tuple(
        Field(
            column.name,
            column.kind,
            column.label,
            column.codes,
            column.required,
            column.at_most,
            strict=column.name not in _LOOSE,
            stored=True,
        )
        for column in COLUMNS[kind]
    )


def fields(kind: TableKind) -> dict[str, Field]:
    """Every field that a column of such a sheet may be, by name: the stored ones first."""
    known = (*stored_fields(kind), *HELPERS[kind])
    return {field.name: field for field in known}
