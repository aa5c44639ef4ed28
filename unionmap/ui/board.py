"""The submission board: per period, which upper-level union has sent, is late, or has something to mend."""

from __future__ import annotations

import streamlit as st

from unionmap.filing.board import board
from unionmap.filing.due import last_ended, today
from unionmap.reports.board_table import board_table, standing_line
from unionmap.ui import cache, state
from unionmap.ui.filing.periods import offered_periods
from unionmap.ui.filing.upload import show_waiting
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table


def show_board(page: Page) -> None:
    """The board of the awaited period, and the files of it that wait for somebody to go on."""
    reader = page.reader
    period = page.view.awaited or last_ended()
    set_widget("awaited", period)
    st.selectbox(
        reader.text("Period"),
        offered_periods((*page.cube.periods, period)),
        format_func=reader.period,
        key="awaited",
        on_change=state.changer("awaited", "awaited"),
    )
    shown = board(cache.store(), period, today())
    st.markdown(standing_line(reader, shown))
    title = reader.text("Union reports of {period}", period=reader.quarter(period))
    show_short_table(page, board_table(reader, title, shown), "tinh-hinh-nop")
    st.caption(
        reader.text(
            "As of today, {day}. The days on which demonstration files arrived are invented as well.",
            day=reader.day(today()),
        )
    )
    show_waiting(page, period)
