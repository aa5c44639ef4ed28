"""Who carries the total: the five largest unions, and what is left without the largest."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.figures.concentration import Concentration, concentration
from unionmap.model.dimensions import DIMENSIONS
from unionmap.reports.table import Column, Table
from unionmap.ui import state
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.words.message import message


def show_concentration(page: Page) -> None:
    """Share of the largest unions, with the switch that leaves the largest out of every figure."""
    reader = page.reader
    title = reader.text("How much hangs on a few?")
    st.subheader(title, anchor=False)
    found = concentration(page.cube, page.period, page.view.slice)
    if found.top_share is None:
        st.markdown(reader.text("There are no members to share out."))
        return
    st.markdown(_sentence(page, found))
    _show_switch(page)
    show_table(page, _leaders(page, title, found), "don-vi-lon-nhat")


def _sentence(page: Page, found: Concentration) -> str:
    assert found.top_share is not None
    return page.reader.plural(
        len(found.leaders),
        "The largest union holds {share} of {members} members.",
        "The {n} largest unions hold {share} of {members} members.",
        share=page.reader.percent(found.top_share),
        members=page.reader.number(found.members.value or 0),
    )


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


def _leaders(page: Page, title: str, found: Concentration) -> Table:
    reader = page.reader
    columns = (
        Column(reader.text("Union")),
        *(Column(reader.label(DIMENSIONS[dimension].label)) for dimension in ("district", "ownership")),
        Column(reader.text("Members"), "count"),
        Column(reader.text("Share of members"), "percent"),
    )
    rows = tuple(
        (
            leader.name,
            page.name("district", leader.district),
            page.name("ownership", leader.ownership),
            leader.members,
            None if leader.share is None else float(leader.share),
        )
        for leader in found.leaders
    )
    return Table(title, columns, rows)
