"""Tasks that follow from the figures: new unions, occupational unions, zones, offices required, divisions."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from unionmap.charts.bars import bars
from unionmap.figures.basis import Figure
from unionmap.figures.tasks import OCCUPATIONAL, offices, zone_slice
from unionmap.model.codelists import codelist
from unionmap.model.tasks import tasks
from unionmap.reports.exhibits.task import Followed
from unionmap.reports.tasks import (
    divisions_sentence,
    divisions_table,
    foundings_sentence,
    foundings_table,
    offices_sentence,
    offices_table,
    trades_sentence,
    zones_sentence,
)
from unionmap.ui.charts import show_chart
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table
from unionmap.ui.why import show_why


def show_task(page: Page, id_: str) -> str:
    """The heading of a task's chapter over its wording in the programme; the heading as it reads."""
    task = tasks()[id_]
    title = f"{id_} · {page.reader.label(task.label)}"
    st.subheader(title, anchor=False)
    st.caption(f"“{page.reader.label(task.quote)}” ({task.part})")
    return title


def show_foundings(followed: Followed) -> None:
    """T01: unions founded, by year and ownership area."""
    page, found = followed.desk, followed.foundings
    title = show_task(page, "T01")
    st.markdown(foundings_sentence(page.reader, found, followed.non_state))
    if found is not None:
        show_short_table(page, foundings_table(page.reader, title, found), "thanh-lap")


def show_trades(followed: Followed) -> None:
    """T02: occupational unions and their members by trade."""
    page, found = followed.desk, followed.trades
    show_task(page, "T02")
    st.markdown(trades_sentence(page.reader, found))
    show_why(page, "members", page.view.slice.narrowed("type", [OCCUPATIONAL]), "T02")
    unions, members = st.columns(2)
    with unions:
        _show_bars(page, page.reader.text("Occupational unions by trade"), found.unions, "trade")
    with members:
        _show_bars(page, page.reader.text("Members of occupational unions by trade"), found.members, "trade")


def show_zones(followed: Followed) -> None:
    """T03: members in industrial and economic zones."""
    page, found = followed.desk, followed.zones
    show_task(page, "T03")
    st.markdown(zones_sentence(page.reader, found))
    if found is not None:
        show_why(page, "members", zone_slice(page.view.slice), "T03")
        _show_bars(page, page.reader.text("Members by zone"), found.members_by, "zone")


def _show_bars(page: Page, heading: str, figures: Mapping[str, Figure], list_: str) -> None:
    codes = codelist(list_)
    names = {c: page.reader.label(codes[c].short if c in codes else codes.label(c)) for c in figures}
    st.markdown(f"**{heading}**")
    show_chart(bars(page.reader, figures, names, heading), heading)


def show_offices(followed: Followed) -> None:
    """T05: who must have a legal-advice office, and who has one."""
    page = followed.desk
    title = show_task(page, "T05")
    found, least = offices(page.cube, page.period, followed.log)
    st.markdown(offices_sentence(page.reader, found, least, page.period))
    show_short_table(page, offices_table(page.reader, title, found), "tu-van-phap-luat")
    st.caption(page.reader.label(least.note))


def show_divisions(followed: Followed) -> None:
    """T14: which targets have been divided among places."""
    page, found = followed.desk, followed.divisions
    title = show_task(page, "T14")
    st.markdown(divisions_sentence(page.reader, found))
    if found:
        show_short_table(page, divisions_table(page.reader, title, found), "giao-chi-tieu")
