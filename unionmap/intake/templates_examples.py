"""Rows to show how a form is filled in. Everything in them is invented, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from unionmap.model.columns import FileKind
from unionmap.model.planning import DIVISIBLE, codes_among, divisible_targets, recipients
from unionmap.model.programme import programme

Cell = str | int | date | None

_COMMUNE: Mapping[str, Cell] = {
    "district": "Huyện Trà Cú",
    "old_commune": "Xã Tập Sơn, Huyện Trà Cú",
    "new_commune": "Xã Tập Sơn",
}
_FACTORY: Mapping[str, Cell] = {
    "ownership": "Doanh nghiệp có vốn đầu tư nước ngoài",
    "legal": "Công ty TNHH một thành viên",
    "vsic_version": "2018",
    "vsic": "Công nghiệp chế biến, chế tạo",
}
_FLOWS: Mapping[str, Cell] = {
    "admitted": 45,
    "transferred_in": 2,
    "lost_quit": 12,
    "lost_moved": 3,
    "lost_resigned": 0,
    "lost_dissolved": 0,
}


def _parts() -> Iterator[Mapping[str, Cell]]:
    """A target in nearly equal parts: a rule that nobody would take for a real decision."""
    target = next(target for target in programme() if target.id == DIVISIBLE[0])
    districts = codes_among("district").codes
    share, rest = divmod(int(target.value), len(districts))
    for place, code in enumerate(districts):
        yield {
            "target": divisible_targets().label(target.id).vi,
            "recipient": recipients().label(code).vi,
            "part": share + (place < rest),
            "decision": "12/QĐ-VD (mô phỏng)",
            "decided_on": date(2025, 1, 15),
            "note": "Chia đều để làm mẫu",
        }


EXAMPLES: Mapping[FileKind, tuple[Mapping[str, Cell], ...]] = {
    "unions": (
        {
            "union_id": "VD-001",
            "name": "CĐCS Công ty TNHH Ví dụ Một (mô phỏng)",
            "type": "Công đoàn cơ sở",
            **_COMMUNE,
            **_FACTORY,
            "zone": "Ngoài khu, cụm công nghiệp",
            "budget": "Sản xuất, kinh doanh",
            "founded": date(2015, 3, 15),
            "upper": "LĐLĐ tỉnh Trà Vinh (trực thuộc)",
            "status": "Đang hoạt động",
            "workers": 1250,
            "members": 1100,
            "female": 905,
            **_FLOWS,
            "agreement_signed": date(2023, 6, 1),
            "agreement_expires": date(2026, 5, 31),
        },
        {
            "union_id": "VD-002",
            "name": "Nghiệp đoàn Ví dụ Hai (mô phỏng)",
            "type": "Nghiệp đoàn cơ sở",
            "trade": "Bốc xếp",
            "district": "Thị xã Duyên Hải",
            "ownership": "Nghiệp đoàn cơ sở",
            "legal": "Không áp dụng",
            "vsic": "Vận tải kho bãi",
            "members": 48,
            "female": 6,
            "note": "Chưa có số liệu về lao động",
        },
    ),
    "employers": (
        {
            "employer_id": "VD-101",
            "name": "Công ty TNHH Ví dụ Một (mô phỏng)",
            **_COMMUNE,
            **_FACTORY,
            "workers": 1250,
            "union_id": "VD-001",
            "note": "Đã có công đoàn",
        },
        {
            "employer_id": "VD-102",
            "name": "Công ty cổ phần Ví dụ Ba (mô phỏng)",
            "district": "Huyện Càng Long",
            "ownership": "Công ty cổ phần",
            "legal": "Công ty cổ phần",
            "vsic": "Xây dựng",
            "workers": 64,
        },
    ),
    "workforce": (
        {
            "district": "Huyện Trà Cú",
            **{name: cell for name, cell in _FACTORY.items() if name != "legal"},
            "wage_workers": 3400,
            "source": "Ví dụ (mô phỏng)",
            "quality": "B",
        },
    ),
    "events": (
        {
            "date": date(2025, 6, 10),
            "event": "Giải thể",
            "union_id": "VD-002",
            "into": "VD-001",
            "decision": "12/QĐ-VD",
            "reason": "Ví dụ",
            "note": "(mô phỏng)",
        },
    ),
    "allocations": tuple(_parts()),
    "task_log": (
        {
            "kind": "Đối thoại của người đứng đầu chính quyền",
            "day": date(2025, 3, 12),
            "unit": "Huyện Trà Cú",
            "what": "Đối thoại với người lao động (mô phỏng)",
            "evidence": "15/BC-VD (mô phỏng)",
            "count": 7,
            "out_of": 9,
        },
        {
            "kind": "Ký quy chế phối hợp",
            "day": date(2025, 4, 2),
            "unit": "Tỉnh Trà Vinh (phạm vi cũ)",
            "evidence": "16/QC-VD (mô phỏng)",
        },
    ),
}


def example_rows(kind: FileKind) -> tuple[Mapping[str, Cell], ...]:
    """Simulated rows of a kind of file: codes by their labels, numbers and days as such."""
    return EXAMPLES[kind]
