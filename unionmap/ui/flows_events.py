"""What happened to unions on the page: over time, on the map, and one by one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.charts.event_lanes import event_lanes
from unionmap.charts.map_picture import map_sheet
from unionmap.figures.events import by_period, counted, events_in, occurrences
from unionmap.model.dimensions import LEVELS
from unionmap.model.view import EVENTS
from unionmap.reports.events import EventMap, event_name, event_table
from unionmap.reports.slice_words import slice_words
from unionmap.ui import state
from unionmap.ui.charts import show_chart
from unionmap.ui.flows import Movement
from unionmap.ui.map import show_map
from unionmap.ui.map_controls import show_choice, show_level
from unionmap.ui.tables import show_table

LIST_HEIGHT = 420


def show_timeline(movement: Movement) -> None:
    """A lane for each type of event that occurs."""
    page = movement.page
    happened = events_in(movement.events, movement.start, movement.end, page.view.slice)
    title = page.reader.text("What happened to unions")
    st.subheader(title, anchor=False)
    if happened.empty:
        st.markdown(page.reader.text("No event on record in this time."))
        return
    names = {kind: event_name(page.reader, kind) for kind in counted(happened)}
    counts = by_period(happened, movement.periods)
    said = page.reader.text(
        "Unions by quarter, {start} to {end}; the area of a circle is in proportion to their number.",
        start=page.reader.day(movement.start),
        end=page.reader.day(movement.end),
    )
    show_chart(
        event_lanes(page.reader, counts, names, movement.periods, movement.breaks("unions"), said), "events"
    )
    st.caption(said)


def show_event_map(movement: Movement) -> None:
    """One type of event by area: circles for how many, colour for how many of a hundred."""
    page = movement.page
    st.subheader(page.reader.text("Where it happened"), anchor=False)
    event, level = st.columns(2)
    with event:
        show_choice(
            page.reader.text("Event"), "event", EVENTS, page.view.event, partial(event_name, page.reader)
        )
    with level:
        show_level(page)
    dimension, days = LEVELS[page.view.level], (movement.start, movement.end)
    found = occurrences(page.cube, movement.events, page.view.event, days, page.view.slice, dimension)
    drawn = EventMap(page.reader, page.view.event, days, found, partial(page.name, dimension))
    maps = drawn.maps(page.view.level, slice_words(page.reader, page.view.slice))
    sheet = map_sheet(page.reader, maps.key, maps.contents, page.notes, page.view.area)
    show_map(sheet, "event map", on_area=lambda code: state.change(area=code))
    st.markdown(drawn.sentence())


def show_event_list(movement: Movement) -> None:
    """The events one by one, the newest first."""
    page = movement.page
    happened = events_in(movement.events, movement.start, movement.end, page.view.slice)
    if happened.empty:
        return
    title = page.reader.text("Events one by one")
    st.subheader(f"{title} ({page.reader.number(len(happened))})", anchor=False)
    table = event_table(page.reader, title, happened, LEVELS[page.view.level], page.name)
    show_table(page, table, "su-kien", height=LIST_HEIGHT)
