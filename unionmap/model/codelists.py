"""Closed lists of codes, read once from ``data/codelists`` and ``geo/areas.csv``.

Codes are permanent: they stand in links, in uploads and in the store. Labels may be reworded at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from unionmap.model.files import DATA, GEO, read_rows
from unionmap.model.label import Label

UNKNOWN = "unknown"
UNKNOWN_LABEL = Label("Chưa xác định", "Not determined")
SECTOR_VERSION = "2018"


@dataclass(frozen=True)
class Entry:
    """One code with its labels; ``attributes`` holds the remaining columns of its row."""

    code: str
    label: Label
    attributes: Mapping[str, str]

    @property
    def short(self) -> Label:
        """The label for a narrow place; the full one where the list has no short form."""
        full = self.label
        return Label(self.attributes.get("short_vi") or full.vi, self.attributes.get("short_en") or full.en)


@dataclass(frozen=True)
class Codelist:
    """Entries in the order in which a reader meets them."""

    name: str
    entries: Mapping[str, Entry]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __contains__(self, code: object) -> bool:
        return code in self.entries

    def __getitem__(self, code: str) -> Entry:
        return self.entries[code]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.entries)

    def label(self, code: str) -> Label:
        """Label of a code; ``unknown`` and codes no longer on the list have one, too."""
        if code in self.entries:
            return self.entries[code].label
        return UNKNOWN_LABEL if code in ("", UNKNOWN) else Label(code, code)

    def having(self, attribute: str, value: str = "1") -> frozenset[str]:
        """Codes whose attribute has the value."""
        return frozenset(entry.code for entry in self if entry.attributes.get(attribute) == value)


def _entry(row: dict[str, str]) -> Entry:
    own = {"code", "label_vi", "label_en"}
    return Entry(
        row["code"],
        Label(row["label_vi"], row["label_en"]),
        {name: cell for name, cell in row.items() if name not in own},
    )


def _listed(name: str, rows: list[dict[str, str]]) -> Codelist:
    entries = {row["code"]: _entry(row) for row in rows}
    if len(entries) != len(rows):
        raise ValueError(f"codelist {name}: a code stands twice")
    return Codelist(name, entries)


@cache
def codelist(name: str) -> Codelist:
    """The codelist of a file in ``data/codelists``, by the file's name without its ending."""
    return _listed(name, read_rows(DATA / "codelists" / f"{name}.csv"))


@cache
def sectors(version: str = SECTOR_VERSION) -> Codelist:
    """Sections of the industry classification VSIC in one version: a bare letter is ambiguous."""
    rows = [row for row in read_rows(DATA / "codelists" / "vsic.csv") if row["version"] == version]
    return _listed(f"vsic {version}", rows)


@cache
def ownership_groups(rollup: str) -> Codelist:
    """Groups of a roll-up of ownership: ``R2``, ``R3`` or ``R4``."""
    rows = [row for row in read_rows(DATA / "codelists" / "ownership_group.csv") if row["rollup"] == rollup]
    return _listed(f"ownership {rollup}", rows)


@cache
def areas(vintage: str, scope: str | None = None) -> Codelist:
    """Areas of a boundary vintage, of one reporting scope where that is named."""
    rows = [row for row in read_rows(GEO / "areas.csv") if row["vintage"] == vintage]
    within = provinces(scope) if scope else {row["scope"] for row in rows}
    return _listed(vintage, [row for row in rows if row["scope"] in within])


def provinces(scope: str) -> frozenset[str]:
    """The old provinces that a reporting scope consists of; none for a scope that is not on the list."""
    known = codelist("scope")
    return frozenset(known[scope].attributes["provinces"].split(";")) if scope in known else frozenset()
