"""The map on the page, its sentence, and what a click does."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.charts.map_picture import map_sheet
from unionmap.figures.change import DISSOLUTION, crossed_break
from unionmap.model.breaks import SeriesBreak
from unionmap.model.dimensions import LEVELS
from unionmap.reports.level_words import vintage_words
from unionmap.reports.map_contents import maps_of, next_target
from unionmap.reports.map_ways import drawn_as, explored_as
from unionmap.ui import state
from unionmap.ui.map import show_map
from unionmap.ui.map_ways import say_without_boundaries
from unionmap.ui.page import Page
from unionmap.ui.why import show_why


def show_maps(page: Page, key: str = "map") -> None:
    """The maps of the view with their sentences."""
    _say_without_target(page)
    _offer_like_for_like(page)
    say_without_boundaries(page)
    maps = explored_as(page, drawn_as(page, maps_of(page.reader, page.cube, page.view)))
    sheet = map_sheet(page.reader, maps.key, maps.contents, page.notes, page.view.area)
    show_map(sheet, key, on_area=lambda code: state.change(area=code))
    for content in maps.contents:
        st.markdown(content.sentence)
    if said := vintage_words(page.reader, page.view.level, page.period, page.view.scope):
        st.caption(said)
    show_why(page, page.view.rate, key=key)


def _say_without_target(page: Page) -> None:
    if page.view.gap and next_target(page.view.rate, page.period) is None:
        st.info(page.reader.text("The programme sets no target for this rate: the map shows its level."))


def _offer_like_for_like(page: Page) -> None:
    """Across a series break nothing is compared; across some of them a part of the unions can be."""
    view = page.view
    if view.compare is None:
        return
    crossed = crossed_break(page.cube, view.rate, view.compare, page.period, view.slice, LEVELS[view.level])
    if crossed is not None:
        offer_like_for_like(page, crossed)


def offer_like_for_like(page: Page, crossed: SeriesBreak) -> None:
    """Say what a break means, with a button where a part of the unions runs through it."""
    note, button = st.columns([4, 2], vertical_alignment="center")
    note.info(page.reader.label(crossed.note), icon=":material/difference:")
    if crossed.id == DISSOLUTION:
        button.button(
            page.reader.text("Compare like for like"),
            on_click=state.change,
            kwargs={"slice": replace(page.view.slice, pub100="out")},
            help=page.reader.text("Leaves out the units paid 100% by the budget at both dates."),
            key="like for like",
            width="stretch",
        )
