"""Opening a notebook: which one, by whom it was changed last, and its own filters beside it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.model.link_reader import Unread
from unionmap.model.notebook import Notebook
from unionmap.model.notebook_edits import filtered, thawed
from unionmap.reports.file_words import moment, person
from unionmap.reports.link_words import missing_words
from unionmap.reports.markdown import plain
from unionmap.store.notebooks import DELIVERED_BY, Version, add_notebook, notebooks
from unionmap.ui import cache, state
from unionmap.ui.actor import at_work
from unionmap.ui.badge import show_badge
from unionmap.ui.filters import set_widget, show_language, show_slice
from unionmap.ui.notebook.book import Book, keep
from unionmap.ui.notebook.contents import show_contents
from unionmap.ui.notebook.toolbar import LONGEST_TITLE
from unionmap.ui.page import framed, show_title
from unionmap.words import Reader


def open_book() -> Book:
    """Draw the frame of the page around the notebook that the link names, else around the first one."""
    asked, shelf = state.current_view(), notebooks(cache.store())
    version = next((known for known in shelf if known.notebook == asked.notebook), shelf[0])
    if asked.notebook not in (None, version.notebook):
        state.refuse([Unread("notebook", str(asked.notebook))])
    common = version.read.common
    page, newest = framed(replace(common, notebook=version.notebook, language=asked.language))
    book = Book(page, version)
    with st.sidebar:
        show_language(page.view)
        show_contents(book)
        _show_period(book)
        show_slice(page.reader, page.view.slice, f"notebook {book.number}")
    show_title(page, f"{page.reader.text('Notebook')}: {plain(version.title)}")
    show_badge(page.reader, page.view, page.cube)
    _show_last_change(page.reader, version)
    _say_unread(page.reader)
    _say_frozen(book, newest)
    _show_choice(book, shelf)
    return book


def _show_last_change(reader: Reader, version: Version) -> None:
    if version.actor != DELIVERED_BY:
        st.caption(
            reader.text(
                "Changed last on {moment}, by {person}.",
                moment=moment(reader, version.created_at),
                person=person(reader, version.actor),
            )
        )


def _say_unread(reader: Reader) -> None:
    for part in state.unread():
        st.warning(missing_words(reader, part), icon=":material/link_off:")


def _say_frozen(book: Book, newest: int) -> None:
    """A quiet sign that nothing moves here, and that newer figures exist as far as they do."""
    reader, release = book.page.reader, book.notebook.common.release
    if release is None:
        return
    said = reader.text("Held to release {n}: what is published later changes nothing here.", n=release)
    if newest != release:
        said += " " + reader.text("Newer figures exist: release {n}.", n=newest)
    note, button = st.columns([4, 1], vertical_alignment="center")
    note.caption(f":material/lock: {said}")
    button.button(
        reader.text("Show the newest"),
        key="thaw",
        on_click=keep,
        args=(book.number, thawed),
        type="tertiary",
        width="stretch",
    )


def _show_choice(book: Book, shelf: list[Version]) -> None:
    """The notebooks there are, and a new one."""
    reader = book.page.reader
    titles = {version.notebook: version.title for version in shelf}
    which, new = st.columns([4, 1], vertical_alignment="bottom")
    with which:
        set_widget("notebook", book.number)
        st.selectbox(
            reader.text("Notebook"),
            list(titles),
            format_func=titles.__getitem__,
            key="notebook",
            on_change=state.changer("notebook", "notebook"),
        )
    with new, st.popover(reader.text("New notebook"), icon=":material/note_add:", width="stretch"):
        st.text_input(reader.text("Title"), key="new notebook", max_chars=LONGEST_TITLE)
        st.button(reader.text("Begin"), key="begin notebook", on_click=_begin, type="primary")


def _begin() -> None:
    title = str(st.session_state["new notebook"]).strip()
    if title:
        state.change(notebook=add_notebook(cache.store(), Notebook(title), at_work().signature))


def _show_period(book: Book) -> None:
    """The period of all cells that follow; the newest where none is chosen."""
    reader, chosen = book.page.reader, book.notebook.common.period
    widget = f"notebook period {book.number}"
    known = sorted({*book.page.cube.periods, *([chosen] if chosen else [])}, reverse=True)
    set_widget(widget, chosen)
    st.selectbox(
        reader.text("Period"),
        [None, *known],
        format_func=lambda day: reader.text("The newest period") if day is None else reader.period(day),
        key=widget,
        help=reader.text("Every part that follows the notebook changes with its period and filters."),
        on_change=lambda: keep(book.number, lambda notebook: filtered(notebook, st.session_state[widget])),
    )
