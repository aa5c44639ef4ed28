"""The way to the milestones: the straight path, the pace it still takes, and where the trend leads."""

from __future__ import annotations

import streamlit as st

from unionmap.figures.pace import Pace
from unionmap.model.periods import latest_until
from unionmap.model.programme import HORIZONS
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.pace import Journey
from unionmap.reports.table import Table
from unionmap.ui import state
from unionmap.ui.exhibit import show_picture, show_remarks
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table


def show_pace(page: Page) -> None:
    """Path, pace and trend of the indicator chosen, up to the milestone chosen."""
    journey, made = Journey(page), exhibit("pace", page)
    if made.picture is None:
        return
    st.subheader(page.reader.text("Are we on the way, and how fast must it go?"), anchor=False)
    _show_horizon(page, journey)
    show_picture(made, f"pace {journey.indicator}")
    st.markdown(made.sentence)
    if made.table is not None:
        _show_quarters(page, made.table)
    show_remarks(made, page.notes)
    _show_paces(page, journey.paces)


def _show_horizon(page: Page, journey: Journey) -> None:
    """Up to which milestone's year the way is told."""
    set_widget("horizon", str(journey.until.year))
    st.segmented_control(
        page.reader.text("Look ahead to"),
        HORIZONS,
        key="horizon",
        on_change=state.changer("horizon", "horizon"),
        required=True,
    )


def _show_quarters(page: Page, table: Table) -> None:
    """Achieved against required, quarter by quarter."""
    with st.expander(table.title, icon=":material/table:"):
        show_short_table(page, table, "tung-quy")


def _show_paces(page: Page, paces: list[Pace]) -> None:
    made = exhibit("pace-needed", page)
    if paces:
        st.markdown(made.sentence)
    show_remarks(made, page.notes)
    _offer_last_comparable(page, paces)
    if made.table is not None:
        show_short_table(page, made.table, "nhip-do")


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
