"""“Add to a notebook”, on every page: what of the page, into which notebook."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.model.notebook import Cell
from unionmap.model.notebook_edits import added
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits import EXHIBITS, of_page
from unionmap.store.notebooks import notebooks
from unionmap.ui import cache
from unionmap.ui.actor import at_work
from unionmap.ui.notebook.book import keep

INTO, WHAT, FOLLOWS = "collect into", "collect what", "collect follows"


def show_collecting(page: Desk, path: str) -> None:
    """A button that keeps what the page shows as a live cell; none where the page has nothing to keep."""
    offered = {entry.id: page.reader.text(entry.label) for entry in of_page(path)}
    if not offered or not at_work().may("keep_notebooks"):
        return
    opened = st.popover(
        page.reader.text("Add to a notebook"),
        icon=":material/bookmark_add:",
        width="stretch",
        key="collect",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            _show_form(page, offered)


def _show_form(page: Desk, offered: dict[str, str]) -> None:
    reader = page.reader
    titles = {version.notebook: version.title for version in notebooks(cache.store())}
    st.selectbox(reader.text("What"), list(offered), format_func=offered.__getitem__, key=WHAT)
    st.selectbox(reader.text("Notebook"), list(titles), format_func=titles.__getitem__, key=INTO)
    st.toggle(
        reader.text("Follows period and filters of the notebook"),
        value=page.view.slice.is_whole,
        key=FOLLOWS,
        help=reader.text("Otherwise it keeps the period and the filters that are on screen now."),
    )
    st.button(reader.text("Add"), key="collect add", type="primary", on_click=_add, args=(page, titles))


def _add(page: Desk, titles: dict[int, str]) -> None:
    """Keep the view without its release: a notebook says itself which one it shows."""
    state, reader = st.session_state, page.reader
    into, what, follows = state[INTO], state[WHAT], bool(state[FOLLOWS])
    view = replace(page.view, release=None, draft=None, notebook=None, present=None, autoplay=None)
    cell = Cell("", "view", exhibit=what, view=view, follows=follows)
    keep(into, lambda notebook: added(notebook, cell))
    named = reader.text(EXHIBITS[what].label)
    said = reader.text("“{what}” now stands at the end of “{title}”.", what=named, title=titles[into])
    st.toast(said, icon=":material/bookmark_added:")
