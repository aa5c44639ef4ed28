"""The columns of a form: which of the declared ones staff fill in, with what help and which choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unionmap.intake.checks import FILLED_IN, NEEDED_IDS
from unionmap.intake.codes import codes_of
from unionmap.intake.fields import Field, FieldKind, fields
from unionmap.model.codelists import Entry, areas
from unionmap.model.columns import FileKind
from unionmap.model.label import Label

LEFT_OUT = frozenset({"synthetic", "r4"})
"""Columns that follow from others: no form asks for them."""
WITH_NOTE: frozenset[FileKind] = frozenset({"unions", "employers"})

_HELP: Mapping[FieldKind, str] = {
    "text": "Ghi chữ.",
    "code": "Chọn trong danh sách.",
    "count": "Số nguyên, từ 0 trở lên. Để trống nếu chưa có số liệu: để trống khác với số 0.",
    "flow": "Số phát sinh trong kỳ, từ 0 trở lên. Để trống nếu chưa có số liệu: để trống khác với số 0.",
    "date": "Ngày/tháng/năm, ví dụ 15/3/2012. Nếu chỉ biết năm thì ghi năm.",
    "flag": "Đánh dấu x, hoặc để trống.",
}
_OWN_HELP: Mapping[str, str] = {
    "union_id": "Mã đã có của công đoàn. Để trống nếu chưa có: hệ thống sẽ tìm theo tên và nơi đóng.",
    "employer_id": "Mã số của đơn vị. Để trống nếu chưa có.",
    "name": "Tên đầy đủ, mỗi đơn vị một dòng. Không ghi tên người.",
    "note": "Ví dụ: Giải thể theo QĐ số … ngày … Không ghi thông tin cá nhân.",
    "vsic_version": "Năm ban hành bảng ngành: 2018 hoặc 2025. Để trống là 2018.",
    "source": "Số liệu lấy từ đâu.",
    "part": "Số nguyên. Các phần của một chỉ tiêu phải cộng lại đúng bằng chỉ tiêu của tỉnh.",
    "recipient": "Chọn trong danh sách: huyện (cũ), xã, phường (mới) hoặc công đoàn cấp trên.",
    "decision": "Số của văn bản, ví dụ 12/QĐ-LĐLĐ.",
    "unit": "Chọn trong danh sách: tỉnh, huyện (cũ), xã, phường (mới) hoặc công đoàn cấp trên.",
    "what": "Đã làm gì, ngắn gọn. Không ghi tên người.",
    "evidence": "Số văn bản, hoặc đường dẫn đến tài liệu.",
    "count": "Số nguyên, đúng thứ mà loại việc đếm (xem trang Nhiệm vụ). Để trống nếu chưa có số liệu.",
    "out_of": "Số nguyên, tổng số mà số đếm được là một phần. Để trống nếu chưa có số liệu.",
}


@dataclass(frozen=True)
class FormColumn:
    """One column of a form; ``choices`` are the labels of its drop-down."""

    name: str
    kind: FieldKind
    label: Label
    required: bool
    help: str
    choices: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The label, with a star where the column must be filled."""
        return f"{self.label.vi} *" if self.required else self.label.vi

    @property
    def width(self) -> int:
        """Characters that the column shows."""
        longest = max(map(len, self.choices), default=0)
        return max(12, min(40, max(longest, len(self.heading)) + 2))


def form_columns(kind: FileKind) -> tuple[FormColumn, ...]:
    """The columns of the form of a kind of file, in the order of their declarations."""
    known = fields(kind)
    stored = [field for field in known.values() if field.stored and field.name not in LEFT_OUT]
    notes = [known["note"]] if kind in WITH_NOTE else []
    return tuple(_column(field, kind) for field in (*stored, *notes))


def _column(field: Field, kind: FileKind) -> FormColumn:
    filled_in = FILLED_IN - NEEDED_IDS.get(kind, frozenset())
    required = field.required and (field.name not in filled_in or field.name == "ownership")
    hint = _OWN_HELP.get(field.name, _HELP.get(field.kind, ""))
    if field.at_most:
        hint += f" Không lớn hơn cột {fields(kind)[field.at_most].label.vi}."
    return FormColumn(field.name, field.kind, field.label, required, hint, _choices(field))


def _choices(field: Field) -> tuple[str, ...]:
    if field.name == "vsic_version":
        return ("2018", "2025")
    if field.kind == "flag":
        return ("x",)
    if field.kind != "code":
        return ()
    return tuple(_choice(field, entry) for entry in codes_of(field.codes or field.name))


def _choice(field: Field, entry: Entry) -> str:
    """A label that leads back to its code: communes of one name stand with their district."""
    if field.name != "old_commune":
        return entry.label.vi
    return f"{entry.label.vi}, {areas('districts-2021').label(entry.attributes['parent']).vi}"
