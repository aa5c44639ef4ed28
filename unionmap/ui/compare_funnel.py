"""Areas around the target by their size, beside their rates in order: who really differs."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.charts.funnel import centre_words, funnel_chart
from unionmap.charts.intervals import intervals
from unionmap.charts.key_html import key_html
from unionmap.charts.verdicts import verdict_keys
from unionmap.figures.funnel import Funnel, funnel
from unionmap.figures.rules import UNIT_DENOMINATORS
from unionmap.model.dimensions import LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.reports.compare import funnel_sentence
from unionmap.reports.map_contents import next_target
from unionmap.reports.slice_words import slice_words
from unionmap.ui.charts import show_chart
from unionmap.ui.page import Page

SHOWN_AT_ONCE = 13
HEIGHT = 440
"""Pixels: a longer list scrolls beside the funnel."""


def show_funnel(page: Page) -> None:
    """The funnel of the rate on screen around the next milestone, or around the rate of all together."""
    reader, dimension = page.reader, LEVELS[page.view.level]
    st.subheader(reader.text("Who really differs?"), anchor=False)
    target = next_target(page.view.rate, page.period)
    found = funnel(page.cube, page.view.rate, page.period, dimension, page.view.slice, target)
    st.markdown(_heading(page))
    if found is None or not found.points:
        st.markdown(reader.text("There is no rate that areas could lie around."))
        return
    name = partial(page.name, dimension)
    st.markdown(funnel_sentence(reader, found, centre_words(reader, found), name))
    st.html(key_html(verdict_keys(reader, found)))
    _show_pictures(page, found, {code: name(code) for code in found.points})
    if INDICATORS[page.view.rate].denominator not in UNIT_DENOMINATORS:
        st.caption(
            reader.text(
                "This rate counts people, and people of one unit mostly join together: the limits are "
                "narrower than chance really is."
            )
        )
    st.caption(
        reader.text(
            "An area between the limits differs from the centre by no more than chance explains at its size: "
            "its place in the list says nothing. Hollow marks stand on a small base. The figures are full "
            "counts: limits and ranges tell how steady a rate is, not how well it was measured."
        )
    )


def _heading(page: Page) -> str:
    label = page.reader.label(INDICATORS[page.view.rate].label)
    return f"**{label}** · {page.reader.period(page.period)} · {slice_words(page.reader, page.view.slice)}"


def _show_pictures(page: Page, found: Funnel, names: dict[str, str]) -> None:
    title = page.reader.text(
        "{indicator} by area", indicator=page.reader.label(INDICATORS[page.view.rate].label)
    )
    picture, ranking = st.columns([3, 2])
    with picture:
        st.caption(page.reader.text("Rate by size: the bands are the 95% and 99.8% limits"))
        show_chart(funnel_chart(page.reader, found, names, title), f"funnel {page.view.rate}")
    with ranking, st.container(height=HEIGHT if len(names) > SHOWN_AT_ONCE else "content", border=False):
        st.caption(page.reader.text("Rate with the range of 95% in which it is steady"))
        show_chart(intervals(page.reader, found, names, title), f"intervals {page.view.rate}")
