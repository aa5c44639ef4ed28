"""The diary of one employer: what was done, by whom, how far it has come; lines are only added."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.figures.finder import Candidate
from unionmap.model.codelists import codelist
from unionmap.reports.exhibits.growth import Planning
from unionmap.reports.finder import diary_table
from unionmap.store.followups import STAGES, NewFollowUp, UnfitFollowUpError, add_follow_up
from unionmap.ui import cache
from unionmap.ui.signature import given_name
from unionmap.ui.tables import show_short_table

WORDS = 500
NAME = 80
"""Letters that a note and a name may have."""


def show_diary(planning: Planning) -> None:
    """One employer's lines, and a form for the next one."""
    reader = planning.desk.reader
    title = reader.text("Diary of an employer (internal)")
    st.subheader(title, anchor=False)
    employer = st.selectbox(
        reader.text("Employer"),
        planning.finding.candidates,
        format_func=lambda candidate: candidate.name,
        key="diary employer",
    )
    lines = planning.diary.get(employer.employer_id, ())
    if lines:
        show_short_table(planning.desk, diary_table(reader, title, lines), "nhat-ky")
    else:
        st.caption(reader.text("Nothing has been written about this employer yet."))
    with st.expander(reader.text("Write the next line"), icon=":material/edit:"):
        _show_form(planning, employer)


def _show_form(planning: Planning, employer: Candidate) -> None:
    reader = planning.desk.reader
    with st.form(f"diary {employer.employer_id}", border=False, clear_on_submit=True):
        stage = st.selectbox(
            reader.text("Stage"),
            codelist(STAGES).codes,
            format_func=lambda code: reader.label(codelist(STAGES)[code].label),
            key="diary stage",
        )
        day = st.date_input(reader.text("Date"), format="DD/MM/YYYY", key="diary day")
        follower = st.text_input(reader.text("Followed by"), max_chars=NAME, key="diary follower")
        note = st.text_area(reader.text("Note"), max_chars=WORDS, key="diary note")
        actor = st.text_input(reader.text("Written by"), given_name(), max_chars=NAME, key="diary actor")
        sent = st.form_submit_button(
            reader.text("Add to the diary"), icon=":material/add:", key="add to diary"
        )
    if sent and isinstance(day, date):
        _keep(planning, NewFollowUp(employer.employer_id, stage, follower.strip(), day, note.strip()), actor)


def _keep(planning: Planning, line: NewFollowUp, actor: str) -> None:
    try:
        add_follow_up(cache.store(), line, actor)
    except UnfitFollowUpError:
        st.warning(planning.desk.reader.text("Say who follows the employer and who writes this line."))
        return
    st.rerun()
