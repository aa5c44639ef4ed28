"""What the figures on a page mean, from the indicators' own declarations."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from unionmap.model.indicators import INDICATORS
from unionmap.ui.page import Page
from unionmap.ui.why import show_why


def show_definitions(page: Page, indicators: Sequence[str]) -> None:
    """A folded list of definitions, each indicator once, with the way down to its rows."""
    reader = page.reader
    with st.expander(reader.text("What these figures mean"), icon=":material/menu_book:"):
        for id_ in dict.fromkeys(indicators):
            declared = INDICATORS[id_]
            heading = f"**{reader.label(declared.label)}** ({reader.label(declared.unit)})"
            st.markdown(f"{heading}. {reader.label(declared.definition)}")
            show_why(page, id_, key="definition")
