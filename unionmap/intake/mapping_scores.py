"""How well each heading of a sheet names each field, and the best way to give every column its own field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from unionmap.intake.fields import TableKind, fields
from unionmap.intake.headers import synonyms
from unionmap.intake.text import fold

LIKE = 84.0
"""Likeness, of 100, from which a heading is taken for a listed name that it nearly is."""
SHORTEST = 6
"""Letters below which a name must be listed exactly: nearly every abbreviation is nearly another one."""

_LONG = {"dv": "doan vien", "dvcd": "doan vien", "ts": "tong so", "ld": "lao dong", "nld": "nguoi lao dong"}
_SEXES = frozenset({"nu", "nam", "trong do nu", "trong do nam"})
_SUBJECTS: Mapping[str, str] = {"workers": "CNVCLĐ", "members": "Đoàn viên"}


def scores(headings: Sequence[str], kind: TableKind) -> list[dict[str, float]]:
    """For each heading the fields it may name, with a confidence from 0 to 1."""
    return [_scores(_key(heading), kind) for heading in _with_subjects(headings, kind)]


@lru_cache(maxsize=10_000)
def _key(heading: str) -> str:
    """A heading in small letters without marks, the commonest abbreviations written out."""
    return " ".join(_LONG.get(word, word) for word in fold(heading).split())


def _with_subjects(headings: Sequence[str], kind: TableKind) -> list[str]:
    """A lone ``Nữ`` or ``Trong đó nữ`` speaks of the total that stands last to its left."""
    subject = ""
    full: list[str] = []
    for heading in headings:
        if fold(heading) in _SEXES:
            full.append(f"{subject} {fold(heading).split()[-1]}" if subject else heading)
            continue
        exact = next((field for field, score in _scores(_key(heading), kind).items() if score == 1.0), "")
        subject = _SUBJECTS.get(exact, subject)
        full.append(heading)
    return full


@cache
def _names(kind: TableKind) -> Mapping[str, tuple[str, ...]]:
    """Fields of a kind of file by each of their folded names."""
    known = fields(kind)
    found: dict[str, tuple[str, ...]] = {}
    for field, written in synonyms():
        name = _key(written)
        field = _as_district(field, name, kind)
        if field in known and field not in found.get(name, ()):
            found[name] = (*found.get(name, ()), field)
    return found


def _as_district(field: str, name: str, kind: TableKind) -> str:
    """In a table of sums the unit named is a district."""
    return "district" if kind == "summary" and field == "name" and name == fold("Đơn vị") else field


@cache
def _scores(heading: str, kind: TableKind) -> dict[str, float]:
    names = _names(kind)
    if heading in names:
        return dict.fromkeys(names[heading], 1.0)
    if len(heading) < SHORTEST:
        return {}
    near = process.extract(heading, names.keys(), scorer=fuzz.ratio, score_cutoff=LIKE, limit=5)
    found: dict[str, float] = {}
    for name, score, _ in near:
        for field in names[name]:
            found.setdefault(field, min(score / 100, 0.99))
    return found


def best_assignment(table: Sequence[Mapping[str, float]], taken: Set[str]) -> dict[int, tuple[str, float]]:
    """At most one field a column, and one column a field: the surest first, then the leftmost."""
    pairs = [
        (-score, index, order, field)
        for index, found in enumerate(table)
        for order, (field, score) in enumerate(found.items())
    ]
    chosen: dict[int, tuple[str, float]] = {}
    used = set(taken)
    for negative, index, _, field in sorted(pairs):
        if index not in chosen and field not in used:
            chosen[index] = (field, -negative)
            used.add(field)
    return chosen
