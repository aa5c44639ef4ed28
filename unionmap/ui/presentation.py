"""Presentation: a page or a notebook, slide by slide on the wall, of figures that stand still meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from unionmap.model.view import View
from unionmap.reports.deck import Dealer, Deck
from unionmap.reports.desk import NothingPublishedError, newest_release, open_desk
from unionmap.reports.exhibits import of_page
from unionmap.store.notebooks import UnknownNotebookError, newest_version
from unionmap.ui import cache, state
from unionmap.ui.actor import at_work
from unionmap.ui.wall import Wall
from unionmap.words import Reader

_SHOWING = "on the wall"
EVERY = "10s"
"""How often a wall asks whether newer figures exist."""


def show_present_button(reader: Reader, view: View) -> None:
    """A button that puts the page on the wall; none where the page has nothing to put there."""
    if view.notebook is not None or of_page(state.current_path()):
        st.button(
            reader.text("Present"),
            icon=":material/slideshow:",
            key="present",
            on_click=state.change,
            kwargs={"present": 1, "release": view.release},
            width="stretch",
        )


@dataclass(frozen=True)
class Showing:
    """What is on the wall: the view as it was asked for and as it was made whole, and its slides."""

    path: str
    asked: View
    whole: View
    deck: Deck

    @property
    def reader(self) -> Reader:
        return Reader(self.whole.language)

    @property
    def newer(self) -> str:
        """That there are newer figures than those on the wall; empty where there are none."""
        newest = newest_release(cache.store())
        if newest == self.whole.release:
            return ""
        return self.reader.text("Newer figures exist: release {n}", n=newest)


def present(page: st.Page) -> None:
    """Put the page on the wall if the view asks for it, else run it."""
    view = state.current_view()
    showing = None if view.present is None else _showing(page.url_path, view)
    if showing is None:
        st.session_state.pop(_SHOWING, None)
        page.run()
        return
    shown = replace(showing.whole, present=view.present, autoplay=view.autoplay, area=view.area)
    state.keep(shown)
    wall = Wall(showing.reader, shown, showing.deck)
    wall.show(showing.newer, _leave)
    st.fragment(partial(_tell, wall, showing), run_every=EVERY)()


def _showing(path: str, view: View) -> Showing | None:
    """What was put on the wall when the presentation began; ``None`` where there is nothing for a wall."""
    asked = replace(view, present=None, autoplay=None, area=None, draft=None)
    known: Showing | None = st.session_state.get(_SHOWING)
    if known is None or known.path != path or asked not in (known.asked, known.whole):
        known = _opened(path, asked)
        st.session_state[_SHOWING] = known
    return known


def _opened(path: str, asked: View) -> Showing | None:
    try:
        whole = open_desk(cache.sources(), asked)[0].view
        release, deck = _dealt(path, whole, asked.release)
    except (NothingPublishedError, UnknownNotebookError):
        return None
    return Showing(path, asked, replace(whole, release=release), deck) if len(deck) else None


def _dealt(path: str, view: View, release: int | None) -> tuple[int | None, Deck]:
    """The slides of the notebook that is open, else of the page; and the release they are frozen to.

    ``release`` is the one that was asked for.
    """
    dealer = Dealer(cache.sources(), Reader(view.language), at_work().may("see_names"))
    if view.notebook is None:
        return view.release, dealer.page(path, view)
    notebook = newest_version(cache.store(), view.notebook).read
    frozen = release or notebook.common.release or newest_release(cache.store())
    return frozen, dealer.notebook(notebook, frozen)


def _tell(wall: Wall, showing: Showing) -> None:
    """Hand the wall the slides that it still lacks, and say what is new; nothing else of it changes."""
    wall.tell(showing.newer)


def _leave(area: str | None) -> None:
    """Back to the page, with the area that was looked at on the wall."""
    state.change(present=None, autoplay=None, area=area)
