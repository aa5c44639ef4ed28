"""The card of the area picked on the map: its figures against the province, its profile, its unions."""

from __future__ import annotations

import streamlit as st

from unionmap.charts.bars import bars
from unionmap.figures.measure import measure
from unionmap.figures.unions import unions_of
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.slices import Slice
from unionmap.reports.exhibits.maps import OF_AN_AREA
from unionmap.reports.profile import beside_table
from unionmap.reports.union_table import union_table
from unionmap.ui import cache, state
from unionmap.ui.allocation_card import show_own_targets
from unionmap.ui.charts import show_chart
from unionmap.ui.page import Page
from unionmap.ui.paths import show_members_path
from unionmap.ui.tables import show_table
from unionmap.ui.why import show_why
from unionmap.words.message import message


def show_area_card(page: Page) -> None:
    """Nothing while no area is picked but a sentence that says how to pick one."""
    code = page.view.area
    if code is None:
        st.caption(page.reader.text("Click an area of the map to open its card."))
        return
    area = page.view.slice.narrowed(LEVELS[page.view.level], [code])
    with st.container(border=True, key="area card"):
        name = _show_heading(page, code)
        show_own_targets(page, LEVELS[page.view.level], code)
        titles = (
            message("Figures"),
            message("Sector and ownership"),
            message("Over time"),
            message("Its unions"),
        )
        figures, profile, over_time, unions = st.tabs([page.reader.text(title) for title in titles])
        with figures:
            _show_figures(page, area, name)
        with profile:
            _show_profile(page, area)
        with over_time:
            show_members_path(page, area, "area path")
        with unions:
            _show_unions(page, area, name)


def _show_heading(page: Page, code: str) -> str:
    name = page.reader.label(DIMENSIONS[LEVELS[page.view.level]].codes().label(code))
    heading, close = st.columns([5, 1], vertical_alignment="center")
    heading.subheader(name, anchor=False)
    close.button(
        page.reader.text("Close"),
        icon=":material/close:",
        on_click=state.change,
        kwargs={"area": None},
        key="close area",
        width="stretch",
    )
    return name


def _show_figures(page: Page, area: Slice, name: str) -> None:
    pairs = [
        (measure(page.cube, indicator, page.period, area).total, page.figure(indicator))
        for indicator in OF_AN_AREA
    ]
    names = (name, page.reader.text("Whole province"))
    show_table(page, beside_table(page.reader, name, names, pairs), "dia-ban")
    for indicator in ("members", page.view.rate):
        show_why(page, indicator, area, key="area")


def _show_profile(page: Page, area: Slice) -> None:
    for column, dimension in zip(st.columns(2), ("sector", "ownership"), strict=True):
        rows = measure(page.cube, "members", page.period, area, dimension).rows
        held = {code: figure for code, figure in rows.items() if figure.value}
        with column:
            st.markdown(f"**{page.reader.label(DIMENSIONS[dimension].label)}**")
            if held:
                names = {code: page.name(dimension, code) for code in held}
                show_chart(
                    bars(page.reader, held, names, page.reader.label(DIMENSIONS[dimension].label)),
                    f"area {dimension}",
                )


def _show_unions(page: Page, area: Slice, name: str) -> None:
    assert page.view.release is not None
    unions = unions_of(cache.store(), page.view.release, page.period, area)
    show_table(page, union_table(page.reader, name, unions), "cong-doan", height=420)
