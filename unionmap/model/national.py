"""Every province, district and commune of the country before and after 1 July 2025, and what became of each.

From ``geo/national``: lists and crosswalk as the package ``vietnamadminunits`` ships them, less the passages
that ``crosswalk-corrections.csv`` refutes, each with the resolution that says otherwise.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, get_args

from unionmap.model.codelists import Codelist, Entry, areas
from unionmap.model.files import GEO, read_rows
from unionmap.model.label import Label
from unionmap.model.vintages import vintages

NATIONAL = GEO / "national"
Level = Literal["provinces-34", "communes-34", "provinces-63", "districts-63", "communes-63"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""Units of the 34 provinces since 1 July 2025, and of the 63 until then. These names stand in links."""

WHOLE = "34"
"""The country in its 34 provinces: what a page about it begins with."""

WHOLE_COUNTRY: tuple[Level, ...] = ("communes-34", "districts-63")
"""Levels that can be seen for the whole country at once, besides its provinces."""

LEVEL_WORDS: Mapping[Level, Label] = {
    "provinces-34": Label("34 tỉnh, thành phố", "34 provinces"),
    "communes-34": Label("xã, phường, đặc khu từ 1/7/2025", "communes from 1 July 2025"),
    "provinces-63": Label("63 tỉnh, thành phố (đến 30/6/2025)", "63 provinces (until 30 June 2025)"),
    "districts-63": Label("huyện (đến 30/6/2025)", "districts (until 30 June 2025)"),
    "communes-63": Label("xã, phường, thị trấn (đến 30/6/2025)", "communes (until 30 June 2025)"),
}

DIGITS: Mapping[Level, int] = {
    "provinces-34": 2,
    "communes-34": 5,
    "provinces-63": 2,
    "districts-63": 3,
    "communes-63": 5,
}
"""How long the codes of a level are: a spreadsheet takes the noughts in front away."""

REFORM = date(2025, 7, 1)
"""The day on which districts ended and 63 provinces became 34."""

KINDS = ("Thành phố", "Thị xã", "Thị trấn", "Đặc khu", "Phường", "Huyện", "Quận", "Tỉnh", "Xã")
_ENGLISH = {
    "Thành phố": "City",
    "Thị xã": "Town",
    "Thị trấn": "Township",
    "Đặc khu": "Special Zone",
    "Phường": "Ward",
    "Huyện": "District",
    "Quận": "District",
    "Tỉnh": "Province",
    "Xã": "Commune",
}


@dataclass(frozen=True)
class Passage:
    """An old commune on its way into a new one: ``full`` as a whole, else a part of it."""

    old: str
    new: str
    full: bool


@cache
def units(level: Level) -> Codelist:
    """Every unit of a level by code. ``parent`` is the unit it lies in; of an old province, the new one."""
    entries = {row["code"]: _entry(row["code"], row["name"], row["parent"]) for row in _rows(level)}
    for vintage in (id_ for id_ in vintages() if level_of(id_) == level):
        for area in areas(vintage):
            entries.setdefault(area.code, _entry(area.code, area.label.vi, area.attributes["parent"]))
    return Codelist(level, dict(sorted(entries.items())))


def level_of(vintage: str) -> Level:
    """The national level to which one of our boundary vintages belongs: its codes are the same."""
    known = vintages()[vintage]
    if known.level == "district":
        return "districts-63"
    return "communes-34" if known.valid_from is not None and known.valid_from >= REFORM else "communes-63"


def names_of(vintage: str) -> Codelist:
    """Names of the areas of one of our vintages, or of the units of a national level."""
    level = next((known for known in LEVELS if known == vintage), None)
    return units(level) if level else areas(vintage)


def _rows(level: Level) -> list[dict[str, str]]:
    return [row for row in _all_rows() if row["level"] == level]


@cache
def _all_rows() -> list[dict[str, str]]:
    return read_rows(NATIONAL / "units.csv")


def province_of(level: Level, code: str) -> str:
    """The province in which a unit lies, at its own time; its own code for a province."""
    if level in ("provinces-34", "provinces-63"):
        return code
    parent = units(level)[code].attributes["parent"]
    return province_of("districts-63", parent) if level == "communes-63" else parent


@cache
def parts() -> tuple[str, ...]:
    """The country in its 34 or 63 provinces, in all communes or districts, and each province by itself.

    ``34``, ``63``, ``communes-34``, ``districts-63``, ``34-86``, ``63-84``.
    """
    provinces = [f"{era}-{code}" for era in ("34", "63") for code in units(_provinces(era)).codes]
    return (WHOLE, "63", *WHOLE_COUNTRY, *provinces)


def _provinces(era: str) -> Level:
    return "provinces-34" if era == "34" else "provinces-63"


@cache
def units_of(level: Level, province: str) -> Codelist:
    """Units of a level that lie in one province of their time."""
    kept = {entry.code: entry for entry in units(level) if province_of(level, entry.code) == province}
    return Codelist(f"{level} {province}", kept)


@cache
def crosswalk() -> tuple[Passage, ...]:
    """Every passage by old code, corrected. Five island districts had no communes: their codes stand."""
    refuted = {(row["old"], row["new"]) for row in read_rows(NATIONAL / "crosswalk-corrections.csv")}
    told = [(row["old"], row["new"]) for row in read_rows(NATIONAL / "crosswalk.csv")]
    kept = [passage for passage in told if passage not in refuted]
    ways = Counter(old for old, _ in kept)
    return tuple(Passage(old, new, full=ways[old] == 1) for old, new in kept)


@cache
def predecessors() -> Mapping[str, tuple[Passage, ...]]:
    """Passages by the new commune they lead into."""
    found: dict[str, list[Passage]] = {}
    for passage in crosswalk():
        found.setdefault(passage.new, []).append(passage)
    return {new: tuple(passages) for new, passages in found.items()}


def parted(name: str) -> tuple[str, str]:
    """A full name as its kind and its name proper: ``("Xã", "Hòa Lộc")``."""
    kind = next((kind for kind in KINDS if name.startswith(f"{kind} ")), "")
    return kind, name.removeprefix(kind).strip()


def _entry(code: str, name: str, parent: str) -> Entry:
    kind, proper = parted(name)
    short = name if proper.isdecimal() or not kind else proper
    english = _plain(proper)
    shown = (
        f"{_ENGLISH[kind]} {english}" if proper.isdecimal() else f"{english} {_ENGLISH.get(kind, '')}".strip()
    )
    attributes = {"parent": parent, "short_vi": short, "short_en": shown if short == name else english}
    return Entry(code, Label(name, shown), attributes)


def _plain(name: str) -> str:
    """The name in plain letters: ``Hoa Loc``."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
