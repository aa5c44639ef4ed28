"""The country, or one of its provinces, before and after 1 July 2025: its units on a map and in a table.

Nothing here is a figure of the unions: units are counted, and what became of them is told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from unionmap.charts.map_picture import MapContent, MapKey, MapSheet, map_sheet
from unionmap.charts.mark import Mark
from unionmap.figures.basis import State
from unionmap.geography import stored
from unionmap.geography.classes import Classes
from unionmap.geography.drawing import Outlines
from unionmap.geography.outlines import outlines
from unionmap.model.national import (
    LEVEL_WORDS,
    WHOLE_COUNTRY,
    Level,
    crosswalk,
    names_of,
    predecessors,
    province_of,
    units,
    units_of,
)
from unionmap.reports.map_ways import TILES
from unionmap.reports.table import Column, Table
from unionmap.store.boundaries import Boundaries, boundaries, drawing_of
from unionmap.store.engine import Store
from unionmap.words import Reader
from unionmap.words.message import message

COMMUNES = Classes("level", (0, 60, 100, 140, 200, float("inf")), whole=True)
OF_A_DISTRICT = Classes("level", (0, 8, 12, 16, 20, float("inf")), whole=True)
MERGED = Classes("level", (1, 2, 3, 4, 6, float("inf")), whole=True)

BASE: dict[Level, Level] = {"provinces-34": "communes-34", "provinces-63": "districts-63"}
"""Units that make up provinces where no outlines of the provinces themselves are here."""

DELIVERED = {"34-86": ("communes-2025", "vinh-long-2025"), "63-84": ("districts-2021", "tra-vinh")}
"""Provinces whose outlines come with the app: vintage and scope."""


@dataclass(frozen=True)
class Part:
    """The country in its 34 or 63 provinces, or one of them: ``id`` as a link names it."""

    id: str

    @property
    def province(self) -> str:
        """Code of the one province; empty for the whole country."""
        return "" if self.id in WHOLE_COUNTRY else self.id.partition("-")[2]

    @property
    def level(self) -> Level:
        """Of which level the units on the map are."""
        whole = next((level for level in WHOLE_COUNTRY if level == self.id), None)
        if whole:
            return whole
        if self.id.startswith("34"):
            return "communes-34" if self.province else "provinces-34"
        return "districts-63" if self.province else "provinces-63"

    @property
    def codes(self) -> tuple[str, ...]:
        return (units_of(self.level, self.province) if self.province else units(self.level)).codes


@dataclass(frozen=True)
class Drawn:
    """Outlines of a part, from kept boundaries (``None``: delivered); ``missing`` units have none."""

    outlines: Outlines
    source: Boundaries | None
    missing: tuple[str, ...]


NAMED = 5
"""Of the units without an outline so many are named."""

HEADINGS: dict[Level, str] = {
    "provinces-34": message("Communes from 1 July 2025"),
    "provinces-63": message("Communes until 30 June 2025"),
    "districts-63": message("Communes until 30 June 2025"),
    "communes-34": message("Old communes that it was made of"),
}
SCALES: dict[Level, Classes] = {
    "provinces-34": COMMUNES,
    "provinces-63": COMMUNES,
    "districts-63": OF_A_DISTRICT,
    "communes-34": MERGED,
}


def part_name(reader: Reader, id_: str) -> str:
    """The part as a list of parts calls it."""
    part = Part(id_)
    if id_ in WHOLE_COUNTRY:
        number, words = reader.number(len(part.codes)), reader.label(LEVEL_WORDS[part.level])
        return reader.text("Whole country, {n} {units}", n=number, units=words)
    era = reader.text("since 1 July 2025") if id_.startswith("34") else reader.text("until 30 June 2025")
    if not part.province:
        return reader.text("All {n} provinces ({era})", n=len(part.codes), era=era)
    provinces: Level = "provinces-34" if id_.startswith("34") else "provinces-63"
    return f"{reader.label(units(provinces)[part.province].label)} ({era})"


@lru_cache(8)
def counts(level: Level) -> dict[str, int]:
    """What is counted of every unit of a level: its communes, or the old communes it was made of."""
    if level == "communes-34":
        return {new: len(passages) for new, passages in predecessors().items()}
    if level == "provinces-34":
        return dict(Counter(province_of("communes-34", code) for code in units("communes-34").codes))
    old = {passage.old for passage in crosswalk()} & set(units("communes-63").codes)
    if level == "districts-63":
        return dict(Counter(units("communes-63")[code].attributes["parent"] for code in old))
    return dict(Counter(province_of("communes-63", code) for code in old))


def drawn(store: Store, part: Part, shape: str = "map") -> Drawn | None:
    """The outlines of a part: the newest kept of its units or of what makes them up, else the delivered."""
    kept = boundaries(store)
    own = next((one for one in kept if one.level == part.level and one.province in ("", part.province)), None)
    if own is not None:
        return _drawn(store, own, part, shape)
    base = BASE.get(part.level)
    wide = next((one for one in kept if one.level == base and not one.province), None)
    if wide is not None:
        return _drawn(store, wide, part, shape)
    if part.id in DELIVERED:
        shown = outlines(*DELIVERED[part.id])
        return Drawn(_as_tiles(shown) if shape == "tiles" else shown, None, ())
    return None


def _drawn(store: Store, kept: Boundaries, part: Part, shape: str) -> Drawn:
    shown = _outlines(store, kept.number, kept.level, part, shape)
    return Drawn(shown, kept, tuple(code for code in part.codes if code not in shown.areas))


@lru_cache(12)
def _outlines(store: Store, number: int, level: str, part: Part, shape: str) -> Outlines:
    if shape == "tiles":
        return _as_tiles(_outlines(store, number, level, part, "map"))
    drawing = drawing_of(store, number)
    if level == part.level:
        inside = set(stored.codes_of(drawing))
        return stored.drawn(drawing, part.level, "", [code for code in part.codes if code in inside])
    of: Level = "communes-34" if level == "communes-34" else "districts-63"
    provinces = {code: province_of(of, code) for code in stored.codes_of(drawing)}
    return stored.dissolved(drawing, part.level, provinces)


def _as_tiles(shown: Outlines) -> Outlines:
    from unionmap.geography.tiles import tiled

    return tiled(shown)


def country_sheet(reader: Reader, part: Part, found: Drawn, selected: str | None = None) -> MapSheet:
    """The units of a part, coloured by what is counted of them."""
    known, heading = counts(part.level), reader.text(HEADINGS[part.level])
    marks = {code: _mark(reader, known.get(code), heading) for code in found.outlines.codes}
    title = part_name(reader, part.id)
    content = MapContent(title, title, marks)
    note = reader.text(TILES) if found.outlines.are_tiles else ""
    key = MapKey(part.level, SCALES[part.level], heading, note=note, drawn=found.outlines)
    return map_sheet(reader, key, [content], _footer(reader, found), selected)


def _mark(reader: Reader, count: int | None, heading: str) -> Mark:
    """No commune of its own: an island district, whose code stands for itself."""
    if count is None:
        told = reader.text("no communes of its own")
        return Mark(State.NOT_APPLICABLE, None, told, "", (told,))
    text = reader.number(count)
    return Mark(State.VALUE, count, text, text, (f"{heading}: {text}",))


def _footer(reader: Reader, found: Drawn) -> list[str]:
    said = [reader.text("Lists and crosswalk: vietnamadminunits 1.0.4 (MIT), corrected in 31 passages.")]
    if found.source is not None:
        told = reader.text(
            "Boundaries: {title} (no. {number}).", title=found.source.title, number=found.source.number
        )
        said.insert(0, told)
    if found.missing:
        names = [reader.label(names_of(found.outlines.vintage).label(code)) for code in found.missing[:NAMED]]
        more = "" if len(found.missing) <= NAMED else "…"
        missing = reader.number(len(found.missing))
        said.append(
            reader.text("Without an outline: {n} ({names}).", n=missing, names=", ".join(names) + more)
        )
    return said


def country_table(reader: Reader, part: Part) -> Table:
    """Every unit of a part with its code and what is counted of it; of a new commune, what it was made of."""
    known, names = counts(part.level), units(part.level)
    columns = [Column(reader.text("Administrative unit")), Column(reader.text("Code"))]
    columns.append(Column(reader.text(HEADINGS[part.level]), "count"))
    made_of = part.level == "communes-34"
    if made_of:
        columns.append(Column(reader.text("Made of")))
    rows = [
        (
            reader.label(names.label(code)),
            code,
            known.get(code),
            *([_made_of(reader, code)] if made_of else []),
        )
        for code in part.codes
    ]
    return Table(part_name(reader, part.id), tuple(columns), tuple(rows))


def _made_of(reader: Reader, code: str) -> str:
    """Old communes by name, with ``(một phần)`` where only a part came."""
    told = []
    for passage in predecessors()[code]:
        level: Level = "communes-63" if passage.old in units("communes-63") else "districts-63"
        name = reader.label(units(level).label(passage.old))
        told.append(name if passage.full else reader.text("{name} (a part)", name=name))
    return ", ".join(told)
