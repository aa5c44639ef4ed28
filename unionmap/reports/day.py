"""A replayed day in words, on the map, and as tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from unionmap.charts.map_picture import MapContent, MapKey
from unionmap.charts.mark import Circled, Mark
from unionmap.figures.basis import State
from unionmap.figures.managing import Body, Shared
from unionmap.figures.replay import Happened, Replay
from unionmap.geography.classes import Classes
from unionmap.model.codelists import UNKNOWN, codelist
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.reports.map_contents import Maps
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader

OF_A_HUNDRED = Classes("level", (0, 10, 25, 50, 75, 100))
"""Unions of an area under one upper-level union, in percent."""

Name = Callable[[str, str], str]
"""A code's name, by its dimension."""


def day_sentence(reader: Reader, found: Replay, bodies: Sequence[Body]) -> str:
    """How many unions there were, and which report and how many events that stands on."""
    if found.snapshot is None:
        return reader.text("On {day} no report had come yet: nothing is known.", day=reader.day(found.day))
    said = reader.text(
        "On {day} there were **{unions}** active unions under {uppers} upper-level unions.",
        day=reader.day(found.day),
        unions=reader.number(len(found.unions)),
        uppers=reader.number(len(bodies)),
    )
    if found.snapshot == found.day:
        return f"{said} {reader.text('This is the report of that day itself.')}"
    stands = reader.text(
        "This stands on the report of {snapshot} and {n} events until that day; members as of that report.",
        snapshot=reader.day(found.snapshot),
        n=reader.number(len(found.applied)),
    )
    return f"{said} {stands}"


@dataclass(frozen=True)
class DayMap:
    """Where the unions of one upper-level union lie: circles for all unions, colour for its part of them.

    ``codes`` are all areas of the map, ``run`` those in its care.
    """

    reader: Reader
    found: Replay
    body: str
    areas: Mapping[str, Shared]
    codes: Sequence[str]
    run: Sequence[str]

    def maps(self, vintage: str, scope: str) -> Maps:
        """One map of a vintage and scope."""
        marks = {code: self._mark(code, self.areas.get(code)) for code in self.codes}
        circles = {code: self._circle(area) for code, area in self.areas.items()}
        upper = self.reader.label(codelist("upper_union").label(self.body))
        title = f"{upper} · {self.reader.day(self.found.day)}"
        heading = self.reader.text("Unions under {upper}, % of all of the area", upper=upper)
        content = MapContent(title, self.sentence(), marks, circles)
        return Maps((content,), MapKey(vintage, OF_A_HUNDRED, heading, scope=scope))

    def sentence(self) -> str:
        """How many unions the upper-level union has, in how many areas."""
        own = {code: self._own(area) for code, area in self.areas.items()}
        areas = sum(count > 0 for code, count in own.items() if code != UNKNOWN)
        return self.reader.plural(
            areas,
            "{upper}: {unions} active unions, in {n} area.",
            "{upper}: {unions} active unions, in {n} areas.",
            upper=self.reader.label(codelist("upper_union").label(self.body)),
            unions=self.reader.number(sum(own.values())),
        )

    def _own(self, area: Shared) -> int:
        return dict(area.by_upper).get(self.body, 0)

    def _mark(self, code: str, area: Shared | None) -> Mark:
        care = self.reader.text("in its care") if code in self.run else ""
        if area is None:
            none = self.reader.text("There is no union here.")
            return Mark(State.NOT_APPLICABLE, None, care, care, (*filter(None, [care]), none))
        own = self._own(area)
        share = 100 * own / area.unions
        said = f"{self.reader.number(own)}/{self.reader.number(area.unions)}" if own else care
        told = [f"{upper_name(self.reader, upper)}: {n}" for upper, n in area.by_upper]
        state = State.VALUE if own else State.ZERO
        return Mark(state, share, said, said, tuple(filter(None, [care, self.reader.percent(share), *told])))

    def _circle(self, area: Shared) -> Circled:
        amount = self.reader.plural(area.unions, "{n} union", "{n} unions")
        return Circled(area.unions, self.reader.text("Unions"), amount, area.unions)


def upper_name(reader: Reader, upper: str) -> str:
    """An upper-level union, short enough for a table."""
    listed = codelist("upper_union")
    return reader.label(listed[upper].short if upper in listed else listed.label(upper))


def body_table(reader: Reader, title: str, bodies: Sequence[Body], name: Name) -> Table:
    """By managing union: its unions and members, the areas it runs, and its unions outside them."""
    columns = (
        Column(reader.label(DIMENSIONS["upper"].label)),
        Column(reader.text("Unions"), "count"),
        Column(reader.text("Members"), "count"),
        Column(reader.text("Areas it runs")),
        Column(reader.text("Unions outside them"), "count"),
    )
    rows = [
        (
            upper_name(reader, body.upper),
            body.unions,
            body.members,
            areas_words(reader, body, name),
            body.outside if body.areas else None,
        )
        for body in bodies
    ]
    sums = sum(b.unions for b in bodies), sum(b.members for b in bodies)
    total = (reader.text("Total"), *sums, "", sum(b.outside for b in bodies))
    return Table(title, columns, (*rows, total), totals=1)


MOST_AREAS = 6


def areas_words(reader: Reader, body: Body, name: Name) -> str:
    """The areas a union runs by name; their number where they are many."""
    if not body.areas:
        return reader.text("none of its own")
    if len(body.areas) > MOST_AREAS:
        return reader.plural(len(body.areas), "{n} area", "{n} areas")
    return ", ".join(name(LEVELS[vintage], area) for vintage, area in body.areas)


def shared_table(
    reader: Reader, title: str, areas: Mapping[str, Shared], dimension: str, name: Name
) -> Table:
    """By administrative area: its unions and members, and whom the unions answer to."""
    columns = (
        Column(reader.label(DIMENSIONS[dimension].label)),
        Column(reader.text("Unions"), "count"),
        Column(reader.text("Members"), "count"),
        Column(reader.text("Answering to")),
    )
    listed = [code for code in (*DIMENSIONS[dimension].codes().codes, UNKNOWN) if code in areas]
    rows = [
        (
            name(dimension, code),
            areas[code].unions,
            areas[code].members,
            ", ".join(f"{upper_name(reader, upper)} {n}" for upper, n in areas[code].by_upper),
        )
        for code in listed
    ]
    sums = sum(a.unions for a in areas.values()), sum(a.members for a in areas.values())
    return Table(title, columns, (*rows, (reader.text("Total"), *sums, "")), totals=1)


def happened_table(reader: Reader, title: str, found: Replay) -> Table:
    """What happened between the report and the day, the newest first; what fits no union says so."""
    columns = (
        Column(reader.text("Date"), "day"),
        Column(reader.text("Event")),
        Column(reader.text("Union id")),
        Column(reader.text("Other union")),
        Column(reader.text("Decision")),
        Column(reader.text("Remark")),
    )
    kept = [*((h, "") for h in found.applied), *((h, _unmatched(reader)) for h in found.unmatched)]
    in_order = sorted(kept, key=lambda pair: pair[0].day, reverse=True)
    return Table(title, columns, tuple(_row(reader, happened, said) for happened, said in in_order))


def _unmatched(reader: Reader) -> str:
    return reader.text("Fits no union of the report: not counted.")


def _row(reader: Reader, happened: Happened, said: str) -> tuple[Cell, ...]:
    entered = reader.text("entered by hand") if happened.entered else ""
    label = reader.label(codelist("event_type").label(happened.event))
    other = upper_name(reader, happened.into) if happened.event == "MOVED" else happened.into
    remark = " · ".join(filter(None, [entered, said, happened.name]))
    return (happened.day, label, happened.union, other, happened.decision, remark)
