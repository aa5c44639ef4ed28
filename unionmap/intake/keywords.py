"""The longest listed keyword in a free text: how words of staff become codes. The lists are editable."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from unionmap.intake.headers import INTAKE
from unionmap.intake.text import toned
from unionmap.model.files import read_rows

Row = Mapping[str, str]


@cache
def keywords(name: str) -> Mapping[str, Row]:
    """Rows of a list in ``data/intake`` by their keyword, in the form in which texts are compared."""
    return MappingProxyType({toned(row["keyword"]): row for row in read_rows(INTAKE / f"{name}.csv")})


@lru_cache(maxsize=50_000)
def longest_matches(name: str, text: str) -> tuple[Row, ...]:
    """Rows of the list whose keyword, as whole words, is the longest in the text; several of equal length.

    Tones count: ``cổ phần`` is a keyword and ``cỏ phân`` is not.
    """
    listed = keywords(name)
    words = toned(text).split()
    for size in range(len(words), 0, -1):
        phrases = (" ".join(words[start : start + size]) for start in range(len(words) - size + 1))
        found = tuple(listed[phrase] for phrase in dict.fromkeys(phrases) if phrase in listed)
        if found:
            return found
    return ()
