"""What runs out and when: the months ahead as columns, and the units to call as lists."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from unionmap.charts.calendar import calendar
from unionmap.figures.agreements import Standing, by_month, expired, expiring
from unionmap.model.dimensions import LEVELS
from unionmap.reports.agreements import agreement_list
from unionmap.ui.agreements import Covered
from unionmap.ui.charts import show_chart
from unionmap.ui.tables import show_table

MONTHS_AHEAD = 12
LIST_HEIGHT = 420


def show_calendar(covered: Covered) -> None:
    """The agreements in force that run out in the next twelve months, by month."""
    page = covered.page
    reader, workers = page.reader, page.view.weigh == "workers"
    found = by_month(covered.units, page.period, MONTHS_AHEAD)
    months = {end: amount.value if workers else amount.rows for end, amount in found.items()}
    st.subheader(reader.text("What expires in the next 12 months"), anchor=False)
    unit = reader.text("workers covered") if workers else reader.text("agreements")
    said = reader.text(
        "From {day} on, by month: {count} {unit}.",
        day=reader.day(page.period),
        count=reader.number(sum(months.values())),
        unit=unit,
    )
    st.markdown(said)
    show_chart(calendar(reader, months, unit, said), "calendar")


def show_lists(covered: Covered) -> None:
    """The units themselves: expiring, expired, without an agreement."""
    units = covered.units
    lists = (
        (covered.page.reader.text("Expiring"), expiring(units, MONTHS_AHEAD), "sap-het-han"),
        (covered.page.reader.text("Expired"), expired(units), "da-het-han"),
        (
            covered.page.reader.text("No agreement on record"),
            units[units["standing"] == Standing.NEVER],
            "chua-co",
        ),
        (
            covered.page.reader.text("Dates incomplete"),
            units[units["standing"] == Standing.UNCLEAR],
            "thieu-ngay",
        ),
    )
    held = [(title, rows, key) for title, rows, key in lists if len(rows)]
    if not held:
        st.markdown(covered.page.reader.text("Every agreement is in force for more than 12 months."))
        return
    tabs = st.tabs([f"{title} ({covered.page.reader.number(len(rows))})" for title, rows, _ in held])
    for tab, (title, rows, key) in zip(tabs, held, strict=True):
        with tab:
            _show_list(covered, title, rows, key)


def _show_list(covered: Covered, title: str, units: pd.DataFrame, key: str) -> None:
    page = covered.page
    table = agreement_list(page.reader, title, units, LEVELS[page.view.level], page.name)
    show_table(page, table, f"thoa-uoc-{key}", height=LIST_HEIGHT)
