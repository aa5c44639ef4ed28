"""What the log adds up to: dialogues by place and year, and union money collected against what was due."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.charts.shares import shares
from unionmap.figures.task_log import by_unit_and_year, of_year, summed
from unionmap.model.fund import COLLECTED, fund_rate
from unionmap.model.tasks import kinds
from unionmap.reports.exhibits.task import Followed
from unionmap.reports.task_log import (
    collection_sentence,
    dialogues_sentence,
    dialogues_table,
    rate_sentence,
)
from unionmap.ui.charts import show_chart
from unionmap.ui.tables import show_short_table
from unionmap.ui.task_figures import show_task

DIALOGUE = "DIALOGUE"


def show_dialogues(followed: Followed) -> None:
    """T09: how many dialogues each place held, year by year."""
    page, year = followed.desk, followed.day.year
    title = show_task(page, "T09")
    found = by_unit_and_year(followed.log, DIALOGUE)
    if not found:
        st.info(page.reader.text("Nothing entered yet"))
        return
    st.markdown(dialogues_sentence(page.reader, year, of_year(followed.log, DIALOGUE, year)))
    show_short_table(page, dialogues_table(page.reader, title, found), "doi-thoai")
    st.caption(
        page.reader.text("A dash: the log has no line of that year, which does not mean there was none.")
    )


def show_collection(followed: Followed) -> None:
    """T07: how much of the union fund and the dues was collected, by upper-level union."""
    page, reader = followed.desk, followed.desk.reader
    show_task(page, "T07")
    for code, tab in zip(
        COLLECTED, st.tabs([reader.label(kinds()[c].label) for c in COLLECTED]), strict=True
    ):
        with tab:
            _show_collected(followed, code)


def _show_collected(followed: Followed, code: str) -> None:
    page, year = followed.desk, followed.day.year
    if summed(of_year(followed.log, code, year)).percent is not None:
        _show_shares(followed, code, followed.day)
    else:
        st.info(page.reader.text("The log has no amounts of {year}.", year=year))
        _show_shares(followed, code, date(year - 1, 12, 31))
    st.caption(rate_sentence(page.reader, code, followed.day, fund_rate(code, followed.day)))


def _show_shares(followed: Followed, code: str, day: date) -> None:
    """What was collected in a day's year until that day; nothing where the log has no amounts of it."""
    page, lines = followed.desk, of_year(followed.log, code, day.year)
    total = summed(lines)
    if total.percent is None:
        return
    said = collection_sentence(page.reader, kinds()[code].label, day, total)
    st.markdown(said)
    sums = {unit: found[day.year] for unit, found in by_unit_and_year(lines, code).items()}
    names = {unit: page.name("upper", unit) for unit in sums}
    show_chart(shares(page.reader, sums, names, said), f"collected {code}")
