"""What a plan of new unions does to the figures: in numbers, on the map, and area by area."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.charts.difference import difference as difference_chart
from unionmap.charts.map_picture import map_sheet
from unionmap.figures.change import difference
from unionmap.figures.measure import measure
from unionmap.figures.plan import shortfall
from unionmap.figures.wording import with_unit
from unionmap.model.dimensions import LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.planning import GOALS
from unionmap.model.programme import programme
from unionmap.reports.plan import counted, gaps_table
from unionmap.reports.plan_maps import Outlook, gains, plan_maps
from unionmap.reports.sentences import change_words
from unionmap.reports.slice_words import slice_words
from unionmap.ui import state
from unionmap.ui.charts import show_chart
from unionmap.ui.finder import Planning
from unionmap.ui.map import show_map
from unionmap.ui.map_controls import show_level
from unionmap.ui.tables import show_short_table

MOVED = ("members", "unions", "density", "reach", "coverage25")
A_ROW = 3
LAST_YEAR = 2030
"""Milestones after this year are too far off for a plan of single employers."""


def show_effect(planning: Planning) -> None:
    """Each figure as it would be, with what the plan changes, and what the target would still lack."""
    reader = planning.page.reader
    first, *rest = [column for _ in range(0, 1 + len(MOVED), A_ROW) for column in st.columns(A_ROW)]
    with first:
        _show_lacking(planning)
    for column, indicator in zip(rest, MOVED, strict=True):
        with column:
            _show_moved(planning, indicator)
    st.caption(
        reader.text(
            "{slice}. Members to expect are workers times the share who are members where like units "
            "have a union: an assumption, not a forecast; a new union needs time to come to it.",
            slice=slice_words(reader, planning.page.view.slice),
        )
    )


def show_gaps(planning: Planning) -> None:
    """What lacks to each milestone of the coming years, now and with the plan."""
    page, reader = planning.page, planning.page.reader
    aims = [target for target in programme() if target.id in GOALS and target.due.year <= LAST_YEAR]
    cubes = (page.cube, planning.simulated)
    gaps = [(shortfall(cubes[0], aim, page.period), shortfall(cubes[1], aim, page.period)) for aim in aims]
    title = reader.text("What the targets of 2025 and 2030 lack")
    st.markdown(f"**{title}**")
    show_short_table(page, gaps_table(reader, title, gaps), "con-thieu")
    if any(now.since is not None for now, _ in gaps):
        st.caption(reader.text("Members and unions are counted like for like across the series break."))


def _show_lacking(planning: Planning) -> None:
    reader, short = planning.page.reader, planning.short
    after = shortfall(planning.simulated, planning.target, planning.page.period)
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
    page = planning.page
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
    page, planned = planning.page, {candidate.employer_id for candidate in planning.planned}
    with st.columns(3)[0]:
        show_level(page)
    listed = planning.finding.candidates
    left = [candidate for candidate in listed if candidate.employer_id not in planned]
    outlooks = [Outlook(page.reader.text("Now"), page.cube, listed)]
    if planned:
        outlooks.append(Outlook(page.reader.text("With the plan"), planning.simulated, left))
    maps = plan_maps(page.reader, outlooks, page.view, partial(page.name, LEVELS[page.view.level]))
    sheet = map_sheet(page.reader, maps.key, maps.contents, page.notes, page.view.area)
    show_map(sheet, "plan map", on_area=lambda code: state.change(area=code))
    st.markdown(maps.contents[-1].sentence)


def show_gains(planning: Planning) -> None:
    """Members that the plan brings to every area."""
    page, by = planning.page, LEVELS[planning.page.view.level]
    gained = gains(page.cube, planning.simulated, page.view, "members")
    if gained:
        title = page.reader.text("Members that the plan brings, by area")
        st.subheader(title, anchor=False)
        names = {code: page.name(by, code) for code in gained}
        show_chart(difference_chart(page.reader, gained, names, title), "gains")
