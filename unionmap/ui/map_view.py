"""The map on the page, its sentence, and what a click does."""

from __future__ import annotations

import streamlit as st

from unionmap.charts.map_picture import map_sheet
from unionmap.figures.counts import loosenings, unions_left
from unionmap.figures.wording import SWITCHES
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.slices import Slice
from unionmap.reports.map_contents import maps_of, next_target
from unionmap.ui import state
from unionmap.ui.map import show_map
from unionmap.ui.page import Page
from unionmap.ui.tables import notes


def show_maps(page: Page, key: str = "map") -> None:
    """The maps of the view with their sentences; an empty slice says what to loosen."""
    if show_empty(page, page.view.slice, "slice"):
        return
    _say_without_target(page)
    maps = maps_of(page.reader, page.cube, page.view)
    sheet = map_sheet(page.reader, maps.key, maps.contents, notes(page), page.view.area)
    show_map(sheet, key, on_area=lambda code: state.change(area=code))
    for content in maps.contents:
        st.markdown(content.sentence)


def show_empty(page: Page, slice_: Slice, part: str) -> bool:
    """Whether a slice leaves no union; if so, say which single filter to loosen, with a button for each."""
    if unions_left(page.cube, page.period, slice_):
        return False
    st.info(page.reader.text("No union fits all these filters at once. Loosen one of them:"), icon=":material/filter_alt:")
    for loosening in loosenings(page.cube, page.period, slice_):
        if loosening.unions:
            st.button(
                page.reader.plural(
                    loosening.unions,
                    "Drop “{condition}”: {n} union",
                    "Drop “{condition}”: {n} unions",
                    condition=_condition(page, loosening.condition),
                ),
                key=f"{part} drop {loosening.condition}",
                on_click=state.change,
                kwargs={part: loosening.slice},
            )
    return True


def _condition(page: Page, condition: str) -> str:
    if condition in DIMENSIONS:
        return page.reader.label(DIMENSIONS[condition].label)
    return page.reader.text(SWITCHES[condition])


def _say_without_target(page: Page) -> None:
    if page.view.gap and next_target(page.view.rate, page.period) is None:
        st.info(page.reader.text("The programme sets no target for this rate: the map shows its level."))
