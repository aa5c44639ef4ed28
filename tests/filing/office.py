"""An office that sends files: a small province in the store, and reports as its unions write them."""

from __future__ import annotations

from datetime import date

from tests.samples import published, union
from unionmap.store.engine import Store

LAST = date(2024, 12, 31)
PERIOD = date(2025, 3, 31)
TRA_CU, CANG_LONG = "LD-849", "LD-844"
TITLES = {TRA_CU: "LĐLĐ HUYỆN TRÀ CÚ", CANG_LONG: "LĐLĐ HUYỆN CÀNG LONG"}
DISTRICTS = {TRA_CU: "849", CANG_LONG: "844"}
HEAD = "STT;Tên CĐCS;Loại hình;CNVCLĐ;Tổng số ĐV;Trong đó nữ;Kết nạp mới"


def fill(store: Store) -> int:
    """Publish two upper-level unions of three unions each at two periods; the release."""
    rows = [
        union(
            f"{upper}-{number}",
            name=f"CĐCS Công ty {letter} {DISTRICTS[upper]} (mô phỏng)",
            upper=upper,
            district=DISTRICTS[upper],
            ownership="FDI",
            founded=date(2010, 1, 1),
        )
        for upper in (TRA_CU, CANG_LONG)
        for number, letter in enumerate("ABC", start=1)
    ]
    return published(store, {("unions", day): rows for day in (LAST, PERIOD)})


def line(number: int, letter: str, upper: str = TRA_CU, members: str = "90", workers: str = "100") -> str:
    """One union of ``fill`` as its office writes it."""
    return f"{number};CĐCS Công ty {letter} {DISTRICTS[upper]} (mô phỏng);FDI;{workers};{members};40;2"


def report(*lines: str, upper: str | None = TRA_CU, head: str = HEAD) -> bytes:
    """A report with its titles above and a sum below, as a text in UTF-8."""
    titles = [TITLES[upper], "BÁO CÁO SỐ LIỆU ĐOÀN VIÊN QUÝ I NĂM 2025", ""] if upper else []
    return "\n".join([*titles, head, *lines, ""]).encode()


def usual(upper: str = TRA_CU) -> bytes:
    """The three unions of an upper-level union, one of them with 5 members more."""
    return report(line(1, "A", upper, "95"), line(2, "B", upper), line(3, "C", upper), upper=upper)
