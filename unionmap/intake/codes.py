"""A cell that holds a code of a codelist, or the label that belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from unionmap.intake.text import clean, fold
from unionmap.model.codelists import Codelist, Entry, areas, codelist, ownership_groups, sectors
from unionmap.model.dimensions import SCOPE
from unionmap.model.planning import divisible_targets, recipients
from unionmap.model.tasks import entry_kinds, units

_LISTS: Mapping[str, Callable[[], Codelist]] = {
    "district": lambda: areas("districts-2021"),
    "old_commune": lambda: areas("communes-2021"),
    "new_commune": lambda: areas("communes-2025", SCOPE),
    "vsic": sectors,
    "r4": lambda: ownership_groups("R4"),
    "status": lambda: codelist("union_status"),
    "target": divisible_targets,
    "recipient": recipients,
    "entry_kind": entry_kinds,
    "task_unit": units,
}


def codes_of(name: str) -> Codelist:
    """The codelist that a column's declaration names in ``codes``, or the column's own."""
    return _LISTS[name]() if name in _LISTS else codelist(name)


def _names(entry: Entry) -> Iterable[str]:
    return (entry.label.vi, entry.label.en, entry.short.vi, entry.short.en)


@cache
def _by_label(name: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in codes_of(name):
        for label in _names(entry):
            found.setdefault(fold(label), set()).add(entry.code)
    return {label: frozenset(codes) for label, codes in found.items()}


@lru_cache(maxsize=20_000)
def find_code(name: str, text: str) -> str:
    """The code that a cell names by itself or by its label in any letters; "" where none or several fit."""
    plain = clean(text)
    listed = codes_of(name)
    if plain in listed:
        return plain
    upper = plain.upper()
    if upper in listed:
        return upper
    labelled = _by_label(name).get(fold(plain), frozenset())
    return next(iter(labelled)) if len(labelled) == 1 else ""


@lru_cache(maxsize=20_000)
def near_code(name: str, text: str) -> str:
    """The one code whose label and the cell share all words of either; "" where several do, or none."""
    words = set(fold(text).split())
    if not words:
        return ""
    near = {
        entry.code
        for entry in codes_of(name)
        for label in _names(entry)
        if (listed := set(fold(label).split())) and (words <= listed or listed <= words)
    }
    return near.pop() if len(near) == 1 else ""
