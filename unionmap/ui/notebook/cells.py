"""The cells on the page, each of which runs by itself: changing one leaves the others as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from unionmap.model.notebook import Cell, Notebook
from unionmap.model.notebook_edits import duplicated, moved, removed, rewritten
from unionmap.model.view import to_params
from unionmap.reports.exhibits import EXHIBITS
from unionmap.reports.markdown import plain, without_pictures
from unionmap.ui.actor import at_work
from unionmap.ui.exhibit import show_exhibit
from unionmap.ui.filters import set_widget
from unionmap.ui.navigation import page_of
from unionmap.ui.notebook.adjust import show_adjusting
from unionmap.ui.notebook.book import Book, keep, shown
from unionmap.ui.notebook.contents import anchor
from unionmap.ui.notebook.toolbar import is_editing

LONGEST_TITLE = 200
LONGEST_TEXT = 8000


def show_cells(book: Book) -> None:
    """Every cell in its order."""
    for cell in book.notebook.cells:
        with st.container(key=f"notebook cell {book.number} {cell.id}"):
            st.fragment(partial(_show_cell, book, cell.id))()


def _show_cell(book: Book, id_: str) -> None:
    """One cell as it stands now: in a run of its own it may be newer than the rest of the page."""
    book = book.now()
    cell = book.notebook.cell(id_)
    if cell is None:
        return
    SHOW[cell.kind](book, cell)
    if is_editing():
        _show_places(book, cell)


def _show_title(book: Book, cell: Cell) -> None:
    if is_editing():
        _show_words(book, cell, st.text_input, LONGEST_TITLE)
    else:
        st.header(plain(cell.text), anchor=anchor(cell.id))


def _show_text(book: Book, cell: Cell) -> None:
    if is_editing():
        _show_words(book, cell, st.text_area, LONGEST_TEXT)
    else:
        st.markdown(without_pictures(cell.text))


def _show_words(book: Book, cell: Cell, field: Callable[..., object], longest: int) -> None:
    """A field for the words of a cell, which are kept as soon as it is left."""
    widget = f"words {book.number} {cell.id}"
    reader = book.page.reader
    label = reader.text("Title") if cell.kind == "title" else reader.text("Text (Markdown)")
    set_widget(widget, cell.text)
    field(label, key=widget, max_chars=longest, on_change=_keep_words, args=(book.number, cell.id, widget))


def _keep_words(number: int, id_: str, widget: str) -> None:
    words = str(st.session_state[widget])
    keep(number, lambda known: rewritten(known, id_, lambda cell: replace(cell, text=words)))


def _show_view(book: Book, cell: Cell) -> None:
    """The exhibit under its title, with the ways to change it and to go to its page."""
    reader, entry = book.page.reader, EXHIBITS.get(cell.exhibit)
    if entry is None:
        st.warning(reader.text("This cell asks for something that is not here: {id}.", id=cell.exhibit))
        return
    found = shown(cell.exhibit, book.view_of(cell))
    title, tools = st.columns([4, 2], vertical_alignment="center")
    title.subheader(plain(cell.text or found.exhibit.title), anchor=False)
    with tools, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        show_adjusting(book, cell, found.desk)
        st.page_link(
            page_of(entry.path, reader),
            label=reader.text("Open the page"),
            icon=":material/open_in_new:",
            query_params=to_params(found.desk.view),
        )
    if found.exhibit.internal and not at_work().may("see_names"):
        st.info(reader.text("Your account does not see the names of employers."), icon=":material/lock:")
        return
    show_exhibit(found.desk, found.exhibit, f"cell {book.number} {cell.id}", found.spec)


def _show_places(book: Book, cell: Cell) -> None:
    """While editing: up, down, once more, away."""
    reader, id_ = book.page.reader, cell.id
    with st.container(horizontal=True, key=f"places {book.number} {id_}"):
        _place(book, id_, "arrow_upward", reader.text("Up"), lambda known: moved(known, id_, -1))
        _place(book, id_, "arrow_downward", reader.text("Down"), lambda known: moved(known, id_, 1))
        _place(book, id_, "content_copy", reader.text("Duplicate"), lambda known: duplicated(known, id_))
        _place(book, id_, "delete", reader.text("Remove"), lambda known: removed(known, id_))


def _place(book: Book, id_: str, icon: str, label: str, edit: Callable[[Notebook], Notebook]) -> None:
    """A button that changes which cells there are and where: then the whole page is drawn anew."""
    key = f"{icon} {book.number} {id_}"
    if st.button(label, icon=f":material/{icon}:", key=key, type="tertiary"):
        keep(book.number, edit)
        st.rerun()


SHOW: dict[str, Callable[[Book, Cell], None]] = {
    "title": _show_title,
    "text": _show_text,
    "view": _show_view,
}
