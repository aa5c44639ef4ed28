"""The reporting scope on the page: what lacks in it, and the way to the scope that the targets are for."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.figures.cube import Cube
from unionmap.figures.scoping import lacking_provinces
from unionmap.model.codelists import codelist
from unionmap.model.dimensions import SCOPE
from unionmap.reports.scope_words import scope_sentences
from unionmap.ui.filters import change_scope
from unionmap.words import Reader


def show_scope(reader: Reader, cube: Cube, period: date) -> None:
    """Outside the programme's own scope: whose unions lack, that no target is scored, and the way back."""
    if cube.scope == SCOPE:
        return
    note, button = st.columns([4, 2], vertical_alignment="center")
    lacking = lacking_provinces(cube.unions.frames.get(period), cube.scope)
    note.info(" ".join(scope_sentences(reader, cube.scope, lacking)), icon=":material/map:")
    with button:
        _show_button(reader, SCOPE)


def _show_button(reader: Reader, scope: str) -> None:
    st.button(
        reader.text("Show {scope}", scope=reader.label(codelist("scope")[scope].label)),
        key=f"to scope {scope}",
        icon=":material/arrow_forward:",
        on_click=change_scope,
        args=(scope,),
        width="stretch",
    )
