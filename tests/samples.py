"""Random stores for tests: every code, empty cells, codes off the lists, both versions of VSIC."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from unionmap.model.codelists import codelist, sectors
from unionmap.model.columns import COLUMNS, Column, FileKind
from unionmap.model.crosswalk import crosswalk
from unionmap.model.dimensions import DIMENSIONS
from unionmap.store.engine import Store
from unionmap.store.releases import Key, publish
from unionmap.store.uploads import Cell, NewUpload, add_upload

PERIODS = (date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30))
EMPLOYER_PERIODS = (date(2024, 12, 31), date(2025, 6, 30))
WORKFORCE_PERIODS = (date(2024, 12, 31),)
DATED: tuple[tuple[FileKind, tuple[date, ...]], ...] = (
    ("unions", PERIODS),
    ("employers", EMPLOYER_PERIODS),
    ("workforce", WORKFORCE_PERIODS),
)
EMPTY_SHARE = 0.06
OFF_LIST = "no-such-code"

Row = dict[str, Cell]


def fill(store: Store, seed: int = 1, unions: int = 160) -> int:
    """Publish a random release; its number."""
    chance = random.Random(seed)
    changes: dict[Key, int | None] = {}
    for kind, periods in DATED:
        for period in periods:
            rows = [random_row(chance, kind, number, period) for number in range(unions)]
            changes[kind, period] = upload(store, kind, period, rows)
    return publish(store, changes, by="test")


def upload(store: Store, kind: FileKind, period: date, rows: Iterable[Row], data: bytes = b"") -> int:
    """Keep rows as an upload; ``source_row`` is filled in where it is missing."""
    numbered = [{"source_row": number, **row} for number, row in enumerate(rows, start=2)]
    return add_upload(store, NewUpload(kind, period, f"{kind}.csv", data, "test", synthetic=True), numbered)


def union(union_id: str = "U1", **cells: Cell) -> Row:
    """A union that is complete: 100 workers, 90 members, an enterprise of Trà Vinh City."""
    plain: Row = {
        "union_id": union_id,
        "name": f"Union {union_id}",
        "type": "CDCS",
        "district": "842",
        "ownership": "TNHH",
        "vsic_version": "2018",
        "vsic": "C",
        "budget": "SXKD",
        "status": "active",
        "workers": 100,
        "members": 90,
        "female": 40,
        "synthetic": True,
    }
    flows = ("admitted", "transferred_in", "lost_quit", "lost_moved", "lost_resigned", "lost_dissolved")
    return plain | dict.fromkeys(flows, 0) | cells


def random_row(chance: random.Random, kind: FileKind, number: int, period: date) -> Row:
    """A row of any kind whose cells are mostly there and mostly on their lists."""
    row: Row = {column.name: _cell(chance, column) for column in COLUMNS[kind]}
    row |= _identity(kind, number) | _workplace(chance)
    if kind == "unions" and chance.random() < 0.5:
        row["agreement_signed"] = period - timedelta(days=chance.randrange(0, 900))
        row["agreement_expires"] = period + timedelta(days=chance.randrange(-200, 600))
    return {name: cell for name, cell in row.items() if name in {c.name for c in COLUMNS[kind]}}


def _identity(kind: FileKind, number: int) -> Row:
    own = {"unions": "union_id", "employers": "employer_id", "workforce": "source", "events": "union_id"}[
        kind
    ]
    return {own: f"{kind}-{number:04}", "name": f"{kind} {number}", "synthetic": True}


def _workplace(chance: random.Random) -> Row:
    version = chance.choice(("2018", "2018", "2025"))
    district = chance.choice(DIMENSIONS["district"].codes().codes)
    communes = DIMENSIONS["old_commune"].codes().having("parent", district)
    old = _sometimes_empty(chance, chance.choice(sorted(communes)))
    return {
        "vsic_version": version,
        "vsic": chance.choice(sectors(version).codes),
        "district": district,
        "old_commune": old,
        "new_commune": crosswalk().new_of(str(old))[0] if old else None,
    }


def _sometimes_empty(chance: random.Random, cell: Cell) -> Cell:
    return None if chance.random() < EMPTY_SHARE else cell


def _cell(chance: random.Random, column: Column) -> Cell:
    cell = _CELLS.get(column.name, _BY_KIND[column.kind])(chance)
    if column.codes and chance.random() < 0.02:
        cell = OFF_LIST
    return cell if column.required else _sometimes_empty(chance, cell)


def _of(*codes: str) -> Callable[[random.Random], Cell]:
    return lambda chance: chance.choice(codes)


_BY_KIND: dict[str, Callable[[random.Random], Cell]] = {
    "text": lambda chance: f"text {chance.randrange(9)}",
    "code": lambda chance: OFF_LIST,
    "count": lambda chance: chance.choice((0, 3, 12, 25, 60, 240, chance.randrange(900))),
    "flow": lambda chance: chance.choice((0, 0, 1, 7, chance.randrange(40))),
    "date": lambda chance: date(2024, 1, 1) + timedelta(days=chance.randrange(800)),
    "flag": lambda chance: True,
}
_CELLS: dict[str, Callable[[random.Random], Cell]] = {
    "status": _of("active", "active", "active", "active", "dissolved", "merged"),
    "type": _of("CDCS", "CDCS", "CDCS", "NDCS"),
    "ownership": _of(*codelist("ownership").codes),
    "legal": _of(*codelist("legal_form").codes),
    "zone": _of(*codelist("zone").codes),
    "budget": _of(*codelist("budget_source").codes),
    "upper": _of(*codelist("upper_union").codes),
    "r4": _of(*DIMENSIONS["r4"].codes().codes),
}


def published(store: Store, files: Mapping[tuple[FileKind, date], Iterable[Row]]) -> int:
    """Publish rows as they stand, as one release; its number."""
    changes: dict[Key, int | None] = {key: upload(store, *key, rows) for key, rows in files.items()}
    return publish(store, changes, by="test")


def employer(employer_id: str = "D1", **cells: Cell) -> Row:
    """An employer of 30 workers without a union, an enterprise of Trà Vinh City."""
    plain: Row = {"employer_id": employer_id, "name": f"Employer {employer_id}", "workers": 30}
    return plain | _WORKPLACE | cells


def workforce(wage_workers: int | None = 1000, **cells: Cell) -> Row:
    """Wage workers of one cell of Trà Vinh City."""
    return {"wage_workers": wage_workers, **_WORKPLACE, **cells}


_WORKPLACE: Row = {
    "district": "842",
    "ownership": "TNHH",
    "vsic_version": "2018",
    "vsic": "C",
    "synthetic": True,
}
