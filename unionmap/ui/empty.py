"""A slice that leaves no union: which single filter to loosen."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.figures.counts import loosenings, unions_left
from unionmap.figures.cube import Cube
from unionmap.figures.wording import SWITCHES
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.slices import Slice
from unionmap.ui import state
from unionmap.ui.scope import show_scope
from unionmap.words import Reader


def stop_if_empty(reader: Reader, cube: Cube, period: date, slice_: Slice) -> None:
    """End the run where no union is left, with a button for each filter that would bring some back."""
    show_scope(reader, cube, period)
    if unions_left(cube, period, slice_):
        return
    if not unions_left(cube, period, Slice()):
        st.stop()
    st.info(
        reader.text("No union fits all these filters at once. Loosen one of them:"),
        icon=":material/filter_alt:",
    )
    for loosening in loosenings(cube, period, slice_):
        if loosening.unions:
            st.button(
                reader.plural(
                    loosening.unions,
                    "Drop “{condition}”: {n} union",
                    "Drop “{condition}”: {n} unions",
                    condition=_condition(reader, loosening.condition),
                ),
                key=f"drop {loosening.condition}",
                on_click=state.change,
                kwargs={"slice": loosening.slice},
            )
    st.stop()


def _condition(reader: Reader, condition: str) -> str:
    if condition in DIMENSIONS:
        return reader.label(DIMENSIONS[condition].label)
    return reader.text(SWITCHES[condition])
