"""The employers without a union as a list to tick, and the plan as a worksheet to take away."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import streamlit as st

from unionmap.figures.plan import gain
from unionmap.model.dimensions import LEVELS
from unionmap.reports.exhibits.growth import Planning
from unionmap.reports.finder import Ranked, candidate_table, pipeline_table, running_table
from unionmap.reports.plan import counted
from unionmap.reports.table import Column, Table
from unionmap.ui import state
from unionmap.ui.tables import show_table, styled

ROW, ROWS_SHOWN = 36, 460
"""Pixels: one employer; about a dozen of them, within which a longer list scrolls."""

BOX = 140
"""Pixels: room for the heading above the boxes in either language."""


def show_candidates(planning: Planning) -> None:
    """The employers found, in their rank, each with a box to tick; those of the area picked on the map."""
    reader, ranked = planning.desk.reader, _shown(planning)
    title = reader.text("Employers without a union (internal)")
    st.subheader(title, anchor=False)
    st.caption(_hint(planning))
    if not ranked:
        return
    listed = _table(planning, title, ranked)
    planned = {candidate.employer_id for candidate in planning.planned}
    box, key = reader.text("In the plan"), _editor_key(planning, ranked)
    st.data_editor(
        styled(planning.desk, _ticked(listed, box, [c.employer_id in planned for _, c in ranked])),
        hide_index=True,
        disabled=[column.heading for column in listed.columns],
        column_config={box: st.column_config.CheckboxColumn(width=BOX)},
        key=key,
        on_change=_take_ticks,
        args=(planning, key, box),
        height=min(ROWS_SHOWN, ROW * len(ranked) + 2 * ROW),
        alt=title,
    )


def _shown(planning: Planning) -> Ranked:
    area = planning.desk.view.area
    ranked = enumerate(planning.finding.candidates, start=1)
    return [(rank, c) for rank, c in ranked if area is None or c.codes[_area(planning)] == area]


def _hint(planning: Planning) -> str:
    reader, area = planning.desk.reader, planning.desk.view.area
    hint = reader.text("Tick employers to plan by hand; whatever is ticked stands in the address.")
    if area is None:
        return f"{hint} {reader.text('Click an area of the map to list its employers alone.')}"
    here = planning.desk.name(_area(planning), area)
    return f"{hint} {reader.text('Only {area}: click it again on the map to list all.', area=here)}"


def _table(planning: Planning, title: str, ranked: Ranked) -> Table:
    page = planning.desk
    return candidate_table(page.reader, title, _area(planning), ranked, page.name, planning.diary)


def _ticked(table: Table, heading: str, ticks: list[bool]) -> Table:
    rows = tuple((tick, *row) for tick, row in zip(ticks, table.rows, strict=True))
    return Table(table.title, (Column(heading), *table.columns), rows)


def _editor_key(planning: Planning, ranked: Ranked) -> str:
    """A key for every list and way of choosing: edits of one must not lie over the next."""
    ids = "\n".join(candidate.employer_id for _, candidate in ranked)
    return f"ticks {planning.desk.view.pick} {sha256(ids.encode()).hexdigest()[:12]}"


def _take_ticks(planning: Planning, key: str, heading: str) -> None:
    """Make what is ticked the plan: what was planned, with the boxes that were changed."""
    edited: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
    planned, ranked = {candidate.employer_id for candidate in planning.planned}, _shown(planning)
    for row, cells in edited.items():
        _, candidate = ranked[row]
        (planned.add if cells[heading] else planned.discard)(candidate.employer_id)
    state.change(pick="ticked", employers=tuple(sorted(planned)))


def show_plan_table(planning: Planning) -> None:
    """The plan, employer by employer, with what they add together, to take away."""
    reader, planned = planning.desk.reader, {c.employer_id for c in planning.planned}
    if not planned:
        return
    title = reader.text("The plan (internal)")
    st.subheader(title, anchor=False)
    ranked = [(n, c) for n, c in enumerate(planning.finding.candidates, start=1) if c.employer_id in planned]
    gains = [gain(planning.target, candidate) for _, candidate in ranked]
    table = running_table(reader, _table(planning, title, ranked), gains, counted(reader, planning.target))
    with st.expander(reader.plural(len(gains), "{n} employer", "{n} employers")):
        show_table(planning.desk, table, "phuong-an", height=ROWS_SHOWN)


def show_pipeline(planning: Planning) -> None:
    """How far the founding of unions has come in every area, and what could be won there."""
    reader = planning.desk.reader
    title = reader.text("How far it has come, by area (internal)")
    st.subheader(title, anchor=False)
    table = pipeline_table(
        reader, title, _area(planning), planning.finding.candidates, planning.desk.name, planning.diary
    )
    show_table(planning.desk, table, "tien-do")


def _area(planning: Planning) -> str:
    return LEVELS[planning.desk.view.level]
