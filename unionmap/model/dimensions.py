"""The ways to cut the figures. Keys and codes stand in links and in the command line: they are permanent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from unionmap.model.codelists import Codelist, areas, codelist, ownership_groups, sectors
from unionmap.model.label import Label

SCOPE = "tra-vinh"


@dataclass(frozen=True)
class Dimension:
    """A property of a union by which figures are grouped and filtered."""

    key: str
    label: Label
    codes: Callable[[], Codelist]


def _all() -> tuple[Dimension, ...]:
    return (
        Dimension("district", Label("Huyện (cũ)", "District (old)"), lambda: areas("districts-2021")),
        Dimension("old_commune", Label("Xã (cũ)", "Commune (old)"), lambda: areas("communes-2021")),
        Dimension(
            "new_commune", Label("Xã, phường (mới)", "Commune (new)"), lambda: areas("communes-2025", SCOPE)
        ),
        Dimension("broad", Label("Nhóm ngành", "Broad sector"), lambda: codelist("broad_sector")),
        Dimension("sector", Label("Ngành kinh tế", "Sector"), sectors),
        Dimension("r2", Label("Khối", "Public or other"), lambda: ownership_groups("R2")),
        Dimension("r3", Label("Khu vực", "Ownership area"), lambda: ownership_groups("R3")),
        Dimension(
            "r4", Label("Nhóm theo địa phương", "Local practice group"), lambda: ownership_groups("R4")
        ),
        Dimension("ownership", Label("Loại hình sở hữu", "Ownership"), lambda: codelist("ownership")),
        Dimension("legal", Label("Loại hình pháp lý", "Legal form"), lambda: codelist("legal_form")),
        Dimension("type", Label("Loại tổ chức", "Union type"), lambda: codelist("union_type")),
        Dimension("size", Label("Quy mô lao động", "Size band"), lambda: codelist("size_band")),
        Dimension("upper", Label("Công đoàn cấp trên", "Upper-level union"), lambda: codelist("upper_union")),
        Dimension("zone", Label("Khu công nghiệp, khu kinh tế", "Zone"), lambda: codelist("zone")),
        Dimension("budget", Label("Nguồn trả lương", "Source of pay"), lambda: codelist("budget_source")),
    )


DIMENSIONS: dict[str, Dimension] = {dimension.key: dimension for dimension in _all()}

LEVELS: dict[str, str] = {
    "districts-2021": "district",
    "communes-2021": "old_commune",
    "communes-2025": "new_commune",
}
"""The boundary vintages a map can be drawn in, each with its dimension."""
