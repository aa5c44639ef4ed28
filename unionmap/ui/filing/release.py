"""Figures on their way to a release: what gives way, and where the new release is to be seen."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.filing.preview import Preview
from unionmap.filing.publish import publish
from unionmap.model.view import to_params
from unionmap.reports.file_words import moment
from unionmap.reports.markdown import plain
from unionmap.ui import cache, state
from unionmap.ui.filing.decide import Decision
from unionmap.ui.filing.desk import Desk
from unionmap.ui.navigation import page_of


def release_decision(desk: Desk) -> Decision:
    """To publish what the dry run shows, as a new release."""
    planned = desk.preview
    replacing = planned.replaces is not None

    def work(by: str, note: str) -> None:
        done = publish(cache.store(), planned, by=by, replace_standing=replacing, note=note)
        state.change(release=done.release)

    return Decision(_questions(desk, planned), work)


def _questions(desk: Desk, planned: Preview) -> list[tuple[str, str]]:
    """What must be ticked: that something is replaced."""
    if planned.replaces is None:
        return []
    words = desk.reader.text(
        "Replace what is there: “{name}”, received {moment}. It stays in the history.",
        name=plain(planned.replaces.file_name),
        moment=moment(desk.reader, planned.replaces.received_at),
    )
    return [("replace", words)]


def show_released(desk: Desk, release: int) -> None:
    """The number of the release, and the way to its map and to the history."""
    reader = desk.reader
    st.success(reader.text("Published as release {number}.", number=release), icon=":material/check_circle:")
    view = replace(desk.page.view, release=release, draft=None)
    if desk.draft.kind == "unions":
        view = replace(view, period=desk.draft.period)
    with st.container(horizontal=True):
        st.page_link(
            page_of("ban-do", reader), label=reader.text("See it on the map"), query_params=to_params(view)
        )
        st.page_link(
            page_of("lich-su", reader), label=reader.text("See the history"), query_params=to_params(view)
        )
