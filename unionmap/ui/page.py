"""What every page begins with: the view made whole, the filters, the title, and what must be said first."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from unionmap.model.view import View
from unionmap.reports.desk import Desk, NothingPublishedError, newest_release
from unionmap.reports.desk import open_desk as open_desk_of
from unionmap.ui import cache, state
from unionmap.ui.actor import at_work, show_account
from unionmap.ui.badge import show_badge
from unionmap.ui.empty import stop_if_empty
from unionmap.ui.filters import show_filters, show_language
from unionmap.ui.navigation import show_menu
from unionmap.ui.notebook.collect import show_collecting
from unionmap.ui.notices import show_notices
from unionmap.ui.presentation import show_present_button
from unionmap.ui.report_downloads import show_reports
from unionmap.ui.share import show_share
from unionmap.words import Reader

Page = Desk
"""What a page works with: who reads, what is asked, and the sums of the release."""


def open_page(question: str) -> Page:
    """Draw the frame of a page under its question (a source text), and say what it shows.

    Stops the run with a sentence where there is nothing to show.
    """
    page, newest = framed(replace(state.current_view(), draft=None))
    show_filters(page.reader, page.view, page.cube)
    _show_head(page, question, newest)
    stop_if_empty(page.reader, page.cube, page.period, page.view.slice)
    return page


def open_desk(question: str) -> Page:
    """Draw the frame of a page of the staff: it works on files and releases, and no filter narrows it.

    Stops the run as ``open_page`` does where nothing was ever published.
    """
    page, newest = framed(state.current_view())
    with st.sidebar:
        show_language(page.view)
    _show_head(page, question, newest)
    return page


def framed(asked: View) -> tuple[Page, int]:
    """The page of a view made whole, under the menu; and the newest release."""
    reader = Reader(asked.language)
    try:
        page, missing = open_desk_of(cache.sources(), asked)
    except NothingPublishedError:
        st.info(reader.text("No figures have been published yet."))
        st.stop()
    state.refuse(list(missing))
    state.keep(page.view)
    show_menu(reader, page.view, at_work())
    show_account(reader)
    return page, newest_release(page.store)


def _show_head(page: Page, question: str, newest: int) -> None:
    show_title(page, page.reader.text(question))
    show_badge(page.reader, page.view, page.cube)
    show_notices(page.reader, page.view, newest)


def show_title(page: Page, words: str) -> None:
    """The title of a page, and the doors that lead from it: to the wall, to a notebook, to others."""
    title, doors = st.columns([2, 3], vertical_alignment="center")
    title.title(words, anchor=False)
    with doors, st.container(horizontal=True, key="doors"):
        show_present_button(page.reader, page.view)
        show_collecting(page, state.current_path())
        show_reports(page, state.current_path())
        show_share(page.reader, page.view)
