"""A dry run of a file of records: which versions and lines it would add; nothing that is there changes."""

from __future__ import annotations

import streamlit as st

from unionmap.filing.records import PlannedDivision
from unionmap.reports.additions import (
    additions_sentence,
    division_table,
    division_title,
    superseded_sentence,
)
from unionmap.reports.markdown import plain
from unionmap.reports.task_log import latest_table
from unionmap.ui.filing.desk import Desk
from unionmap.ui.tables import show_short_table

LINES_SHOWN = 20


def show_additions(desk: Desk) -> None:
    """How much is new, and all of it."""
    reader, planned = desk.reader, desk.additions
    st.markdown(additions_sentence(reader, planned))
    for place, division in enumerate(planned.divisions):
        _show_division(desk, place, division)
    lines = list(planned.lines.values())
    if lines:
        table = latest_table(reader, reader.text("Lines to be added"), lines[:LINES_SHOWN])
        show_short_table(desk.page, table, f"dong-moi-{desk.draft.id}")
    if len(lines) > LINES_SHOWN:
        more = reader.number(len(lines) - LINES_SHOWN)
        st.caption(reader.text("The first {shown} lines; {more} more follow.", shown=LINES_SHOWN, more=more))


def _show_division(desk: Desk, place: int, division: PlannedDivision) -> None:
    st.markdown(f"**{plain(division_title(desk.reader, division.new))}**")
    superseded = superseded_sentence(desk.reader, division)
    if superseded:
        st.markdown(plain(superseded))
    show_short_table(desk.page, division_table(desk.reader, division), f"phan-bo-{desk.draft.id}-{place}")
