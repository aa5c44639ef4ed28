"""The words by which staff name their columns: an editable list, ``data/intake/headers.csv``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from unionmap.intake.text import fold
from unionmap.model.columns import COLUMNS
from unionmap.model.files import DATA, read_rows

INTAKE = DATA / "intake"
"""Editable lists of the intake: synonyms, aliases, keywords."""

_SUBTITLES = (
    *("Tổng số", "TS", "Trong đó", "Trong đó nữ", "Nam", "Nữ"),
    *("Loại hình", "Loại công ty", "Giảm", "TƯLĐTT"),
)
"""Names that say something only under, or over, another one."""


@cache
def synonyms() -> tuple[tuple[str, str], ...]:
    """Pairs of a field and a folded name for it; the fields' own labels are names, too."""
    listed = [(row["field"], row["synonym"]) for row in read_rows(INTAKE / "headers.csv")]
    labels = [
        (column.name, label)
        for columns in COLUMNS.values()
        for column in columns
        for label in (column.label.vi, column.label.en, column.name)
    ]
    return tuple(dict.fromkeys((field, fold(name)) for field, name in [*listed, *labels]))


@cache
def known_headings() -> frozenset[str]:
    """Every folded text that names a column, alone or as part of a path."""
    whole = {name for _, name in synonyms()}
    parts = {fold(part) for row in read_rows(INTAKE / "headers.csv") for part in row["synonym"].split("/")}
    return frozenset(whole | parts | {fold(name) for name in _SUBTITLES}) - {""}


def is_heading(cell: str) -> bool:
    """Whether a cell names a column as staff usually name it."""
    return fold(cell) in known_headings()


def path_name(path: Sequence[str]) -> str:
    """A header path as one text: ``("CNVCLĐ", "Nữ")`` -> ``"CNVCLĐ/Nữ"``; a repeated part stands once."""
    return "/".join(dict.fromkeys(" ".join(part.split()) for part in path if part.strip()))
