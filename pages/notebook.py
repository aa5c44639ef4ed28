"""Sổ tay: live views in the order of a meeting, with words between them."""

from __future__ import annotations

from unionmap.ui.notebook.cells import show_cells
from unionmap.ui.notebook.shelf import open_book
from unionmap.ui.notebook.toolbar import show_adding, show_toolbar

book = open_book()
show_toolbar(book)
show_cells(book)
show_adding(book)
