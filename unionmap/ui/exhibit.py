"""An exhibit on the page: its picture, its sentence, its figures, and what else must be known of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from unionmap.charts.key_html import key_html
from unionmap.charts.map_picture import MapSheet
from unionmap.figures.basis import Figure
from unionmap.figures.wording import with_unit
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.table import Table
from unionmap.ui.charts import Spec, show_chart, show_spec
from unionmap.ui.map import show_map
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table, show_table
from unionmap.words import Reader

A_ROW = 3
SHORT = 12
"""Rows that are read from top to bottom; a longer table scrolls."""

WIDE = 6
"""Columns from which on a table scrolls sideways within its frame instead of being pressed."""

HIGH = 420


def show_exhibit(page: Page, made: Exhibit, key: str, spec: Spec | None = None) -> None:
    """All of an exhibit but its title, from its desk; ``spec`` is that of its chart where it was written."""
    _show_headlines(page.reader, made)
    if made.key:
        st.html(key_html(made.key))
    if spec is not None:
        show_spec(spec, f"{key} chart")
    else:
        show_picture(made, key)
    st.markdown(made.sentence)
    if made.table is not None:
        _show_table(page, made.table, key, folded=made.picture is not None)
    drawn = made.picture.footer if isinstance(made.picture, MapSheet) else ()
    if noted := [note for note in made.notes if note not in drawn]:
        st.caption(" · ".join(noted))


def show_picture(made: Exhibit, key: str, on_area: Callable[[str | None], None] | None = None) -> None:
    """The map or chart of an exhibit; nothing where it has none. ``on_area`` is told of clicks on a map."""
    if isinstance(made.picture, MapSheet):
        show_map(made.picture, f"{key} map", on_area)
    elif made.picture is not None:
        show_chart(made.picture, f"{key} chart")


def show_remarks(made: Exhibit, notes: Sequence[str]) -> None:
    """What an exhibit remarks beyond the ``notes`` that the page says of all it shows."""
    for remark in made.notes:
        if remark not in notes:
            st.caption(remark)


def _show_headlines(reader: Reader, made: Exhibit) -> None:
    for first in range(0, len(made.headlines), A_ROW):
        row = made.headlines[first : first + A_ROW]
        for column, (name, figure) in zip(st.columns(A_ROW), row, strict=False):
            with column:
                _show_figure(reader, name, figure)


def _show_figure(reader: Reader, name: str, figure: Figure) -> None:
    st.metric(name, with_unit(reader, figure), border=True, height="stretch")


def _show_table(page: Page, table: Table, key: str, folded: bool) -> None:
    """The table, behind a fold where a picture shows the same."""
    if not folded:
        _draw_table(page, table, key)
        return
    fold = st.expander(
        page.reader.text("The same as a table"), icon=":material/table:", key=f"{key} fold", on_change="rerun"
    )
    if fold.open:
        with fold:
            _draw_table(page, table, key)


def _draw_table(page: Page, table: Table, key: str) -> None:
    if len(table.rows) <= SHORT and len(table.columns) <= WIDE:
        show_short_table(page, table, f"{key} bang")
    else:
        show_table(page, table, f"{key} bang", height=HIGH if len(table.rows) > SHORT else "content")
