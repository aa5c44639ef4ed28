"""What runs out and when: the months ahead as columns, and the units to call as lists."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from unionmap.figures.agreements import Standing, expired, expiring
from unionmap.model.dimensions import LEVELS
from unionmap.reports.agreements import agreement_list
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.agreement import MONTHS_AHEAD, Covered
from unionmap.ui.exhibit import show_picture
from unionmap.ui.tables import show_table

LIST_HEIGHT = 420


def show_calendar(covered: Covered) -> None:
    """The agreements in force that run out in the next twelve months, by month."""
    made = exhibit("agreements-ending", covered.desk)
    st.subheader(made.title, anchor=False)
    st.markdown(made.sentence)
    show_picture(made, "calendar")


def show_lists(covered: Covered) -> None:
    """The units themselves: expiring, expired, without an agreement."""
    units = covered.units
    lists = (
        (covered.desk.reader.text("Expiring"), expiring(units, MONTHS_AHEAD), "sap-het-han"),
        (covered.desk.reader.text("Expired"), expired(units), "da-het-han"),
        (
            covered.desk.reader.text("No agreement on record"),
            units[units["standing"] == Standing.NEVER],
            "chua-co",
        ),
        (
            covered.desk.reader.text("Dates incomplete"),
            units[units["standing"] == Standing.UNCLEAR],
            "thieu-ngay",
        ),
    )
    held = [(title, rows, key) for title, rows, key in lists if len(rows)]
    if not held:
        st.markdown(covered.desk.reader.text("Every agreement is in force for more than 12 months."))
        return
    tabs = st.tabs([f"{title} ({covered.desk.reader.number(len(rows))})" for title, rows, _ in held])
    for tab, (title, rows, key) in zip(tabs, held, strict=True):
        with tab:
            _show_list(covered, title, rows, key)


def _show_list(covered: Covered, title: str, units: pd.DataFrame, key: str) -> None:
    page = covered.desk
    table = agreement_list(page.reader, title, units, LEVELS[page.view.level], page.name)
    show_table(page, table, f"thoa-uoc-{key}", height=LIST_HEIGHT)
