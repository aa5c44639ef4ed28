"""What happened to unions, in words, as a table, and on the map."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import inf
from typing import Any

import pandas as pd

from unionmap.charts.map_picture import MapContent, MapKey
from unionmap.charts.mark import Circled, Mark
from unionmap.figures.basis import State
from unionmap.figures.events import Occurrence, UnionBalance
from unionmap.figures.rules import SMALL_BELOW_UNITS
from unionmap.figures.wording import state_words, with_unit
from unionmap.geography.classes import Classes
from unionmap.model.codelists import UNKNOWN, codelist
from unionmap.model.dimensions import DIMENSIONS
from unionmap.reports.map_contents import Maps
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader

PER_HUNDRED = Classes("level", (0, 2, 5, 10, 50, inf))
"""Events in percent of the unions that were active before."""

MOST_NAMED = 3
REASONS = codelist("event_reason")


def event_name(reader: Reader, kind: str) -> str:
    """The name of a type of event, short enough for a picture."""
    kinds = codelist("event_type")
    return reader.label(kinds[kind].short if kind in kinds else kinds.label(kind))


def union_sentence(reader: Reader, found: UnionBalance) -> str:
    """How many unions there were and are, and what happened in between."""
    told = [_event_words(reader, kind, n, found.reasons) for kind, n in found.events.items()]
    said = reader.text(
        "Grassroots unions went from {before} to {after}. In between: {events}.",
        before=with_unit(reader, found.opening),
        after=with_unit(reader, found.closing),
        events=", ".join(told) or reader.text("no event on record"),
    )
    if not found.residual:
        return said
    rest = reader.text("Events do not explain {residual}.", residual=reader.signed(found.residual))
    return f"{said} {rest}"


def _event_words(reader: Reader, kind: str, count: int, reasons: Mapping[tuple[str, str], int]) -> str:
    """``giải thể 740 (đơn vị ngừng hoạt động: 3)``: with the reasons that were given."""
    said = f"{event_name(reader, kind).lower()} {reader.number(count)}"
    given = [
        f"{reader.label(REASONS.label(reason))}: {reader.number(n)}"
        for (of, reason), n in reasons.items()
        if of == kind
    ]
    return f"{said} ({'; '.join(given)})" if given else said


def event_table(
    reader: Reader, title: str, events: pd.DataFrame, area: str, name: Callable[[str, str], str]
) -> Table:
    """One row an event, the newest first; ``area`` is the dimension that tells the place."""
    columns = (
        Column(reader.text("Date"), "day"),
        Column(reader.text("Event")),
        Column(reader.text("Union")),
        Column(reader.label(DIMENSIONS[area].label)),
        Column(reader.label(DIMENSIONS["ownership"].label)),
        Column(reader.text("Reason")),
        Column(reader.text("Decision")),
        Column(reader.text("Note")),
    )
    rows = tuple(_event_row(reader, event, area, name) for event in events.to_dict("records"))
    return Table(title, columns, rows)


def _event_row(
    reader: Reader, event: dict[Hashable, Any], area: str, name: Callable[[str, str], str]
) -> tuple[Cell, ...]:
    known = {key: None if pd.isna(cell) else cell for key, cell in event.items()}
    reason = known["reason"] and reader.label(REASONS.label(known["reason"]))
    into = known["into"] and reader.text("into {union}", union=known["into"])
    notes = [str(part) for part in (into, known["note"]) if part]
    return (
        known["date"],
        event_name(reader, str(event["event"])),
        known["name"] or str(event["union_id"]),
        name(area, str(event[area])),
        name("ownership", str(event["ownership"])),
        reason,
        known["decision"],
        "; ".join(notes) or None,
    )


@dataclass(frozen=True)
class EventMap:
    """One type of event between two days, by area: the words and figures of its map."""

    reader: Reader
    kind: str
    span: tuple[date, date]
    found: Mapping[str, Occurrence]
    name: Callable[[str], str]

    def maps(self, vintage: str, where: str) -> Maps:
        """The map: a circle for how many, a colour for how many of a hundred; ``where`` names the slice."""
        marks = {code: self._mark(told) for code, told in self.found.items() if code != UNKNOWN}
        circles = {code: self._circle(told) for code, told in self.found.items()}
        title = f"{where} · {event_name(self.reader, self.kind)}, {self._days()}"
        heading = self.reader.text(
            "{event}, % of the unions of {day}",
            event=event_name(self.reader, self.kind),
            day=self.reader.day(self.span[0]),
        )
        content = MapContent(title, self.sentence(), marks, circles)
        scope = next(iter(self.found.values())).before.basis.scope
        return Maps((content,), MapKey(vintage, PER_HUNDRED, heading, scope=scope))

    def sentence(self) -> str:
        """How often it happened, and where most."""
        total = sum(told.count for told in self.found.values())
        said = self.reader.text(
            "After {start} until {end}: {event}, {n} unions.",
            start=self.reader.day(self.span[0]),
            end=self.reader.day(self.span[1]),
            event=event_name(self.reader, self.kind).lower(),
            n=self.reader.number(total),
        )
        most = sorted(self.found.items(), key=lambda item: -item[1].count)[:MOST_NAMED]
        named = [f"{self.name(code)} ({self.reader.number(t.count)})" for code, t in most if t.count]
        if not named:
            return said
        return f"{said} {self.reader.text('Most in {areas}.', areas=self.reader.listed(named))}"

    def _days(self) -> str:
        start, end = (self.reader.day(day) for day in self.span)
        return self.reader.text("after {start} until {end}", start=start, end=end)

    def _mark(self, told: Occurrence) -> Mark:
        rate = _rate(told)
        count = self.reader.number(told.count)
        if rate is None:
            state = told.before.state if not told.before.is_known else State.NOT_APPLICABLE
            text = count if told.count else state_words(self.reader, state)
            return Mark(state, None, text, text, self._tip(told))
        state = State.VALUE if told.count else State.ZERO
        small = (told.before.numerator or 0) < SMALL_BELOW_UNITS
        return Mark(state, float(rate), count, count, self._tip(told, rate), small)

    def _tip(self, told: Occurrence, rate: Fraction | None = None) -> tuple[str, ...]:
        before = self.reader.text(
            "Unions on {day}: {n}", day=self.reader.day(self.span[0]), n=with_unit(self.reader, told.before)
        )
        return (before, *([] if rate is None else [self.reader.percent(rate)]))

    def _circle(self, told: Occurrence) -> Circled:
        amount = self.reader.plural(told.count, "{n} union", "{n} unions")
        return Circled(told.count, event_name(self.reader, self.kind), amount, told.count)


def _rate(told: Occurrence) -> Fraction | None:
    before = told.before.numerator
    return Fraction(100 * told.count, before) if before else None
