"""What changed since the period before: members by district, and what happened to unions."""

from __future__ import annotations

import streamlit as st

from unionmap.reports.exhibits import exhibit
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table


def show_changes(page: Page) -> None:
    """Members by district against the period before, with the sentence that reads them."""
    made = exhibit("changes", page)
    st.subheader(made.title, anchor=False)
    st.markdown(made.sentence)
    if made.table is not None:
        show_table(page, made.table, "thay-doi")
