"""What the file is: its kind, its period, who reports; and an empty form for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from unionmap.filing.due import last_ended
from unionmap.intake.templates import template
from unionmap.model.codelists import Entry, codelist
from unionmap.model.columns import FileKind
from unionmap.reports.file_words import KINDS, PROVINCE, sender_name
from unionmap.ui.exports import noted
from unionmap.ui.filing.periods import offered_periods
from unionmap.ui.page import Page
from unionmap.ui.tables import SHEET


@dataclass(frozen=True)
class Chosen:
    """What a file is said to be."""

    kind: FileKind
    period: date
    sender: str


def show_choice_of_file(page: Page) -> Chosen:
    """Kind, period and sender, and the form to fill in."""
    reader = page.reader
    st.subheader(reader.text("1. What do you bring?"), anchor=False)
    first, second, third = st.columns(3)
    with first:
        kind = st.selectbox(
            reader.text("Kind of file"),
            [*KINDS],
            format_func=lambda kind: reader.label(KINDS[kind]),
            key="file kind",
        )
    with second:
        periods = offered_periods(page.cube.periods)
        period = st.selectbox(
            reader.text("Period"),
            periods,
            index=periods.index(last_ended()),
            format_func=reader.period,
            key="file period",
        )
    with third:
        sender = st.selectbox(
            reader.text("Who reports"),
            [PROVINCE, *(entry.code for entry in senders(period))],
            format_func=lambda code: sender_name(reader, code),
            key="file sender",
        )
    _show_form(page, kind)
    return Chosen(kind, period, sender)


def _show_form(page: Page, kind: FileKind) -> None:
    reader = page.reader
    st.download_button(
        reader.text("Download the form to fill in: {kind}", kind=reader.label(KINDS[kind])),
        data=noted(page.view, f"bieu-mau-{kind}.xlsx", lambda: template(kind)),
        file_name=f"bieu-mau-{kind}.xlsx",
        mime=SHEET,
        icon=":material/download:",
        key="form",
        on_click="ignore",
    )


def senders(period: date) -> list[Entry]:
    """Upper-level unions that there are at a period."""
    day = period.isoformat()
    return [
        entry
        for entry in codelist("upper_union")
        if entry.attributes["valid_from"] <= day and day <= (entry.attributes["valid_to"] or day)
    ]
