"""The tasks of the programme on the page: the log as the link asks for it, and where every task stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import streamlit as st

from unionmap.figures.measure import measure
from unionmap.figures.task_log import by_task, filings, log_day, until
from unionmap.figures.tasks import (
    NON_STATE,
    Foundings,
    Trades,
    Zones,
    divisions,
    foundings,
    trades,
    zones,
)
from unionmap.figures.unions import unions_of
from unionmap.model.link_reader import Unread
from unionmap.model.tasks import reviews
from unionmap.reports.task_log import filings_sentence, filings_table
from unionmap.reports.tasks import (
    divisions_sentence,
    foundings_sentence,
    overview_sentence,
    overview_table,
    trades_sentence,
    zones_sentence,
)
from unionmap.store.allocations import Allocation
from unionmap.store.task_log import Entry, entries, newest_line
from unionmap.ui import cache, state
from unionmap.ui.page import Page, open_page
from unionmap.ui.tables import show_short_table


@dataclass(frozen=True)
class Followed:
    """The page, the lines of the log that it tells, and the day until which it tells them."""

    page: Page
    log: list[Entry]
    day: date

    @property
    def release(self) -> int:
        assert self.page.view.release is not None
        return self.page.view.release

    @cached_property
    def foundings(self) -> Foundings | None:
        return foundings(cache.store(), self.page.cube, self.page.period, self.page.view.slice)

    @cached_property
    def trades(self) -> Trades:
        unions = unions_of(cache.store(), self.release, self.page.period, self.page.view.slice)
        return trades(self.page.cube, self.page.period, self.page.view.slice, unions)

    @cached_property
    def zones(self) -> Zones | None:
        return zones(self.page.cube, self.page.period, self.page.view.slice)

    @cached_property
    def divisions(self) -> list[Allocation]:
        return divisions(cache.store())

    @cached_property
    def non_state(self) -> str:
        """The share of non-state unions in all unions of the slice, in words."""
        found = measure(self.page.cube, "unions", self.page.period, self.page.view.slice, "r3")
        part, whole = found.at(NON_STATE).numerator, found.total.numerator
        return self.page.reader.percent(100 * part / whole) if part is not None and whole else "–"


def open_tasks(question: str) -> Followed:
    """The frame of the page with the log in the state that the link names; without one, in the newest."""
    newest = newest_line(cache.store())
    _pin(newest)
    page = open_page(question)
    assert page.view.log is not None
    stored = entries(cache.store(), page.view.log)
    day = log_day(page.cube.periods, page.period, stored)
    if page.view.log < newest:
        _offer_newest(page, newest)
    return Followed(page, until(stored, day), day)


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
    page, log = followed.page, by_task(followed.log)
    reader = page.reader
    st.markdown(overview_sentence(reader, log))
    st.caption(_log_caption(followed))
    title = reader.text("Where every task stands")
    st.subheader(title, anchor=False)
    table = overview_table(reader, title, _computed(followed), log, page.period)
    show_short_table(page, table, "nhiem-vu")


def _computed(followed: Followed) -> Mapping[str, str]:
    reader = followed.page.reader
    return {
        "T01": foundings_sentence(reader, followed.foundings, followed.non_state),
        "T02": trades_sentence(reader, followed.trades),
        "T03": zones_sentence(reader, followed.zones),
        "T14": divisions_sentence(reader, followed.divisions),
    }


def _log_caption(followed: Followed) -> str:
    reader, page = followed.page.reader, followed.page
    said = [reader.text("The log is told until {day}.", day=reader.day(followed.day))]
    if any(entry.new.synthetic for entry in followed.log):
        said.append(reader.text("Lines marked “(mô phỏng)” are invented."))
    if not page.view.slice.is_whole:
        said.append(reader.text("Filters apply to computed tasks; the log is always the whole province's."))
    return " ".join(said)


def show_reviews(followed: Followed) -> None:
    """Reviews and reports: due, submitted, overdue."""
    page, reader = followed.page, followed.page.reader
    found = filings(followed.log, followed.day)
    title = reader.text("Reviews and reports")
    st.subheader(title, anchor=False)
    st.markdown(filings_sentence(reader, found, followed.day))
    show_short_table(page, filings_table(reader, title, found), "so-ket-bao-cao")
    for note in dict.fromkeys(reader.label(review.note) for review in reviews()):
        st.caption(note)
