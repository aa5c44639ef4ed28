"""What happened to unions on the page: over time, on the map, and one by one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.model.view import EVENTS
from unionmap.reports.events import event_name
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.movement import Movement
from unionmap.ui import state
from unionmap.ui.exhibit import show_picture, show_remarks
from unionmap.ui.map_controls import show_choice, show_level
from unionmap.ui.tables import show_table

LIST_HEIGHT = 420


def show_timeline(movement: Movement) -> None:
    """A lane for each type of event that occurs."""
    made = exhibit("events", movement.desk)
    st.subheader(made.title, anchor=False)
    show_picture(made, "events")
    if made.picture is None:
        st.markdown(made.sentence)
    show_remarks(made, movement.desk.notes)


def show_event_map(movement: Movement) -> None:
    """One type of event by area: circles for how many, colour for how many of a hundred."""
    page = movement.desk
    st.subheader(page.reader.text("Where it happened"), anchor=False)
    event, level = st.columns(2)
    with event:
        show_choice(
            page.reader.text("Event"), "event", EVENTS, page.view.event, partial(event_name, page.reader)
        )
    with level:
        show_level(page)
    made = exhibit("event-map", page)
    show_picture(made, "event", on_area=lambda code: state.change(area=code))
    st.markdown(made.sentence)


def show_event_list(movement: Movement) -> None:
    """The events one by one, the newest first."""
    page, table = movement.desk, exhibit("events", movement.desk).table
    if table is None:
        return
    title = page.reader.text("Events one by one")
    st.subheader(f"{title} ({page.reader.number(len(table.rows))})", anchor=False)
    show_table(page, table, "su-kien", height=LIST_HEIGHT)
