"""Members quarter by quarter on the page: from when, like for like or not, and where they came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from unionmap.charts.key_html import key_html
from unionmap.model.slices import Budget
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.movement import Movement
from unionmap.reports.flows import broken_words
from unionmap.ui import state
from unionmap.ui.exhibit import show_picture, show_remarks
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.ui.why import show_whys


def open_movement(page: Page) -> Movement:
    """What the page tells: from when on, chosen above it. Stops the run where there is no earlier period."""
    movement = Movement(page)
    if movement.is_empty:
        st.info(movement.nothing_before)
        st.stop()
    _show_controls(page, movement.start)
    return movement


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
    page = movement.desk
    st.markdown(movement.members_told)
    st.markdown(movement.unions_told)
    show_whys(page, ("members", "unions"))
    if broken := broken_words(page.reader, movement.breaks("members")):
        st.info(broken, icon=":material/difference:")


def show_quarters(movement: Movement) -> None:
    """Every quarter as a bar, and the stock that it leads to; the same as a table."""
    page = movement.desk
    made = exhibit("flows", page)
    st.subheader(made.title, anchor=False)
    st.html(key_html(made.key))
    show_picture(made, "flows")
    broken = broken_words(page.reader, movement.breaks("members"))
    show_remarks(made, (*page.notes, broken))
    if made.table is None:
        return
    with st.expander(page.reader.text("The same as a table"), icon=":material/table:"):
        show_table(page, made.table, "bien-dong-doan-vien")
