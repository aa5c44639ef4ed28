"""Areas around the target by their size, beside their rates in order: who really differs."""

from __future__ import annotations

import streamlit as st

from unionmap.charts.key_html import key_html
from unionmap.model.indicators import INDICATORS
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.comparison import around_target
from unionmap.reports.slice_words import slice_words
from unionmap.ui.exhibit import show_picture, show_remarks
from unionmap.ui.page import Page

SHOWN_AT_ONCE = 13
HEIGHT = 440
"""Pixels: a longer list scrolls beside the funnel."""


def show_funnel(page: Page) -> None:
    """The funnel of the rate on screen around the next milestone, or around the rate of all together."""
    made, ranking, found = exhibit("funnel", page), exhibit("ranking", page), around_target(page)
    st.subheader(page.reader.text("Who really differs?"), anchor=False)
    st.markdown(_heading(page))
    st.markdown(made.sentence)
    if found is None:
        return
    st.html(key_html(made.key))
    by_size, in_order = st.columns([3, 2])
    with by_size:
        st.caption(page.reader.text("Rate by size: the bands are the 95% and 99.8% limits"))
        show_picture(made, f"funnel {page.view.rate}")
    long = len(found.points) > SHOWN_AT_ONCE
    with in_order, st.container(height=HEIGHT if long else "content", border=False):
        st.caption(page.reader.text("Rate with the range of 95% in which it is steady"))
        show_picture(ranking, f"intervals {page.view.rate}")
    show_remarks(made, page.notes)


def _heading(page: Page) -> str:
    label = page.reader.label(INDICATORS[page.view.rate].label)
    return f"**{label}** · {page.reader.period(page.period)} · {slice_words(page.reader, page.view.slice)}"
