"""Members quarter by quarter on the page: from when, like for like or not, and where they came from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import pandas as pd
import streamlit as st

from unionmap.charts.flow_bars import flow_bars
from unionmap.charts.flow_parts import flow_keys
from unionmap.charts.key_html import key_html
from unionmap.figures.balance import balance
from unionmap.figures.events import union_balance
from unionmap.figures.flows import balances, breaks_within, span, started
from unionmap.model.breaks import SeriesBreak
from unionmap.model.slices import Budget
from unionmap.reports.events import union_sentence
from unionmap.reports.flows import broken_words, flow_sentence, flow_table
from unionmap.ui import state
from unionmap.ui.charts import show_chart
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.ui.why import show_whys


@dataclass(frozen=True)
class Movement:
    """The slice on screen from one period to another, and what happened to its unions."""

    page: Page
    start: date
    events: pd.DataFrame

    @property
    def end(self) -> date:
        return self.page.period

    @cached_property
    def periods(self) -> tuple[date, ...]:
        return span(self.page.cube, self.start, self.end)

    def breaks(self, indicator: str) -> tuple[SeriesBreak, ...]:
        """Breaks that part an indicator's series of this slice."""
        return breaks_within(self.page.cube, indicator, self.periods, self.page.view.slice)


def open_movement(page: Page) -> Movement:
    """What the page tells: from when on, chosen above it. Stops the run where there is no earlier period."""
    start = started(page.cube, page.view.since, page.period)
    if start == page.period:
        st.info(page.reader.text("This is the first period: there is nothing to compare with."))
        st.stop()
    _show_controls(page, start)
    return Movement(page, start, page.events)


def _show_controls(page: Page, start: date) -> None:
    since, like = st.columns([2, 3], vertical_alignment="bottom")
    with since:
        set_widget("since", start)
        st.selectbox(
            page.reader.text("From"),
            [known for known in reversed(page.cube.periods) if known < page.period],
            format_func=page.reader.period,
            key="since",
            on_change=state.changer("since", "since"),
        )
    with like:
        _show_like_for_like(page)


def _show_like_for_like(page: Page) -> None:
    set_widget("like for like", page.view.slice.pub100 == "out")
    st.toggle(
        page.reader.text("Like for like"),
        key="like for like",
        on_change=_switch_like_for_like,
        help=page.reader.text("Leaves out the units paid 100% by the budget at both dates."),
    )


def _switch_like_for_like() -> None:
    out: Budget = "out" if st.session_state["like for like"] else "in"
    state.change(slice=replace(state.current_view().slice, pub100=out))


def show_balance(movement: Movement) -> None:
    """Members and unions from the start to the end, in sentences, and what a break in between means."""
    page = movement.page
    found = balance(page.cube, movement.start, movement.end, page.view.slice)
    st.markdown(flow_sentence(page.reader, found))
    unions = union_balance(page.cube, movement.events, movement.start, movement.end, page.view.slice)
    st.markdown(union_sentence(page.reader, unions))
    show_whys(page, ("members", "unions"))
    if broken := broken_words(page.reader, movement.breaks("members")):
        st.info(broken, icon=":material/difference:")


def show_quarters(movement: Movement) -> None:
    """Every quarter as a bar, and the stock that it leads to; the same as a table."""
    page = movement.page
    title = page.reader.text("Members who came and went")
    st.subheader(title, anchor=False)
    quarters = balances(page.cube, movement.periods, page.view.slice)
    breaks = movement.breaks("lost")
    st.html(key_html(flow_keys(page.reader, quarters)))
    show_chart(flow_bars(page.reader, quarters, breaks, title), "flows")
    st.caption(
        page.reader.text(
            "The stroke on a bar is the net change. A pale bar is crossed by a series break and cut off at "
            "the frame; the number beside ▼ is what it loses in all."
        )
        if breaks
        else page.reader.text("The stroke on a bar is the net change.")
    )
    with st.expander(page.reader.text("The same as a table"), icon=":material/table:"):
        show_table(page, flow_table(page.reader, title, quarters), "bien-dong-doan-vien")
