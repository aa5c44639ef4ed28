"""What a plan of new unions does to the figures: in numbers, on the map, and area by area."""

from __future__ import annotations

import streamlit as st

from unionmap.figures.change import difference
from unionmap.figures.measure import measure
from unionmap.figures.plan import shortfall
from unionmap.figures.wording import with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.model.planning import GOALS
from unionmap.model.programme import programme
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.growth import MOVED, Planning, assumed
from unionmap.reports.plan import counted, gaps_table
from unionmap.reports.sentences import change_words
from unionmap.ui import state
from unionmap.ui.exhibit import show_picture
from unionmap.ui.map_controls import show_level
from unionmap.ui.tables import show_short_table

A_ROW = 3
LAST_YEAR = 2030
"""Milestones after this year are too far off for a plan of single employers."""


def show_effect(planning: Planning) -> None:
    """Each figure as it would be, with what the plan changes, and what the target would still lack."""
    first, *rest = [column for _ in range(0, 1 + len(MOVED), A_ROW) for column in st.columns(A_ROW)]
    with first:
        _show_lacking(planning)
    for column, indicator in zip(rest, MOVED, strict=True):
        with column:
            _show_moved(planning, indicator)
    st.caption(assumed(planning.desk))


def _show_lacking(planning: Planning) -> None:
    reader, short = planning.desk.reader, planning.short
    after = shortfall(planning.simulated, planning.target, planning.desk.period)
    label = reader.text("Would still lack")
    if short.needed is None or after.needed is None:
        st.metric(label, "–", border=True)
        return
    st.metric(
        label,
        f"{reader.number(after.needed)} {counted(reader, planning.target)}",
        reader.signed(after.needed - short.needed) if after.needed != short.needed else None,
        delta_color="off",
        delta_arrow="down",
        border=True,
        height="stretch",
    )


def _show_moved(planning: Planning, indicator: str) -> None:
    page = planning.desk
    now = page.figure(indicator)
    planned = measure(planning.simulated, indicator, page.period, page.view.slice).total
    moved = difference(now, planned)
    st.metric(
        page.reader.label(INDICATORS[indicator].short),
        with_unit(page.reader, planned),
        change_words(page.reader, moved) if moved.absolute else None,
        delta_color="off",
        delta_arrow="up" if moved.absolute and moved.absolute > 0 else "down",
        help=page.reader.label(INDICATORS[indicator].definition),
        border=True,
        height="stretch",
    )


def show_plan_maps(planning: Planning) -> None:
    """Coverage now and with the plan, on one legend; circles for the members still to be won."""
    page = planning.desk
    show_level(page)
    made = exhibit("plan-map", page)
    show_picture(made, "plan", on_area=lambda code: state.change(area=code))
    st.markdown(made.sentence)


def show_gaps(planning: Planning) -> None:
    """What lacks to each milestone of the coming years, now and with the plan."""
    page, reader = planning.desk, planning.desk.reader
    aims = [target for target in programme() if target.id in GOALS and target.due.year <= LAST_YEAR]
    cubes = (page.cube, planning.simulated)
    gaps = [(shortfall(cubes[0], aim, page.period), shortfall(cubes[1], aim, page.period)) for aim in aims]
    title = reader.text("What the targets of 2025 and 2030 lack")
    st.markdown(f"**{title}**")
    show_short_table(page, gaps_table(reader, title, gaps), "con-thieu")
    if any(now.since is not None for now, _ in gaps):
        st.caption(reader.text("Members and unions are counted like for like across the series break."))


def show_gains(planning: Planning) -> None:
    """Members that the plan brings to every area."""
    made = exhibit("plan-gains", planning.desk)
    if made.picture is None:
        return
    st.subheader(made.title, anchor=False)
    st.markdown(made.sentence)
    show_picture(made, "gains")
