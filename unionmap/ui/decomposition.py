"""Why the total changed: the steps of a change, its gross and net sides, and the unions behind each step."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.charts.gross_and_net import gross_and_net
from unionmap.charts.waterfall import waterfall
from unionmap.figures.balance import balance
from unionmap.figures.decomposition import Decomposition, Stock
from unionmap.figures.part_words import part_words
from unionmap.model.programme import targets
from unionmap.reports.decomposition import (
    decomposition_sentence,
    decomposition_table,
    leading_table,
    why_not_more,
)
from unionmap.reports.gross_bars import gross_bars
from unionmap.ui import cache, state
from unionmap.ui.charts import show_chart
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table, show_table

STOCKS: dict[str, Stock] = {"members": "members", "admitted_total": "members", "unions": "unions"}
"""The stock whose change belongs to the story of an indicator."""

NAMED = 15
"""Unions named behind one step."""


def show_decomposition(page: Page) -> None:
    """The chapter for indicators that a stock stands behind; nothing for rates, or at the first period."""
    stock = STOCKS.get(page.view.target)
    earlier = [period for period in page.cube.periods if period < page.period]
    if stock is None or not earlier:
        return
    title = page.reader.text("What is the change made of?")
    st.subheader(title, anchor=False)
    since = page.view.since or earlier[0]
    _show_since(page, since, earlier)
    found = cache.taken_apart(page.release, page.view.scope, stock, since, page.period, page.view.slice)
    st.markdown(decomposition_sentence(page.reader, found))
    if stock == "members":
        _show_gross_and_net(page, since)
    if found.net is not None:
        _show_steps(page, found, title)


def _show_since(page: Page, since: date, earlier: list[date]) -> None:
    set_widget("since", since)
    st.selectbox(
        page.reader.text("Change since"),
        list(reversed(earlier)),
        format_func=page.reader.period,
        key="since",
        on_change=state.changer("since", "since"),
    )


def _show_gross_and_net(page: Page, since: date) -> None:
    """Admissions, losses and the net change as bars of their own, and why they are not one."""
    flows = balance(page.cube, since, page.period, page.view.slice)
    st.markdown(why_not_more(page.reader, flows))
    bars = gross_bars(page.reader, flows, page.view.slice.is_whole)
    title = page.reader.text("Admissions, losses and net change of members")
    show_chart(gross_and_net(page.reader, bars, title), "gross and net")
    note = next((target.note for target in targets("members") if target.due >= since), None)
    if note is not None and any(bar.asked is not None for bar in bars):
        st.caption(page.reader.label(note))


def _show_steps(page: Page, found: Decomposition, title: str) -> None:
    show_chart(waterfall(page.reader, found, title), f"steps {page.view.target}")
    st.caption(
        page.reader.text("The value axis covers the range of the figures and need not begin at nought.")
    )
    for known in found.crossed:
        st.info(
            f"{page.reader.label(known.label)}: {page.reader.label(known.note)}",
            icon=":material/content_cut:",
        )
    show_short_table(page, decomposition_table(page.reader, title, found), "thay-doi-do-dau")
    _show_unions(page, found)


def _show_unions(page: Page, found: Decomposition) -> None:
    """The unions that each step is mostly made of, one tab a step."""
    with st.expander(page.reader.text("Which unions?"), icon=":material/groups:"):
        if not found.steps:
            st.caption(page.reader.text("No union changed."))
            return
        tabs = st.tabs([part_words(page.reader, part) for part in found.steps])
        for tab, part in zip(tabs, found.steps, strict=True):
            with tab:
                show_table(page, leading_table(page.reader, found, part, NAMED), f"cong-doan-{part}")
