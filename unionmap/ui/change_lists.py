"""What changed between two sets of rows on the page: units that come and go, and every cell that differs."""

from __future__ import annotations

import streamlit as st

from unionmap.intake.changes import Changes
from unionmap.model.columns import FileKind
from unionmap.reports.change_lists import changes_sentence, movement_table, unit_table
from unionmap.reports.table import Table
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table

ROW_HEIGHT = 35
TALLEST = 420
"""Pixels: a longer list scrolls within its frame."""


def show_change_lists(page: Page, changes: Changes, kind: FileKind, key: str) -> None:
    """A sentence that counts, and a tab for each sort of change that there is."""
    reader = page.reader
    st.markdown(changes_sentence(reader, changes))
    tables = [
        unit_table(reader, reader.text("New"), changes.new),
        unit_table(reader, reader.text("No longer there"), changes.vanished),
        movement_table(reader, reader.text("Other figures"), changes.moved, kind),
    ]
    filled = [table for table in tables if table.rows]
    if not filled:
        return
    for number, (place, table) in enumerate(
        zip(st.tabs([table.title for table in filled]), filled, strict=True)
    ):
        with place:
            show_table(page, table, f"{key}-{number}", height=_height(table))


def _height(table: Table) -> int:
    return min(TALLEST, ROW_HEIGHT * (len(table.rows) + 1) + 2)
