"""Employers without a union, made by hand."""

from __future__ import annotations

from unionmap.figures.finder import Candidate
from unionmap.figures.uptake import Uptake

PLAIN = {
    "district": "842",
    "old_commune": "unknown",
    "new_commune": "unknown",
    "commune_2025_01": "unknown",
    "commune_2026": "unknown",
    "broad": "II",
    "sector": "C",
    "r2": "NGOAI",
    "r3": "NNN",
    "ownership": "TNHH",
    "legal": "unknown",
    "size": "W25-49",
}


def candidate(number: int = 1, expected: int = 36, ended: str | None = None) -> Candidate:
    """An enterprise of 49 workers in Trà Vinh City."""
    uptake = Uptake((("r3", "NNN"),), 9, 90, 100)
    return Candidate(f"D{number}", f"Employer {number}", PLAIN, 49, uptake, expected, ended)
