"""The figures of the map once more, as a table that sorts and goes to Excel."""

from __future__ import annotations

import streamlit as st

from unionmap.reports.exhibits import exhibit
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table


def show_area_table(page: Page) -> None:
    """Every area with the usual figures and those the map shows."""
    made = exhibit("areas", page)
    st.subheader(made.title, anchor=False)
    if made.table is not None:
        show_table(page, made.table, "so-lieu-theo-noi")
