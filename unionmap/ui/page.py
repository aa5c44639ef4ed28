"""What every page begins with: the view made whole, the filters, the title, and what must be said first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.results import Figures
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.link_reader import Unread
from unionmap.model.periods import latest_until
from unionmap.model.view import View
from unionmap.store.releases import releases
from unionmap.ui import cache, state
from unionmap.ui.badge import show_badge
from unionmap.ui.empty import stop_if_empty
from unionmap.ui.filters import show_filters, show_language
from unionmap.ui.navigation import show_menu
from unionmap.ui.notices import show_notices
from unionmap.ui.share import show_share
from unionmap.words import Reader


@dataclass(frozen=True)
class Page:
    """What a page works with: who reads, what is asked, and the sums of the release."""

    reader: Reader
    view: View
    cube: Cube

    @property
    def period(self) -> date:
        """The period on screen; an opened page always has one."""
        assert self.view.period is not None
        return self.view.period

    def figure(self, indicator: str) -> Figure:
        """One indicator of the whole slice on screen."""
        return measure(self.cube, indicator, self.period, self.view.slice).total

    def figures(self, indicator: str, by: str) -> Figures:
        """One indicator of the slice on screen, by the codes of a dimension."""
        return measure(self.cube, indicator, self.period, self.view.slice, by)

    def name(self, dimension: str, code: str) -> str:
        """A code's name, short enough for a picture."""
        codes = DIMENSIONS[dimension].codes()
        return self.reader.label(codes[code].short if code in codes else codes.label(code))


def open_page(question: str) -> Page:
    """Draw the frame of a page under its question (a source text), and say what it shows.

    Stops the run with a sentence where there is nothing to show.
    """
    page, newest = _page(replace(state.current_view(), draft=None))
    show_filters(page.reader, page.view, page.cube)
    _show_head(page, question, newest)
    stop_if_empty(page.reader, page.cube, page.period, page.view.slice)
    return page


def open_desk(question: str) -> Page:
    """Draw the frame of a page of the staff: it works on files and releases, and no filter narrows it.

    Stops the run as ``open_page`` does where nothing was ever published.
    """
    page, newest = _page(state.current_view())
    with st.sidebar:
        show_language(page.view)
    _show_head(page, question, newest)
    return page


def _page(asked: View) -> tuple[Page, int]:
    """The page of a view made whole, under the menu; and the newest release."""
    reader = Reader(asked.language)
    newest = max((release.number for release in releases(cache.store())), default=None)
    if newest is None:
        st.info(reader.text("No figures have been published yet."))
        st.stop()
    view, sums = _made_whole(asked, newest)
    state.keep(view)
    show_menu(reader, view)
    return Page(reader, view, sums), newest


def _show_head(page: Page, question: str, newest: int) -> None:
    _show_title(page, question)
    show_notices(page.reader, page.view, newest)


def _show_title(page: Page, question: str) -> None:
    title, share = st.columns([5, 1], vertical_alignment="center")
    title.title(page.reader.text(question), anchor=False)
    with share:
        show_share(page.reader, page.view)
    show_badge(page.reader, page.view, page.cube)


def _made_whole(view: View, newest: int) -> tuple[View, Cube]:
    """The view with its release and periods filled in; what is not here is noted for the reader."""
    missing: list[Unread] = []
    known = {release.number for release in releases(cache.store())}
    if view.release is not None and view.release not in known:
        missing.append(Unread("release", str(view.release)))
    release = view.release if view.release in known else newest
    sums = cache.cube(release)
    period = _known_period("period", view.period or sums.periods[-1], sums, missing)
    compare = view.compare and _known_period("compare", view.compare, sums, missing)
    since = view.since and _known_period("since", view.since, sums, missing)
    state.refuse(missing)
    whole = replace(view, release=release, period=period, compare=None if compare == period else compare)
    whole = replace(whole, since=since if since and since < period else None)
    return replace(whole, area=view.area if _area_fits(view) else None), sums


def _known_period(key: str, asked: date, sums: Cube, missing: list[Unread]) -> date:
    if asked in sums.periods:
        return asked
    missing.append(Unread(key, asked.isoformat()))
    return latest_until(asked, sums.periods) or sums.periods[0]


def _area_fits(view: View) -> bool:
    return view.area is not None and view.area in DIMENSIONS[LEVELS[view.level]].codes()
