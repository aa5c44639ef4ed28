"""Tasks of the programme that follow from the figures: new unions, occupational unions, offices required."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from unionmap.figures.allocation import codes_on
from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.events import events_in
from unionmap.figures.measure import measure
from unionmap.figures.rules import Amount, figure
from unionmap.model.codelists import UNKNOWN, codelist
from unionmap.model.indicators import INDICATORS
from unionmap.model.planning import AMONG, DIVISIBLE
from unionmap.model.slices import Slice
from unionmap.model.thresholds import Threshold, threshold
from unionmap.store.allocations import Allocation, allocations
from unionmap.store.engine import Store
from unionmap.store.register import events
from unionmap.store.releases import release_items
from unionmap.store.task_log import Entry

NON_STATE = "NNN"
"""The ownership area (``r3``) that task T01 is about."""

OCCUPATIONAL = "NDCS"
PROVINCIAL = "TINH"
"""The type of upper-level union that is the provincial federation itself."""

OUTSIDE_ZONES = "NONE"

OFFICE_MEMBERS = "legal_office"
"""The threshold that says from how many members on an upper-level union must have an office."""


@dataclass(frozen=True)
class Foundings:
    """Unions founded after ``since`` and until ``until``: by year, and within by ownership area (``r3``)."""

    since: date
    until: date
    by_year: Mapping[int, Mapping[str, int]]

    def total(self, area: str | None = None) -> int:
        """Of all years, in one area or in every."""
        return sum(n for year in self.by_year.values() for code, n in year.items() if area in (None, code))


def foundings(store: Store, cube: Cube, period: date, slice_: Slice) -> Foundings | None:
    """Foundings since the release's first period; ``None`` where the release has no file of events."""
    if not any(kind == "events" for kind, _ in release_items(store, cube.release)):
        return None
    since = cube.periods[0]
    happened = events_in(events(store, cube.release, since, period), since, period, slice_)
    founded = happened[happened["event"] == "FOUNDED"]
    by_year: dict[int, dict[str, int]] = {year: {} for year in range(since.year + 1, period.year + 1)}
    for day, area in zip(founded["date"], founded["r3"], strict=True):
        year = by_year.setdefault(day.year, {})
        year[str(area)] = year.get(str(area), 0) + 1
    return Foundings(since, period, by_year)


@dataclass(frozen=True)
class Trades:
    """Occupational unions and their members, by every code of the list of trades, and in total."""

    unions: Mapping[str, Figure]
    members: Mapping[str, Figure]
    total_unions: Figure
    total_members: Figure


def trades(cube: Cube, period: date, slice_: Slice, unions: pd.DataFrame) -> Trades:
    """The trades of the occupational unions among the active ``unions`` of a slice."""
    own = unions[unions["type"] == OCCUPATIONAL]
    trade = own["trade"].fillna("").replace("", UNKNOWN)
    codes = [*codelist("trade").codes, *([UNKNOWN] if UNKNOWN in set(trade) else [])]
    rows = {code: own[trade == code] for code in codes}
    basis = {id_: measure(cube, id_, period, slice_).total.basis for id_ in ("unions", "members")}

    def told(indicator: str, part: pd.DataFrame) -> Figure:
        counts = Amount(len(part), len(part)) if indicator == "unions" else _members(part)
        return figure(INDICATORS[indicator], counts, None, len(part), basis[indicator])

    by = {indicator: {code: told(indicator, part) for code, part in rows.items()} for indicator in basis}
    return Trades(by["unions"], by["members"], told("unions", own), told("members", own))


def _members(unions: pd.DataFrame) -> Amount:
    cells = unions["members"]
    return Amount(int(cells.sum()), len(cells), int(cells.isna().sum()))


@dataclass(frozen=True)
class Zones:
    """Unions and members in industrial and economic zones: together, and by zone."""

    unions: Figure
    members: Figure
    members_by: Mapping[str, Figure]


def zone_slice(slice_: Slice) -> Slice | None:
    """The part of a slice that is in zones; ``None`` where it leaves every zone out."""
    listed = [code for code in codelist("zone").codes if code != OUTSIDE_ZONES]
    inside = [code for code in listed if code in (slice_["zone"] or listed)]
    return slice_.narrowed("zone", inside) if inside else None


def zones(cube: Cube, period: date, slice_: Slice) -> Zones | None:
    """What a slice has in zones; ``None`` where it leaves every zone out."""
    cut = zone_slice(slice_)
    if cut is None:
        return None
    members = measure(cube, "members", period, cut, "zone")
    by = {code: members.at(code) for code in codelist("zone").codes if code in cut["zone"]}
    return Zones(measure(cube, "unions", period, cut).total, members.total, by)


@dataclass(frozen=True)
class Office:
    """An upper-level union that must have an office for legal advice, and the line that says it has one."""

    upper: str
    members: Figure
    opened: Entry | None


def offices(cube: Cube, period: date, log: Sequence[Entry]) -> tuple[list[Office], Threshold]:
    """Those that must have one: the provincial federation, and all of so many members; the largest first.

    With the threshold in force that day. The whole province, whatever a page is filtered by.
    """
    least = threshold(OFFICE_MEMBERS, period)
    members = measure(cube, "members", period, by="upper")
    opened = {entry.new.unit: entry for entry in log if entry.new.kind == "LEGAL_OFFICE"}
    required = [
        Office(code, members.at(code), opened.get(code))
        for code in codes_on("upper", period)
        if _is_provincial(code) or (members.at(code).numerator or 0) >= least.value
    ]
    return sorted(required, key=lambda office: -(office.members.numerator or 0)), least


def _is_provincial(code: str) -> bool:
    return codelist("upper_union")[code].attributes["type"] == PROVINCIAL


def divisions(store: Store) -> list[Allocation]:
    """Targets that have been divided, each among the codes of each dimension by its version in force."""
    found = (allocations(store, target, dimension) for target in DIVISIBLE for dimension in AMONG)
    return [versions[0] for versions in found if versions]
