"""Mending in place: a grid of just the rows with problems; the file itself stays as it came."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from unionmap.filing.corrections import correct
from unionmap.filing.proposals import proposals
from unionmap.intake.problems import Severity
from unionmap.reports.correction_table import correction_table
from unionmap.reports.markdown import plain
from unionmap.reports.mend_grid import MendGrid, mend_grids
from unionmap.ui import cache
from unionmap.ui.filing.desk import Desk, change_draft
from unionmap.ui.signature import signed_by
from unionmap.ui.tables import show_short_table

ROWS_AT_ONCE = 100
"""A grid longer than this is better mended in the workbook."""
ROW, LOOK_AT = "row", "look at"


def show_mending(desk: Desk) -> None:
    """A grid for every sheet with rows to mend, and what was mended so far."""
    reader = desk.reader
    st.subheader(reader.text("5. Mend it here"), anchor=False)
    if desk.draft.kept.open:
        _offer_proposals(desk)
    grids = mend_grids(desk.draft, _severities(desk), ROWS_AT_ONCE) if desk.draft.kept.open else []
    if not grids:
        st.markdown(reader.text("No row has to be mended."))
    for grid in grids:
        _show_grid(desk, grid, named=len(grids) > 1)
    _show_mended(desk)


def _offer_proposals(desk: Desk) -> None:
    """Groups such as HCSN whose kind the names speak for: all of them by one click, each a correction."""
    changes, reader = proposals(desk.draft), desk.reader
    if not changes:
        return
    told, button = st.columns([3, 2], vertical_alignment="center")
    told.markdown(
        reader.plural(
            len(changes),
            "For {n} row the unit's name speaks for one kind of ownership; see the proposal under 4.",
            "For {n} rows the unit's name speaks for one kind of ownership; see the proposals under 4.",
        )
    )
    button.button(
        reader.text("Take the proposals over"),
        icon=":material/playlist_add_check:",
        on_click=lambda: change_draft(
            reader, lambda: correct(cache.store(), desk.draft, changes, by=signed_by())
        ),
        key="proposals",
        width="stretch",
    )


def _severities(desk: Desk) -> list[Severity]:
    """At first the rows that block alone; those that only warn stand in their way."""
    if not desk.draft.count(Severity.BLOCKS):
        return [Severity.WARNS]
    both = st.toggle(desk.reader.text("Show rows to look at, too"), key=f"mend both {desk.draft.id}")
    return [Severity.BLOCKS, Severity.WARNS] if both else [Severity.BLOCKS]


def _show_grid(desk: Desk, grid: MendGrid, *, named: bool) -> None:
    reader = desk.reader
    key = f"mend {desk.draft.id} {desk.draft.kept.version} {grid.sheet} {len(grid.rows)}"
    if named:
        st.markdown(f"**{plain(grid.sheet)}**")
    if grid.left_out:
        st.caption(
            reader.text(
                "The first {shown} rows; {more} more follow when these are mended.",
                shown=len(grid.rows),
                more=reader.number(grid.left_out),
            )
        )
    with st.form(f"{key} form", border=False):
        _show_cells(desk, grid, key)
        st.form_submit_button(
            reader.text("Keep what was mended and check again"),
            icon=":material/done_all:",
            on_click=_keep,
            args=(desk, grid, key),
        )


def _show_cells(desk: Desk, grid: MendGrid, key: str) -> None:
    """Cells are text as in the file: what they mean is told again after they were kept."""
    keys = [str(position) for position in grid.positions]
    frame = pd.DataFrame([row.cells for row in grid.rows], columns=keys, dtype="str")
    frame.insert(0, LOOK_AT, ["; ".join(row.look_at) for row in grid.rows])
    frame.insert(0, ROW, [row.number for row in grid.rows])
    told = {
        ROW: st.column_config.NumberColumn(desk.reader.text("Row"), pinned=True, format="%d"),
        LOOK_AT: st.column_config.TextColumn(desk.reader.text("Look at"), pinned=True),
    }
    named = {
        key: st.column_config.TextColumn(heading) for key, heading in zip(keys, grid.headings, strict=True)
    }
    st.data_editor(
        frame,
        key=key,
        hide_index=True,
        num_rows="fixed",
        disabled=[ROW, LOOK_AT],
        column_config=told | named,
        alt=desk.reader.text("Rows to mend"),
    )


def _keep(desk: Desk, grid: MendGrid, key: str) -> None:
    edits = st.session_state[key]["edited_rows"]
    changes = grid.changes(edits)
    if changes:
        change_draft(desk.reader, lambda: correct(cache.store(), desk.draft, changes, by=signed_by()))


def _show_mended(desk: Desk) -> None:
    """The corrections so far: the overlay, with who and when."""
    mended = desk.draft.corrections
    if not mended:
        return
    title = desk.reader.plural(len(mended), "{n} cell was mended", "{n} cells were mended")
    with st.expander(title, icon=":material/history_edu:"):
        table = correction_table(desk.reader, title, mended)
        show_short_table(desk.page, table, f"da-sua-{desk.draft.id}")
