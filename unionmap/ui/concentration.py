"""Who carries the total: the five largest unions, and what is left without the largest."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.reports.exhibits import exhibit
from unionmap.ui import state
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.words.message import message


def show_concentration(page: Page) -> None:
    """Share of the largest unions, with the switch that leaves the largest out of every figure."""
    made = exhibit("largest", page)
    st.subheader(made.title, anchor=False)
    st.markdown(made.sentence)
    if made.table is None:
        return
    _show_switch(page)
    show_table(page, made.table, "don-vi-lon-nhat")


def _show_switch(page: Page) -> None:
    out = page.view.slice.without_largest
    words = (
        message("Count the largest union again")
        if out
        else message("Leave the largest union out of every figure")
    )
    st.button(
        page.reader.text(words),
        icon=":material/vertical_align_top:",
        on_click=state.change,
        kwargs={"slice": replace(page.view.slice, without_largest=not out)},
        key="without largest",
    )
