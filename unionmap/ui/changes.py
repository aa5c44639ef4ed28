"""What changed since the period before: members by district, and what happened to unions."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.figures.change import change
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.periods import previous
from unionmap.reports.change_table import change_table
from unionmap.reports.sentences import change_sentence
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table


def show_changes(page: Page) -> None:
    """Members by district against the period before, with the sentence that reads them."""
    earlier = previous(page.period, page.cube.periods)
    title = page.reader.text("What changed since the last period?")
    st.subheader(title, anchor=False)
    if earlier is None:
        st.markdown(page.reader.text("This is the first period: there is nothing to compare with."))
        return
    changes = change(page.cube, "members", earlier, page.period, page.view.slice, "district")
    name = partial(page.name, "district")
    st.markdown(change_sentence(page.reader, changes))
    heading = page.reader.label(DIMENSIONS["district"].label)
    show_table(page, change_table(page.reader, title, heading, name, changes), "thay-doi")
