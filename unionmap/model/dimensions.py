"""The ways to cut the figures. Keys and codes stand in links and in the command line: they are permanent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from unionmap.model.codelists import Codelist, areas, codelist, ownership_groups, sectors
from unionmap.model.label import Label
from unionmap.model.vintages import vintages

SCOPE = "tra-vinh"
"""The reporting scope of the programme of 2021, and what a page shows unless it is asked for another."""

SCOPES = codelist("scope").codes
"""Reporting scopes: the three old provinces, and the new one that they became."""


@dataclass(frozen=True)
class Dimension:
    """A property of a union by which figures are grouped and filtered."""

    key: str
    label: Label
    codes: Callable[[], Codelist]
    vintage: str = ""

    def codes_in(self, scope: str) -> Codelist:
        """The codes of a reporting scope: fewer than all for areas alone."""
        return areas(self.vintage, scope) if self.vintage else self.codes()


def _area(vintage: str, vi: str, en: str) -> Dimension:
    return Dimension(vintages()[vintage].dimension, Label(vi, en), lambda: areas(vintage), vintage)


def _all() -> tuple[Dimension, ...]:
    return (
        _area("districts-2021", "Huyện (cũ)", "District (old)"),
        _area("communes-2021", "Xã (cũ)", "Commune (old)"),
        _area("communes-2025-01", "Xã (1/2025)", "Commune (January 2025)"),
        _area("communes-2025", "Xã, phường (mới)", "Commune (new)"),
        _area("communes-2026", "Xã, phường (6/2026)", "Commune (June 2026)"),
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

LEVELS: dict[str, str] = {vintage.id: vintage.dimension for vintage in vintages().values()}
"""The boundary vintages a map can be drawn in, each with its dimension."""
