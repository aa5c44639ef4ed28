"""Keeping a division as a new version, with the decision that gives it and who wrote it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.figures.allocation import figures_day
from unionmap.reports.exhibits.division import Division
from unionmap.store.allocations import NewAllocation, UnfitAllocationError, add_allocation
from unionmap.ui import cache, state
from unionmap.ui.signature import given_name

NAME, WORDS = 80, 500
"""Letters that a name or a number of a decision, and a note, may have."""


def show_keeping(division: Division) -> None:
    """A form that keeps what is on screen; only while it is a draft that sums to the target."""
    if division.kept is not None or division.parts is None:
        return
    reader = division.desk.reader
    with st.expander(reader.text("Keep this division as a new version"), icon=":material/save:"):
        if sum(division.parts.values()) != division.target.value:
            st.caption(reader.text("Only parts that sum exactly to the target can be kept."))
            return
        _show_form(division)


def _show_form(division: Division) -> None:
    reader = division.desk.reader
    with st.form("division", border=False):
        decision = st.text_input(reader.text("Number of the decision"), max_chars=NAME, key="decision")
        decided_on = st.date_input(reader.text("Date of the decision"), format="DD/MM/YYYY", key="decided on")
        note = st.text_area(reader.text("Note"), max_chars=WORDS, key="division note")
        actor = st.text_input(reader.text("Written by"), given_name(), max_chars=NAME, key="division actor")
        sent = st.form_submit_button(reader.text("Keep"), icon=":material/save:", key="keep division")
    if sent and isinstance(decided_on, date):
        _keep(division, decision, decided_on, note, actor)


def _keep(division: Division, decision: str, decided_on: date, note: str, actor: str) -> None:
    try:
        number = add_allocation(cache.store(), _new(division, decision, decided_on, note), actor)
    except UnfitAllocationError:
        st.warning(division.desk.reader.text("Say by which decision, and who writes this."))
        return
    state.change(version=number)
    st.rerun()


def _new(division: Division, decision: str, decided_on: date, note: str) -> NewAllocation:
    view = division.desk.view
    assert view.release is not None and division.parts is not None
    return NewAllocation(
        target=division.target.id,
        dimension=division.dimension,
        rule=view.rule,
        figures_day=figures_day(
            division.desk.cube, division.target, division.desk.period, division.dimension
        ),
        release=view.release,
        parts=division.parts,
        decision=decision.strip(),
        decided_on=decided_on,
        note=note.strip(),
    )
