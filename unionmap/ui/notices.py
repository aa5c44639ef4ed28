"""Quiet sentences above a page: what a link asked for and did not get, and newer figures than it shows."""

from __future__ import annotations

import streamlit as st

from unionmap.model.view import View
from unionmap.reports.link_words import missing_words
from unionmap.ui import state
from unionmap.words import Reader


def show_notices(reader: Reader, view: View, newest: int) -> None:
    """Say what of the link could not be answered, and whether a newer release exists."""
    for part in state.unread():
        st.warning(missing_words(reader, part), icon=":material/link_off:")
    if view.release != newest:
        _offer_newest(reader, view, newest)


def _offer_newest(reader: Reader, view: View, newest: int) -> None:
    note, button = st.columns([4, 1], vertical_alignment="center")
    note.info(
        reader.text(
            "You see release {shown}. Newer figures exist: release {newest}.",
            shown=view.release,
            newest=newest,
        ),
        icon=":material/history:",
    )
    button.button(
        reader.text("Show the newest"),
        on_click=state.change,
        kwargs={"release": newest},
        key="newest",
        width="stretch",
    )
