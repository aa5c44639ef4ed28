"""The way to the milestones: the straight path, the pace it still takes, and where the trend leads."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.charts.pace_path import Way, pace_path
from unionmap.figures.measure import series
from unionmap.figures.pace import Followed, Pace, followed, pace, required_path
from unionmap.figures.projection import projected
from unionmap.figures.results import Series
from unionmap.figures.runs import breaks_within
from unionmap.model.indicators import INDICATORS
from unionmap.model.periods import latest_until
from unionmap.model.programme import HORIZONS, targets
from unionmap.reports.pace import (
    ahead_words,
    assumption,
    followed_sentence,
    followed_table,
    pace_sentences,
    pace_table,
    projection_sentence,
)
from unionmap.ui import state
from unionmap.ui.charts import show_chart
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table


def show_pace(page: Page) -> None:
    """Path, pace and trend of the indicator chosen, up to the milestone chosen."""
    told = _told(page)
    if not any(figure.is_known for _, figure in told):
        return
    title = page.reader.text("Are we on the way, and how fast must it go?")
    st.subheader(title, anchor=False)
    _show_horizon(page)
    paces = [
        pace(page.cube, target, page.period, page.view.slice)
        for target in targets(page.view.target)
        if target.due >= page.period
    ]
    _show_path(page, told, title, fits=any(found.per_quarter is not None for found in paces))
    _show_paces(page, paces, title)


def _told(page: Page) -> Series:
    whole = series(page.cube, page.view.target, page.view.slice)
    return [(period, figure) for period, figure in whole if period <= page.period]


def _show_horizon(page: Page) -> None:
    """Up to which milestone's year the way is told."""
    set_widget("horizon", str(_until(page).year))
    st.segmented_control(
        page.reader.text("Look ahead to"),
        HORIZONS,
        key="horizon",
        on_change=state.changer("horizon", "horizon"),
        required=True,
    )


def _until(page: Page) -> date:
    """The end of the year chosen; without a choice, of the next milestone year."""
    ends = [date(int(year), 12, 31) for year in HORIZONS]
    coming = next((end for end in ends if end > page.period), ends[-1])
    return date(int(page.view.horizon), 12, 31) if page.view.horizon else coming


def _show_path(page: Page, told: Series, title: str, fits: bool) -> None:
    indicator, until = page.view.target, max(_until(page), page.period)
    quarters = followed(page.cube, indicator, page.period, page.view.slice)
    whole = page.view.slice.is_whole or fits
    path = required_path(page.cube, indicator, page.view.slice) if whole else None
    trend = projected(page.cube, indicator, page.period, until, page.view.slice)
    periods = [period for period, _ in told]
    breaks = breaks_within(page.cube, indicator, periods, page.view.slice)
    show_chart(pace_path(page.reader, Way(told, path, trend, until, breaks), title), f"pace {indicator}")
    st.caption(
        page.reader.text("The value axis covers the range of the figures and need not begin at nought.")
    )
    for known in breaks:
        st.caption(f"{page.reader.day(known.day)}: {page.reader.label(known.label)}.")
    if quarters and whole:
        st.markdown(followed_sentence(page.reader, quarters[-1]))
        _show_quarters(page, quarters)
    if path is not None and not path.stated:
        st.caption(page.reader.text("The programme states no baseline: the path starts at the first figure."))
    st.markdown(projection_sentence(page.reader, indicator, trend, fits))
    st.caption(assumption(page.reader, indicator, trend))


def _show_quarters(page: Page, quarters: list[Followed]) -> None:
    """Achieved against required, quarter by quarter."""
    title = page.reader.text("Achieved against required, by quarter")
    with st.expander(title, icon=":material/table:"):
        show_short_table(page, followed_table(page.reader, title, quarters), "tung-quy")


def _show_paces(page: Page, paces: list[Pace], title: str) -> None:
    for said in pace_sentences(page.reader, paces):
        st.markdown(said)
    st.caption(ahead_words(page.reader, paces))
    _offer_last_comparable(page, paces)
    if any(found.per_quarter for found in paces):
        name = f"{title} {page.reader.label(INDICATORS[page.view.target].label)}"
        show_short_table(page, pace_table(page.reader, name, paces), "nhip-do")


def _offer_last_comparable(page: Page, paces: list[Pace]) -> None:
    """A way back to the last period that the targets still fit."""
    comparable = {found.score.last_comparable.period for found in paces if found.score.last_comparable}
    period = latest_until(page.period, tuple(comparable))
    if period is None:
        return
    st.button(
        page.reader.text("Show the pace of {day}, the last comparable day", day=page.reader.day(period)),
        icon=":material/history:",
        on_click=state.change,
        kwargs={"period": period},
        key="last comparable",
    )
