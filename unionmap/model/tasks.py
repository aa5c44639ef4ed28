"""The programme's tasks that can be followed, what may be logged of each, and when reviews are due.

Ids and codes stand in links and in the log: they are permanent. Task T18 (prevention of strikes, and what
workers organise elsewhere) is no statistics and stays out of this app.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from unionmap.model.codelists import Codelist, Entry, areas, codelist
from unionmap.model.dimensions import SCOPE
from unionmap.model.files import DATA, read_rows
from unionmap.model.label import Label

DISTRICTS_UNTIL = date(2025, 6, 30)
"""The last day on which districts had an administration."""

PROVINCE = Label("Tỉnh Trà Vinh (phạm vi cũ)", "Tra Vinh Province (as it was)")
REVIEWS = "T13"


@dataclass(frozen=True)
class Task:
    """What the programme asks, in its own words, and what shows that it is done.

    ``part`` is the section of the document. ``computed`` tasks follow from the figures, all others from the
    log. Of an ``aggregate`` task only sums may be kept, and no words.
    """

    id: str
    part: str
    computed: bool
    aggregate: bool
    label: Label
    quote: Label
    metric: Label


@dataclass(frozen=True)
class EntryKind:
    """One kind of line in the log.

    ``unit`` says whose it is: ``upper`` (an upper-level union), ``place``, or ``any`` of them. ``count``
    names what is counted and ``of`` what it is a part of; ``None`` where there is nothing of that sort. A
    ``bounded`` count cannot exceed what it is a part of.
    """

    code: str
    task: str
    unit: str
    label: Label
    count: Label | None
    of: Label | None
    bounded: bool


@dataclass(frozen=True)
class Review:
    """A review or report that is due on a day; its code is that of the entry which submits it."""

    code: str
    label: Label
    due: date
    note: Label


@cache
def tasks() -> dict[str, Task]:
    """Every task by its id, in the order of the document's list."""
    return {row["id"]: _task(row) for row in read_rows(DATA / "tasks.csv")}


@cache
def reviews() -> tuple[Review, ...]:
    """Reviews and reports, the earliest due first."""
    found = [
        Review(e.code, e.label, date.fromisoformat(e.attributes["due"]), _label(e.attributes, "note"))
        for e in codelist("task_review")
    ]
    return tuple(sorted(found, key=lambda review: review.due))


@cache
def kinds() -> dict[str, EntryKind]:
    """Every kind of entry by its code; each review is one of its own."""
    listed = [_kind(row) for row in read_rows(DATA / "codelists" / "task_entry.csv")]
    submitted = [EntryKind(r.code, REVIEWS, "place", r.label, None, None, bounded=True) for r in reviews()]
    return {kind.code: kind for kind in (*listed, *submitted)}


@cache
def entry_kinds() -> Codelist:
    """The kinds of entry as a list of codes."""
    return Codelist("entry_kind", {kind.code: Entry(kind.code, kind.label, {}) for kind in kinds().values()})


@cache
def units() -> Codelist:
    """Everybody whose entry the log may hold on some day: the province, places old and new, unions."""
    places = (*areas("districts-2021"), *areas("communes-2025", SCOPE), *codelist("upper_union"))
    named = {entry.code: Entry(entry.code, entry.label, {}) for entry in places}
    return Codelist("task_unit", {SCOPE: Entry(SCOPE, PROVINCE, {}), **named})


def kinds_of(task: str) -> tuple[EntryKind, ...]:
    """What may be logged of a task; nothing of a computed one."""
    return tuple(kind for kind in kinds().values() if kind.task == task)


def units_on(kind: EntryKind, day: date) -> tuple[str, ...]:
    """Codes of those whose entry of a kind may be on a day: upper-level unions and places come and go."""
    uppers = _standing_uppers(day) if kind.unit != "place" else ()
    places = (SCOPE, *_places(day).codes) if kind.unit != "upper" else ()
    return (*places, *uppers)


def unit_label(code: str) -> Label:
    """The name of a unit of the log, whenever it stood."""
    if code == SCOPE:
        return PROVINCE
    lists = (areas("districts-2021"), areas("communes-2025", SCOPE))
    return next((known for known in lists if code in known), codelist("upper_union")).label(code)


def _places(day: date) -> Codelist:
    return areas("districts-2021") if day <= DISTRICTS_UNTIL else areas("communes-2025", SCOPE)


def _standing_uppers(day: date) -> tuple[str, ...]:
    iso = day.isoformat()
    spans = {upper.code: upper.attributes for upper in codelist("upper_union")}
    return tuple(
        c for c, span in spans.items() if (span["valid_from"] or iso) <= iso <= (span["valid_to"] or iso)
    )


def _task(row: dict[str, str]) -> Task:
    own = {name: _label(row, name) for name in ("label", "quote", "metric")}
    return Task(row["id"], row["part"], row["track"] == "computed", row["aggregate"] == "1", **own)


def _kind(row: dict[str, str]) -> EntryKind:
    count, of = (_label(row, name) if row[f"{name}_vi"] else None for name in ("count", "of"))
    bounded = row["bounded"] == "1"
    return EntryKind(row["code"], row["task"], row["unit"], _label(row, "label"), count, of, bounded)


def _label(row: Mapping[str, str], name: str) -> Label:
    return Label(row[f"{name}_vi"], row[f"{name}_en"])


LOGGED = tuple(task.id for task in tasks().values() if not task.computed)
"""Ids of the tasks that the log tells of."""
