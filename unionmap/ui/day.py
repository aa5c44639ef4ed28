"""A day replayed on the page: the day, the map of an upper-level union, and the two geographies as tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from unionmap.charts.map_picture import map_sheet
from unionmap.figures.managing import Body, bodies, shared
from unionmap.figures.replay import Happened, Replay, from_file, replay
from unionmap.model.codelists import codelist
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.managing import areas_run_by
from unionmap.model.periods import latest_until
from unionmap.model.vintages import level_at
from unionmap.reports.day import DayMap, areas_words, body_table, day_sentence, happened_table, shared_table
from unionmap.reports.level_words import vintage_words
from unionmap.store.recorded_events import RecordedEvent, recorded_events
from unionmap.ui import cache, state
from unionmap.ui.filters import set_widget
from unionmap.ui.map import show_map
from unionmap.ui.map_controls import show_choice, show_level
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table, show_table

LIST_HEIGHT = 320


@dataclass(frozen=True)
class DayPage:
    """What the page tells: the unions of a day, and the events entered by hand that count."""

    page: Page
    found: Replay
    bodies: list[Body]
    entered: list[RecordedEvent]

    @property
    def day(self) -> date:
        return self.found.day


def open_day(page: Page) -> DayPage:
    """Replay the day chosen above, the period's own where none is; the period becomes that of its report."""
    day = page.view.day or page.period
    entered = recorded_events(cache.store(), page.view.noted)
    events = [*from_file(page.events), *(_happened(line) for line in entered if line.new.subject == "union")]
    found = replay(day, page.cube.periods, page.union_rows, events)
    if found.snapshot not in (None, page.period):
        state.change(period=found.snapshot, day=day)
        st.rerun()
    told = DayPage(page, found, bodies(found), entered)
    _show_controls(told)
    st.markdown(day_sentence(page.reader, found, told.bodies))
    return told


def _happened(line: RecordedEvent) -> Happened:
    new = line.new
    return Happened(new.day, new.event, new.code, new.into, new.name, new.decision, entered=True)


def _show_controls(told: DayPage) -> None:
    page = told.page
    day, upper, level = st.columns(3)
    with day:
        set_widget("day", told.day)
        st.date_input(
            page.reader.text("Day"),
            key="day",
            format="DD/MM/YYYY",
            min_value=page.cube.periods[0],
            on_change=partial(_change_day, told.day, page.cube.periods),
        )
    with upper:
        if told.bodies:
            label = page.reader.label(DIMENSIONS["upper"].label)
            show_choice(
                label,
                "body",
                tuple(body.upper for body in told.bodies),
                _body(told),
                lambda code: page.reader.label(codelist("upper_union").label(code)),
            )
    with level:
        show_level(page)


def _change_day(before: date, periods: tuple[date, ...]) -> None:
    """Show another day, from the report that it stands on, and its own map where the map was of its day."""
    view, day = state.current_view(), st.session_state["day"]
    level = level_at(view.level, before, day, view.scope)
    state.change(day=day, period=latest_until(day, periods), level=level)


def _body(told: DayPage) -> str:
    """The upper-level union that the link asks for; else the one with the most members on the day."""
    there = [body.upper for body in told.bodies]
    return told.page.view.body if told.page.view.body in there else there[0]


def show_day_map(told: DayPage) -> None:
    """Where the unions of one upper-level union lie among all."""
    page = told.page
    if not told.bodies:
        return
    codes = DIMENSIONS[page.dimension].codes_in(page.view.scope).codes
    run = [area for vintage, area in areas_run_by(_body(told), told.day) if vintage == page.view.level]
    drawn = DayMap(page.reader, told.found, _body(told), shared(told.found, page.dimension), codes, run)
    maps = drawn.maps(page.view.level, page.view.scope)
    sheet = map_sheet(page.reader, maps.key, maps.contents, page.notes, page.view.area)
    show_map(sheet, "day map", on_area=lambda code: state.change(area=code))
    own = next(body for body in told.bodies if body.upper == _body(told))
    care = page.reader.text("In its care: {areas}.", areas=areas_words(page.reader, own, page.name))
    st.markdown(f"{drawn.sentence()} {care}")
    if said := vintage_words(page.reader, page.view.level, told.day, page.view.scope):
        st.caption(said)


def show_two_geographies(told: DayPage) -> None:
    """The same unions by the union that runs them and by the area where they lie."""
    page = told.page
    by_body = page.reader.text("By managing union")
    by_area = page.reader.text("By administrative area")
    for tab, title in zip(st.tabs([by_body, by_area]), (by_body, by_area), strict=True):
        with tab:
            if title == by_body:
                table = body_table(page.reader, title, told.bodies, page.name)
            else:
                areas = shared(told.found, page.dimension)
                table = shared_table(page.reader, title, areas, page.dimension, page.name)
            show_short_table(page, table, "dia-ban" if title == by_body else "don-vi")


def show_happened(told: DayPage) -> None:
    """Between the report and the day, one by one."""
    page = told.page
    if told.found.snapshot is None or told.found.snapshot == told.day:
        return
    title = page.reader.text("What happened since the report")
    table = happened_table(page.reader, title, told.found)
    with st.expander(f"{title} ({page.reader.number(len(table.rows))})", icon=":material/history:"):
        show_table(page, table, "su-kien-theo-ngay", height=LIST_HEIGHT)
