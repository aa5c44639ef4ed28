"""The titles of a notebook as its table of contents: a click leads there."""

from __future__ import annotations

import streamlit as st

from unionmap.reports.markdown import plain
from unionmap.ui.notebook.book import Book


def anchor(id_: str) -> str:
    """The place on the page of the cell of an id."""
    return f"o-{id_}"


def show_contents(book: Book) -> None:
    """A link for each title; nothing where there is none."""
    titles = [cell for cell in book.notebook.cells if cell.kind == "title" and cell.text.strip()]
    if titles:
        fold = st.expander(book.page.reader.text("In this notebook"), icon=":material/toc:", expanded=True)
        fold.markdown("  \n".join(f"[{plain(cell.text)}](#{anchor(cell.id)})" for cell in titles))
