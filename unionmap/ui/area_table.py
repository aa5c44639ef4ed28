"""The figures of the map once more, as a table that sorts and goes to Excel."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.reports.area_table import area_table
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table

ALWAYS = ("unions", "members", "workers", "penetration", "density", "agreement_units")


def show_area_table(page: Page) -> None:
    """Every area with the usual figures and those the map shows."""
    dimension = LEVELS[page.view.level]
    title = page.reader.text("Figures by area")
    st.subheader(title, anchor=False)
    indicators = dict.fromkeys((page.view.rate, page.view.count, *ALWAYS))
    table = area_table(
        page.reader,
        title,
        page.reader.label(DIMENSIONS[dimension].label),
        partial(page.name, dimension),
        [page.figures(indicator, dimension) for indicator in indicators],
    )
    show_table(page, table, "so-lieu-theo-noi")
