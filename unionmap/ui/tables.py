"""Tables on a page: sortable, in the reader's numbers, and to take away as a worksheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Literal

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from unionmap.reports.table import NO_FIGURE, Column, Table
from unionmap.reports.worksheet import worksheet
from unionmap.ui.exports import noted
from unionmap.ui.page import Page
from unionmap.words import Reader

MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|>~:$<])")
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_table(
    page: Page,
    table: Table,
    key: str,
    height: int | Literal["content"] = "content",
    whole: Callable[[], Table] | None = None,
) -> None:
    """The table, sortable by each column, with a button to take it away, or the ``whole`` of it."""
    st.dataframe(
        styled(page, table), hide_index=True, key=key, alt=table.title, placeholder=NO_FIGURE, height=height
    )
    _show_download(page, whole or (lambda: table), key)


def show_short_table(page: Page, table: Table, key: str) -> None:
    """A table to be read from top to bottom: its cells wrap, and no word of them is cut."""
    with st.container(key=f"{key} short"):
        st.table(styled(page, table, _escaped), hide_index=True, alt=table.title)
    _show_download(page, lambda: table, key)


def _show_download(page: Page, table: Callable[[], Table], key: str) -> None:
    name = f"{key}-{page.period.isoformat()}.xlsx"
    st.download_button(
        page.reader.text("Download as Excel"),
        data=noted(page.view, name, lambda: worksheet(table(), page.notes)),
        file_name=name,
        mime=SHEET,
        icon=":material/download:",
        key=f"{key} download",
        on_click="ignore",
    )


def styled(page: Page, table: Table, mask: Callable[[str], str] = str) -> Styler:
    """The table as a frame whose cells sort as numbers and read as text; totals stand in bold.

    ``mask`` is applied to every text on its way to the screen.
    """
    headings = [column.heading for column in table.columns]
    frame = pd.DataFrame(list(table.rows), columns=headings)
    style = frame.style.format({c.heading: partial(_written, page.reader, mask, c) for c in table.columns})
    totals = frame.index[len(frame) - table.totals :]
    return style.set_properties(subset=(totals, headings), **{"font-weight": "bold"})


def _written(reader: Reader, mask: Callable[[str], str], column: Column, cell: Any) -> str:
    """The cell's text; a frame turns a missing number into *not a number*."""
    return mask(column.written(reader, None if pd.isna(cell) else cell))


def _escaped(text: str) -> str:
    """The text as itself where Markdown is read: ``> 66,7 %`` is no quotation."""
    return MARKDOWN.sub(r"\\\1", text)
