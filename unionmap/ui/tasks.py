"""The tasks of the programme on the page: the log as the link asks for it, and where every task stands."""

from __future__ import annotations

import streamlit as st

from unionmap.model.link_reader import Unread
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.task import Followed, log_remarks
from unionmap.store.task_log import newest_line
from unionmap.ui import cache, state
from unionmap.ui.exhibit import show_remarks
from unionmap.ui.page import Page, open_page
from unionmap.ui.tables import show_short_table


def open_tasks(question: str) -> Followed:
    """The frame of the page with the log in the state that the link names; without one, in the newest."""
    newest = newest_line(cache.store())
    _pin(newest)
    page = open_page(question)
    assert page.view.log is not None
    if page.view.log < newest:
        _offer_newest(page, newest)
    return Followed(page)


def _pin(newest: int) -> None:
    """Write the state of the log into the view before the page writes the view into the address."""
    view, unread = state.current_view(), list(state.unread())
    if view.log is not None and view.log <= newest:
        return
    if view.log is not None:
        unread.append(Unread("log", str(view.log)))
    state.change(log=newest)
    state.refuse(unread)


def _offer_newest(page: Page, newest: int) -> None:
    note, button = st.columns([4, 1], vertical_alignment="center")
    note.info(page.reader.text("The log has grown since this link was made."), icon=":material/history:")
    button.button(
        page.reader.text("Show the newest"),
        on_click=state.change,
        kwargs={"log": newest},
        key="newest log",
        width="stretch",
    )


def show_overview(followed: Followed) -> None:
    """Where each of the tasks stands: in one sentence, and in a table."""
    page, made = followed.desk, exhibit("tasks", followed.desk)
    st.markdown(made.sentence)
    st.caption(" ".join(log_remarks(followed)))
    st.subheader(made.title, anchor=False)
    assert made.table is not None
    show_short_table(page, made.table, "nhiem-vu")


def show_reviews(followed: Followed) -> None:
    """Reviews and reports: due, submitted, overdue."""
    page, made = followed.desk, exhibit("reviews", followed.desk)
    st.subheader(made.title, anchor=False)
    st.markdown(made.sentence)
    assert made.table is not None
    show_short_table(page, made.table, "so-ket-bao-cao")
    show_remarks(made, page.notes)
