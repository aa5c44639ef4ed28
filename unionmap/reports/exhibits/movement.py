"""Members and unions from one period to another: who came and went, and what happened to unions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from unionmap.charts.event_lanes import event_lanes
from unionmap.charts.flow_bars import flow_bars
from unionmap.charts.flow_parts import flow_keys
from unionmap.figures.balance import balance
from unionmap.figures.events import by_period, counted, events_in, occurrences, union_balance
from unionmap.figures.flows import balances, breaks_within, span, started
from unionmap.model.breaks import SeriesBreak
from unionmap.reports.desk import Desk
from unionmap.reports.events import EventMap, event_name, event_table, union_sentence
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.exhibits.maps import of_maps
from unionmap.reports.flows import broken_words, flow_sentence, flow_table
from unionmap.reports.slice_words import slice_words


@dataclass(frozen=True)
class Movement:
    """The slice on screen from one period to another; both the same where there is no earlier one."""

    desk: Desk

    @cached_property
    def start(self) -> date:
        return started(self.desk.cube, self.desk.view.since, self.desk.period)

    @property
    def end(self) -> date:
        return self.desk.period

    @property
    def is_empty(self) -> bool:
        return self.start == self.end

    @cached_property
    def periods(self) -> tuple[date, ...]:
        return span(self.desk.cube, self.start, self.end)

    @cached_property
    def happened(self) -> pd.DataFrame:
        """The events of the slice in this time, the newest first."""
        return events_in(self.desk.events, self.start, self.end, self.desk.view.slice)

    def breaks(self, indicator: str) -> tuple[SeriesBreak, ...]:
        """Breaks that part an indicator's series of this slice."""
        return breaks_within(self.desk.cube, indicator, self.periods, self.desk.view.slice)

    @property
    def nothing_before(self) -> str:
        return self.desk.reader.text("This is the first period: there is nothing to compare with.")

    @property
    def members_told(self) -> str:
        """How the members changed, and why."""
        desk = self.desk
        return flow_sentence(desk.reader, balance(desk.cube, self.start, self.end, desk.view.slice))

    @property
    def unions_told(self) -> str:
        """How the number of unions changed, and what happened to them."""
        desk = self.desk
        found = union_balance(desk.cube, desk.events, self.start, self.end, desk.view.slice)
        return union_sentence(desk.reader, found)


def quarters(desk: Desk) -> Content:
    """Every quarter as a bar, and the stock that it leads to; the same as a table."""
    reader, movement = desk.reader, Movement(desk)
    title = reader.text("Members who came and went")
    if movement.is_empty:
        return Content(title, movement.nothing_before)
    found, breaks = balances(desk.cube, movement.periods, desk.view.slice), movement.breaks("lost")
    stroke = (
        reader.text(
            "The stroke on a bar is the net change. A pale bar is crossed by a series break and cut off at "
            "the frame; the number beside ▼ is what it loses in all."
        )
        if breaks
        else reader.text("The stroke on a bar is the net change.")
    )
    return Content(
        title,
        movement.members_told,
        flow_bars(reader, found, breaks, title),
        table=flow_table(reader, title, found),
        key=flow_keys(reader, found),
        remarks=remarks(stroke, broken_words(reader, movement.breaks("members"))),
    )


def events(desk: Desk) -> Content:
    """A lane for each type of event that occurs, and the events one by one."""
    reader, movement = desk.reader, Movement(desk)
    title = reader.text("What happened to unions")
    if movement.is_empty:
        return Content(title, movement.nothing_before)
    if movement.happened.empty:
        return Content(title, reader.text("No event on record in this time."))
    names = {kind: event_name(reader, kind) for kind in counted(movement.happened)}
    counts = by_period(movement.happened, movement.periods)
    circles = reader.text(
        "Unions by quarter, {start} to {end}; the area of a circle is in proportion to their number.",
        start=reader.day(movement.start),
        end=reader.day(movement.end),
    )
    return Content(
        title,
        movement.unions_told,
        event_lanes(reader, counts, names, movement.periods, movement.breaks("unions"), circles),
        table=event_table(reader, title, movement.happened, desk.dimension, desk.name),
        remarks=(circles,),
    )


def event_map(desk: Desk) -> Content:
    """One type of event by area: circles for how many, colour for how many of a hundred."""
    reader, view, movement = desk.reader, desk.view, Movement(desk)
    title = f"{reader.text('Where it happened')}: {event_name(reader, view.event).lower()}"
    if movement.is_empty:
        return Content(title, movement.nothing_before)
    days = (movement.start, movement.end)
    found = occurrences(desk.cube, desk.events, view.event, days, view.slice, desk.dimension)
    drawn = EventMap(reader, view.event, days, found, desk.place)
    return of_maps(desk, title, drawn.maps(view.level, slice_words(reader, view.slice)))
