"""Events of unions and areas, entered on the page: added, listed, withdrawn, and taken away as a file."""

from __future__ import annotations

import streamlit as st

from unionmap.model.codelists import codelist
from unionmap.reports.area_events import area_event_table, entered_table, event_file
from unionmap.store.recorded_events import (
    EVENTS_OF,
    NEED_A_NAME,
    NEED_ANOTHER,
    NewEvent,
    RecordedEvent,
    Subject,
    UnfitEventError,
    record,
    withdraw_event,
)
from unionmap.ui import cache, state
from unionmap.ui.actor import at_work
from unionmap.ui.day import DayPage
from unionmap.ui.exports import noted
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table
from unionmap.words import Reader
from unionmap.words.message import message

SUBJECTS: dict[Subject, str] = {"union": message("A union"), "area": message("An area")}
LISTS: dict[Subject, str] = {"union": "event_type", "area": "area_event"}
ROUND = "event form"


def show_area_events(told: DayPage) -> None:
    """What became of areas, by file and by hand, until the day."""
    title = told.page.reader.text("What happened to areas")
    table = area_event_table(told.page.reader, title, told.day, told.entered)
    st.subheader(title, anchor=False)
    show_short_table(told.page, table, "su-kien-dia-gioi")


def show_entering(told: DayPage) -> None:
    """The form for those who may, the lines that stand, and the file that the intake reads."""
    page = told.page
    st.subheader(page.reader.text("Events entered by hand"), anchor=False)
    st.caption(
        page.reader.text(
            "They count here at once, and in published figures when the file of events is published. A line "
            "cannot be changed; one entered by mistake is withdrawn."
        )
    )
    if at_work().may("change_areas"):
        with st.expander(page.reader.text("Enter an event"), icon=":material/add:"):
            _show_form(page)
    if told.entered:
        _show_lines(told)


def _show_form(page: Page) -> None:
    reader, own = page.reader, str(st.session_state.get(ROUND, 0))
    left, right = st.columns(2)
    with left:
        subject = _choice(reader.text("About"), SUBJECTS, f"subject {own}", reader)
        listed = codelist(LISTS[subject])
        event = st.selectbox(
            reader.text("Event"),
            EVENTS_OF[subject],
            format_func=lambda code: reader.label(listed.label(code)),
            key=f"event {own} {subject}",
        )
        code = st.text_input(
            reader.text("Union id or area code"), key=f"code {own}", max_chars=40, placeholder="TV0001"
        )
    with right:
        day = st.date_input(reader.text("Date"), "today", format="DD/MM/YYYY", key=f"happened {own}")
        decision = st.text_input(reader.text("Decision"), key=f"decision {own}", max_chars=80)
        into = _other(reader, subject, event, own)
        name = st.text_input(reader.text("New name"), key=f"name {own}") if event in NEED_A_NAME else ""
    note = st.text_input(reader.text("Note"), key=f"note {own}", max_chars=200)
    if st.button(reader.text("Enter"), icon=":material/add:", key=f"enter {own}"):
        _keep(reader, NewEvent(subject, event, code.strip(), day, decision, into, name.strip(), note.strip()))


def _choice(label: str, options: dict[Subject, str], key: str, reader: Reader) -> Subject:
    return st.selectbox(label, list(options), format_func=lambda code: reader.text(options[code]), key=key)


def _other(reader: Reader, subject: Subject, event: str, own: str) -> str:
    """The other one of an event about two: an upper-level union to move to, else a union or area."""
    if event not in NEED_ANOTHER:
        return ""
    if event != "MOVED":
        return st.text_input(reader.text("Merged into, or split from"), key=f"other {own}").strip()
    uppers = codelist("upper_union")
    return st.selectbox(
        reader.text("Moved to"),
        uppers.codes,
        format_func=lambda code: reader.label(uppers.label(code)),
        key=f"upper {own} {subject}",
    )


def _keep(reader: Reader, new: NewEvent) -> None:
    try:
        number = record(cache.store(), new, at_work().name)
    except UnfitEventError as unfit:
        st.warning(reader.text(str(unfit)), icon=":material/error:")
        return
    _show_state(number)


def _show_state(number: int) -> None:
    """Show the page as after a line, and an empty form."""
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    state.change(noted=number)
    st.rerun()


def _show_lines(told: DayPage) -> None:
    page = told.page
    title = page.reader.text("Events entered by hand")
    show_short_table(page, entered_table(page.reader, title, told.entered), "su-kien-ghi-tay")
    st.download_button(
        page.reader.text("Take away as a file for the intake (CSV)"),
        data=noted(page.view, "su-kien.csv", lambda: event_file(told.entered)),
        file_name="su-kien.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
    if at_work().may("change_areas"):
        with st.expander(page.reader.text("Withdraw a line"), icon=":material/undo:"):
            _show_withdrawal(page.reader, told.entered)


def _show_withdrawal(reader: Reader, lines: list[RecordedEvent]) -> None:
    own = st.session_state.get(ROUND, 0)
    number = st.selectbox(reader.text("Line"), [line.number for line in lines], key=f"withdrawn {own}")
    reason = st.text_input(reader.text("Reason"), key=f"reason {own}").strip()
    if st.button(reader.text("Withdraw this line"), disabled=not reason, key=f"withdraw {own}"):
        _show_state(withdraw_event(cache.store(), number, reason, at_work().name))
