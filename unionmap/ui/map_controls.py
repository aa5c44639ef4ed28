"""The switches above the map: colour, circles, areas, and what to set the figures against."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

from unionmap.model.indicators import INDICATORS, MAP_COUNTS, MAP_RATES
from unionmap.model.label import Label
from unionmap.model.periods import previous
from unionmap.model.slices import Slice
from unionmap.model.view import View
from unionmap.model.vintages import vintages_of
from unionmap.reports.level_words import level_words
from unionmap.reports.slice_words import slice_words
from unionmap.ui import state
from unionmap.ui.filters import set_widget, show_slice
from unionmap.ui.page import Page
from unionmap.words import Reader

Against = Literal["nothing", "period", "slice", "target"]

AGAINST: dict[Against, Label] = {
    "nothing": Label("Mức hiện tại", "The level"),
    "period": Label("Thay đổi so với kỳ trước", "Change since an earlier period"),
    "slice": Label("Hai lát cắt cạnh nhau", "Two slices side by side"),
    "target": Label("Khoảng cách đến chỉ tiêu", "Distance to the target"),
}


def against(view: View) -> Against:
    """What the view sets the figures against."""
    if view.other is not None:
        return "slice"
    if view.compare is not None:
        return "period"
    return "target" if view.gap else "nothing"


def show_map_controls(page: Page) -> None:
    """Colour, circles, areas, and what to set the figures against."""
    reader, view = page.reader, page.view
    earlier = view.compare is not None
    with st.container(key="map controls"):
        colour, circle, level, set_against, *more = st.columns([3, 2, 2, 3, 2] if earlier else [3, 2, 2, 3])
    with colour:
        show_choice(
            reader.text("Colour"),
            "rate",
            MAP_RATES,
            view.rate,
            lambda id_: reader.label(INDICATORS[id_].label),
        )
    with circle:
        show_choice(
            reader.text("Circles"),
            "count",
            MAP_COUNTS,
            view.count,
            lambda id_: reader.label(INDICATORS[id_].label),
        )
    with level:
        show_level(page)
    with set_against:
        _show_against(reader, page)
    for column in more:
        with column:
            _show_earlier(reader, page)
    if view.other is not None:
        _show_second_slice(reader, view.other, view.scope)


def show_level(page: Page) -> None:
    """Which areas figures are told by: any of them for any period."""
    reader, scope = page.reader, page.view.scope
    show_choice(
        reader.text("Areas"),
        "level",
        vintages_of(scope),
        page.view.level,
        lambda id_: level_words(reader, id_, scope),
    )


def show_choice(
    label: str, part: str, options: tuple[str, ...], chosen: str, words: Callable[[str], str]
) -> None:
    """A select box that writes one part of the view; ``words`` gives each option's name."""
    widget = f"choice {part}"
    set_widget(widget, chosen)
    st.selectbox(label, options, format_func=words, key=widget, on_change=state.changer(part, widget))


def _show_against(reader: Reader, page: Page) -> None:
    set_widget("against", against(page.view))
    st.selectbox(
        reader.text("Show"),
        list(AGAINST),
        format_func=lambda choice: reader.label(AGAINST[choice]),
        key="against",
        on_change=_set_against,
        args=(page,),
    )


def _set_against(page: Page) -> None:
    chosen: Against = st.session_state["against"]
    earlier = previous(page.period, page.cube.periods) or page.period
    state.change(
        compare=earlier if chosen == "period" else None,
        other=Slice() if chosen == "slice" else None,
        gap=chosen == "target",
    )


def _show_earlier(reader: Reader, page: Page) -> None:
    set_widget("earlier", page.view.compare)
    st.selectbox(
        reader.text("Compared with"),
        [known for known in reversed(page.cube.periods) if known != page.period],
        format_func=reader.period,
        key="earlier",
        on_change=state.changer("compare", "earlier"),
    )


def _show_second_slice(reader: Reader, other: Slice, scope: str) -> None:
    title = f"{reader.text('Filters of the second map')}: {slice_words(reader, other)}"
    with st.expander(title, expanded=other.is_whole, icon=":material/filter_alt:"):
        show_slice(reader, other, "other", across=3, scope=scope)
