"""Two periods or two slices side by side on the page."""

from __future__ import annotations

from datetime import date
from typing import Literal

import streamlit as st

from unionmap.model.indicators import INDICATORS, MAP_COUNTS, MAP_RATES
from unionmap.model.label import Label
from unionmap.model.slices import Slice
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.comparison import Comparison, usual
from unionmap.reports.slice_words import slice_words
from unionmap.ui import state
from unionmap.ui.exhibit import show_picture
from unionmap.ui.filters import set_widget, show_slice
from unionmap.ui.map_controls import show_choice, show_level
from unionmap.ui.map_view import offer_like_for_like
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table
from unionmap.ui.why import show_why

Mode = Literal["period", "slice"]

MODES: dict[Mode, Label] = {
    "period": Label("Hai kỳ", "Two periods"),
    "slice": Label("Hai lát cắt", "Two slices"),
}


def open_comparison(page: Page) -> Comparison:
    """The two sides, chosen above the page. Stops the run where there is no other period to compare with."""
    mode: Mode = "period" if page.view.other is None else "slice"
    _show_mode(page, mode)
    if page.view.other is not None:
        _show_second_slice(page, page.view.other)
    comparison = Comparison.of(page)
    if comparison is None:
        st.info(page.reader.text("This is the first period: there is nothing to compare with."))
        st.stop()
    return comparison


def _show_mode(page: Page, mode: Mode) -> None:
    reader = page.reader
    with st.container(key="compare controls"):
        compared, earlier = st.columns(2)
        rate, count, level = st.columns([2, 1, 1])
    with compared:
        set_widget("compare mode", mode)
        st.selectbox(
            reader.text("Compare"),
            list(MODES),
            format_func=lambda known: reader.label(MODES[known]),
            key="compare mode",
            on_change=_set_mode,
        )
    with earlier:
        _show_earlier(page, page.view.compare or usual(page))
    with rate:
        _show_indicator(page, reader.text("Colour"), "rate", MAP_RATES, page.view.rate)
    with count:
        _show_indicator(page, reader.text("Circles"), "count", MAP_COUNTS, page.view.count)
    with level:
        show_level(page)


def _show_indicator(page: Page, label: str, part: str, options: tuple[str, ...], chosen: str) -> None:
    show_choice(label, part, options, chosen, lambda id_: page.reader.label(INDICATORS[id_].label))


def _set_mode() -> None:
    state.change(other=Slice() if st.session_state["compare mode"] == "slice" else None, gap=False)


def _show_earlier(page: Page, chosen: date | None) -> None:
    """The period to compare with; none to choose where this is the first."""
    if chosen is None:
        return
    set_widget("compare with", chosen)
    st.selectbox(
        page.reader.text("Compared with"),
        [known for known in reversed(page.cube.periods) if known != page.period],
        format_func=page.reader.period,
        key="compare with",
        on_change=state.changer("compare", "compare with"),
        disabled=page.view.other is not None,
    )


def _show_second_slice(page: Page, other: Slice) -> None:
    title = f"{page.reader.text('Filters of B')}: {slice_words(page.reader, other)}"
    with st.expander(title, expanded=other.is_whole, icon=":material/filter_alt:"):
        show_slice(page.reader, other, "other", across=3, scope=page.view.scope)


def show_side_maps(comparison: Comparison) -> None:
    """The two maps on one legend, and what a break between them means."""
    page, made = comparison.desk, exhibit("compared-maps", comparison.desk)
    if crossed := comparison.crossed:
        offer_like_for_like(page, crossed)
    show_picture(made, "compared", on_area=lambda code: state.change(area=code))
    st.markdown(made.sentence)


def show_figures(comparison: Comparison) -> None:
    """Every indicator of both sides with the difference, or why there is none."""
    page, made = comparison.desk, exhibit("compared", comparison.desk)
    st.subheader(made.title, anchor=False)
    if made.table is not None:
        show_short_table(page, made.table, "so-sanh")
    show_why(page, page.view.rate)
