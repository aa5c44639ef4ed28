"""The filters, the same on every page: what is chosen, how many unions are left, and one click to clear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import get_args

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from unionmap.figures.counts import unions_left
from unionmap.figures.cube import Cube
from unionmap.figures.wording import SWITCHES
from unionmap.model.codelists import Codelist, codelist
from unionmap.model.dimensions import DIMENSIONS, SCOPE, SCOPES
from unionmap.model.label import Label
from unionmap.model.slices import Budget, Slice, without_areas
from unionmap.model.view import View
from unionmap.model.vintages import level_at
from unionmap.ui import state
from unionmap.words import Reader

FIRST = ("district", "broad", "sector", "r3", "ownership")
FURTHER = ("legal", "size", "type", "upper", "zone", "r2", "r4", "new_commune")

EditSlice = Callable[[Slice], Slice]

KEEPERS: dict[str, Callable[[str, EditSlice], None]] = {}
"""Who keeps slices that are no part of the view, by the first word of what ``show_slice`` calls their part;
told the rest of those words, and what is to be done to the slice."""

BUDGET_WORDS: dict[Budget, Label] = {
    "in": Label("Tính cả", "Included"),
    "out": Label("Không tính", "Left out"),
    "only": Label("Chỉ các đơn vị này", "These only"),
}


def show_filters(reader: Reader, view: View, cube: Cube) -> None:
    """Language, reporting scope, period and every filter, in the sidebar."""
    with st.sidebar:
        show_language(view)
        _show_scope(reader, view)
        _show_period(reader, view, cube)
        _show_count(reader, view, cube)
        show_slice(reader, view.slice, "slice", scope=view.scope)


def show_language(view: View) -> None:
    """The language of the page."""
    set_widget("language", view.language)
    st.segmented_control(
        "Ngôn ngữ · Language",
        ["vi", "en"],
        format_func={"vi": "Tiếng Việt", "en": "English"}.__getitem__,
        key="language",
        on_change=state.changer("language", "language"),
        required=True,
        label_visibility="collapsed",
        width="stretch",
    )


def _show_scope(reader: Reader, view: View) -> None:
    """Which province the figures are about; conditions on areas of another one are dropped."""
    set_widget("scope", view.scope)
    st.selectbox(
        reader.text("Reporting scope"),
        SCOPES,
        format_func=lambda scope: reader.label(codelist("scope")[scope].label),
        key="scope",
        on_change=lambda: change_scope(st.session_state["scope"]),
    )


def change_scope(scope: str) -> None:
    """Show another reporting scope, of which the areas chosen so far are no part."""
    view = state.current_view()
    slice_, other = without_areas(view.slice), view.other and without_areas(view.other)
    state.change(scope=scope, slice=slice_, other=other, area=None)


def _show_period(reader: Reader, view: View, cube: Cube) -> None:
    set_widget("period", view.period)
    st.selectbox(
        reader.text("Period"),
        list(reversed(cube.periods)),
        format_func=reader.period,
        key="period",
        on_change=_change_period,
    )


def _change_period() -> None:
    """Show another period, and its own map where the map was that of the period left."""
    view, chosen = state.current_view(), st.session_state["period"]
    level = view.level if view.period is None else level_at(view.level, view.period, chosen, view.scope)
    state.change(period=chosen, level=level)


def _show_count(reader: Reader, view: View, cube: Cube) -> None:
    assert view.period is not None
    left, all_unions = unions_left(cube, view.period, view.slice), unions_left(cube, view.period, Slice())
    st.markdown(
        reader.text("**{left}** of {all} unions", left=reader.number(left), all=reader.number(all_unions))
    )
    st.button(
        reader.text("Clear the filters"),
        key="clear",
        icon=":material/filter_alt_off:",
        on_click=state.change,
        kwargs={"slice": Slice()},
        disabled=view.slice.is_whole,
        width="stretch",
    )


def show_slice(reader: Reader, slice_: Slice, part: str, across: int = 1, scope: str = SCOPE) -> None:
    """Filters that write one slice of the view (``part`` is ``slice`` or ``other``), ``across`` in a row.

    Areas are those of a reporting scope.
    """
    _show_dimensions(reader, slice_, FIRST, part, across, scope)
    for column, show in zip(
        _columns(3, across), (_show_enterprise, _show_largest, _show_budget), strict=True
    ):
        with column:
            show(reader, slice_, part)
    further_set = any(slice_[key] for key in FURTHER)
    with st.expander(reader.text("More filters"), expanded=further_set, key=f"{part} further"):
        _show_dimensions(reader, slice_, FURTHER, part, across, scope)


def _show_dimensions(
    reader: Reader, slice_: Slice, keys: Sequence[str], part: str, across: int, scope: str
) -> None:
    listed = {key: DIMENSIONS[key].codes_in(scope) for key in keys}
    shown = {key: codes for key, codes in listed.items() if codes.codes}
    for column, (key, codes) in zip(_columns(len(shown), across), shown.items(), strict=True):
        with column:
            _show_codes(reader, slice_, key, part, codes)


def _columns(count: int, across: int) -> list[DeltaGenerator]:
    """A place for each of ``count`` widgets, ``across`` in a row."""
    if across == 1:
        return [st.container() for _ in range(count)]
    return [column for _ in range(0, count, across) for column in st.columns(across)][:count]


def _show_codes(reader: Reader, slice_: Slice, key: str, part: str, codes: Codelist) -> None:
    widget = f"{part} {key}"
    set_widget(widget, [code for code in slice_[key] if code in codes])
    st.multiselect(
        reader.label(DIMENSIONS[key].label),
        [*codes.codes],
        format_func=lambda code: reader.label(codes.label(code)),
        key=widget,
        on_change=partial(_narrow, part, key, widget),
        placeholder=reader.text("All"),
        select_all=False,
    )


def _show_enterprise(reader: Reader, slice_: Slice, part: str) -> None:
    _toggle(part, "enterprise", reader.text(SWITCHES["enterprise"]), slice_.enterprise)


def _show_largest(reader: Reader, slice_: Slice, part: str) -> None:
    _toggle(part, "without_largest", reader.text(SWITCHES["without_largest"]), slice_.without_largest)


def _show_budget(reader: Reader, slice_: Slice, part: str) -> None:
    widget = f"{part} pub100"
    set_widget(widget, slice_.pub100)
    st.selectbox(
        reader.text(SWITCHES["pub100"]),
        get_args(Budget),
        format_func=lambda choice: reader.label(BUDGET_WORDS[choice]),
        key=widget,
        on_change=partial(_switch, part, "pub100", widget),
    )


def _toggle(part: str, switch: str, label: str, on: bool) -> None:
    widget = f"{part} {switch}"
    set_widget(widget, on)
    st.toggle(label, key=widget, on_change=partial(_switch, part, switch, widget))


def _narrow(part: str, key: str, widget: str) -> None:
    codes = st.session_state[widget]
    _keep(part, lambda slice_: slice_.narrowed(key, codes))


def _switch(part: str, switch: str, widget: str) -> None:
    chosen = st.session_state[widget]
    _keep(part, lambda slice_: replace(slice_, **{switch: chosen}))


def _keep(part: str, edit: EditSlice) -> None:
    room, _, rest = part.partition(" ")
    if room in KEEPERS:
        KEEPERS[room](rest, edit)
        return
    state.change(**{part: edit(getattr(state.current_view(), part) or Slice())})


def set_widget(widget: str, value: object) -> None:
    """Make a widget show what the view says: the view, not the widget, is the memory."""
    if st.session_state.get(widget) != value:
        st.session_state[widget] = value
