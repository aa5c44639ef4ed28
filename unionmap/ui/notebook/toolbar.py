"""What is done to a whole notebook: edit, go back and forth, hold its figures, begin the next meeting's."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.model.notebook import Cell
from unionmap.model.notebook_edits import added, for_next_meeting, frozen
from unionmap.reports.desk import newest_release
from unionmap.store.notebooks import add_notebook, redo, undo
from unionmap.store.task_log import newest_line
from unionmap.ui import cache, state
from unionmap.ui.actor import at_work
from unionmap.ui.filters import set_widget
from unionmap.ui.notebook.book import Book, keep
from unionmap.words import Reader
from unionmap.words.message import message

LONGEST_TITLE = 120

EDITING = "notebook editing"

NOTHING_BEFORE = message("Nothing was changed before this.")
NOTHING_AFTER = message("There is no later change to go back to.")


def is_editing() -> bool:
    """Whether this session shows how to change cells."""
    return bool(st.session_state.get(EDITING))


def show_toolbar(book: Book) -> None:
    """A row of buttons under the notebook's title."""
    reader = book.page.reader
    with st.container(horizontal=True, vertical_alignment="center", key="notebook tools"):
        st.toggle(reader.text("Edit"), key=EDITING)
        _button(reader.text("Undo"), "undo", _go, book.number, reader, -1)
        _button(reader.text("Redo"), "redo", _go, book.number, reader, 1)
        if book.notebook.common.release is None:
            _button(reader.text("Hold the figures"), "lock", _freeze, book)
        _button(reader.text("Same questions, new period"), "event_repeat", _next_meeting, book)
    _show_naming(book)


def _button(label: str, icon: str, act: object, *args: object) -> None:
    st.button(label, icon=f":material/{icon}:", key=f"notebook {icon}", on_click=act, args=args)  # type: ignore[arg-type]


def _go(number: int, reader: Reader, way: int) -> None:
    """Along the versions, and say so where there is no further one."""
    step, nothing = (undo, NOTHING_BEFORE) if way < 0 else (redo, NOTHING_AFTER)
    if step(cache.store(), number, at_work().signature) is None:
        st.toast(reader.text(nothing))


def _freeze(book: Book) -> None:
    """Hold the notebook to the release on screen and to the log of tasks as it is now."""
    release, log = book.page.release, newest_line(cache.store())
    keep(book.number, lambda notebook: frozen(notebook, release, log))
    st.toast(book.page.reader.text("From now on this notebook shows release {n}.", n=release))


def _next_meeting(book: Book) -> None:
    """A copy that asks the same of the newest period of the newest release."""
    reader, store = book.page.reader, cache.store()
    newest = cache.cube(newest_release(store)).periods[-1]
    title = reader.text("{title} · {period}", title=book.notebook.title, period=reader.quarter(newest))
    number = add_notebook(store, for_next_meeting(book.notebook, title, newest), at_work().signature)
    state.change(notebook=number)
    st.toast(reader.text("A new notebook with the same questions: {title}", title=title))


def _show_naming(book: Book) -> None:
    """While editing: the title of the notebook, kept as soon as the field is left."""
    if not is_editing():
        return
    widget = f"notebook title {book.number}"
    set_widget(widget, book.notebook.title)
    st.text_input(
        book.page.reader.text("Title of the notebook"),
        key=widget,
        max_chars=LONGEST_TITLE,
        on_change=_rename,
        args=(book.number, widget),
    )


def _rename(number: int, widget: str) -> None:
    title = str(st.session_state[widget]).strip()
    if title:
        keep(number, lambda notebook: replace(notebook, title=title))


def show_adding(book: Book) -> None:
    """While editing: a title or a text at the end; views come from their own pages."""
    if not is_editing():
        return
    reader = book.page.reader
    with st.container(horizontal=True, vertical_alignment="center"):
        title, text = Cell("", "title", reader.text("Title")), Cell("", "text", reader.text("Text"))
        _button(reader.text("Add a title"), "title", _add, book.number, title)
        _button(reader.text("Add a text"), "notes", _add, book.number, text)
        st.caption(reader.text("Views are added on their own pages: “Add to a notebook”, beside “Share”."))


def _add(number: int, cell: Cell) -> None:
    keep(number, lambda notebook: added(notebook, cell))
