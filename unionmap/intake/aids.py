"""Names of the sheets that our own workbooks carry beside the figures: they are never read as reports."""

from __future__ import annotations

from unionmap.intake.text import fold

FIGURES = "Số liệu"
EXAMPLE = "Ví dụ"
GUIDE = "Hướng dẫn"
LISTS = "Danh mục"
TO_MEND = "Cần sửa"

_AIDS = frozenset(fold(name) for name in (EXAMPLE, GUIDE, LISTS, TO_MEND))


def is_aid(sheet: str) -> bool:
    """Whether a sheet only helps to fill in or to mend another one."""
    return fold(sheet) in _AIDS
