"""A guided look: left and right through the areas of a map, or through the parts of the slice.

Only what is looked at changes: classes are fixed for a rate, so that a step can be compared with the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from unionmap.figures.measure import measure
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.label import Label
from unionmap.model.steps import AREAS, LOOKED_THROUGH, position, stepped
from unionmap.reports.exhibits.maps import area as area_card
from unionmap.ui import state
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page

CHOICE = 230
"""Pixels of the widest name in the list."""

AREA_BY_AREA = Label("Từng địa bàn", "Area by area")


@dataclass(frozen=True)
class _Look:
    """Where the look is: ``codes`` are its stops, ``at`` the one on screen (none: the whole)."""

    page: Page
    codes: tuple[str, ...]
    at: str | None

    @classmethod
    def of(cls, page: Page) -> _Look:
        if page.view.look == AREAS:
            areas = DIMENSIONS[page.dimension].codes_in(page.view.scope)
            return cls(page, tuple(areas.codes), page.view.area)
        chosen = page.view.slice[page.view.look]
        return cls(page, _parts(page), chosen[0] if len(chosen) == 1 else None)

    @property
    def name(self) -> str:
        """The name of the stop on screen."""
        if self.at is None:
            return self.page.reader.text("Whole province")
        dimension = self.page.dimension if self.page.view.look == AREAS else self.page.view.look
        return self.page.reader.label(DIMENSIONS[dimension].codes().label(self.at))

    def step(self, by: int) -> None:
        """Look at the next stop; a callback."""
        code, view = stepped(self.at, self.codes, by), self.page.view
        if view.look == AREAS:
            state.change(area=code)
        else:
            state.change(slice=view.slice.narrowed(view.look, [code] if code else []))


def _parts(page: Page) -> tuple[str, ...]:
    """Codes of the dimension that is looked through, those that have unions."""
    counted = measure(page.cube, "unions", page.period, page.view.around, page.view.look).rows
    return tuple(code for code, figure in counted.items() if figure.value)


def show_guided_look(page: Page) -> None:
    """Buttons that step, and where one is; a row to stand above the map."""
    look = _Look.of(page)
    with st.container(horizontal=True, vertical_alignment="center", key="guided look"):
        _show_choice(page)
        _show_step(look, -1)
        _show_step(look, 1)
        with st.container(width="stretch"):
            st.markdown(f"{position(look.at, look.codes)}/{len(look.codes)} · **{look.name}**")


def show_looked_at(page: Page) -> None:
    """The sentence of the area that is looked at."""
    if page.view.area is not None:
        st.markdown(area_card(page).sentence)


def _show_choice(page: Page) -> None:
    set_widget("look", page.view.look)
    st.selectbox(
        page.reader.text("Look through"),
        LOOKED_THROUGH,
        format_func=partial(_name, page),
        key="look",
        on_change=state.changer("look", "look"),
        label_visibility="collapsed",
        width=CHOICE,
    )


def _show_step(look: _Look, by: int) -> None:
    back = by < 0
    st.button(
        look.page.reader.text("Previous") if back else look.page.reader.text("Next"),
        icon=":material/arrow_back:" if back else ":material/arrow_forward:",
        key="look back" if back else "look on",
        shortcut="Shift+Left" if back else "Shift+Right",
        on_click=look.step,
        args=(by,),
    )


def _name(page: Page, through: str) -> str:
    return page.reader.label(AREA_BY_AREA if through == AREAS else DIMENSIONS[through].label)
