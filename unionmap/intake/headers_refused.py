"""Columns that are not taken: sensitive or personal data, told by their heading or by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from unionmap.intake.headers import INTAKE
from unionmap.intake.text import fold
from unionmap.model.files import read_rows

Refusal = Literal["sensitive", "personal", "chairperson"]
"""Sensitive by law, personal of members, or the chairperson's: kept only where that is allowed."""

_ID_NUMBER = re.compile(r"0\d{11}\Z")
_TELEPHONE = re.compile(r"(\+?84|0)[35789]\d{8}\Z")
_MARKS = re.compile(r"[\s.\-]")
ENOUGH = 3
"""Cells of that look from which a column without a known heading is taken for numbers of persons."""


@cache
def _refused() -> tuple[tuple[re.Pattern[str], Refusal], ...]:
    rows = read_rows(INTAKE / "refused_headers.csv")
    by_length = sorted(rows, key=lambda row: -len(row["words"]))
    return tuple(
        (re.compile(rf"\b{re.escape(fold(row['words']))}\b"), _refusal(row["refusal"])) for row in by_length
    )


def _refusal(text: str) -> Refusal:
    known: dict[str, Refusal] = {
        "sensitive": "sensitive",
        "personal": "personal",
        "chairperson": "chairperson",
    }
    return known[text]


def refusal_of_heading(heading: str) -> Refusal | None:
    """Why a column of that heading is not taken; ``None`` if it may be."""
    words = fold(heading)
    return next((refusal for pattern, refusal in _refused() if pattern.search(words)), None)


def holds_personal_numbers(cells: Iterable[str]) -> bool:
    """Whether most cells of a column are numbers of identity cards or telephones."""
    filled = [_MARKS.sub("", cell) for cell in cells if cell.strip()]
    alike = sum(bool(_ID_NUMBER.match(cell) or _TELEPHONE.match(cell)) for cell in filled)
    return alike >= ENOUGH and alike * 2 > len(filled)
