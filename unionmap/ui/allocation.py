"""A target divided among areas on the page: which one, among whom, by which rule, or as it was kept."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from unionmap.charts.map_picture import map_sheet
from unionmap.charts.shares import shares
from unionmap.figures.task_log import Sum
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.planning import AMONG, BY_HAND, DIVISIBLE, RULES
from unionmap.model.programme import programme
from unionmap.reports.allocation import (
    RULE_WORDS,
    division_table,
    slowest_sentence,
    sum_sentence,
    versions_table,
)
from unionmap.reports.allocation_map import VINTAGES, own_target_map
from unionmap.reports.exhibits.division import Division
from unionmap.reports.plan import goal_words
from unionmap.store.allocations import Allocation
from unionmap.ui import state
from unionmap.ui.charts import show_chart
from unionmap.ui.filters import set_widget
from unionmap.ui.map import show_map
from unionmap.ui.map_controls import show_choice
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table

DRAFT = 0
"""In the choice of versions: the division being made, not one that was kept."""


ROWS_AT_ONCE, LONG_TABLE = 16, 460
"""Rows that are shown whole; pixels within which a longer table scrolls, so that the map stays near."""


def open_division(page: Page) -> Division:
    """Show the choices above the division, and make it."""
    _say_whole(page)
    division = Division.of(page)
    _show_choices(page, division.versions, division.kept)
    return division


def _say_whole(page: Page) -> None:
    if not page.view.slice.is_whole:
        st.info(page.reader.text("The target is the whole province's: the filters do not narrow this page."))


def _show_choices(page: Page, versions: tuple[Allocation, ...], kept: Allocation | None) -> None:
    reader, view = page.reader, page.view
    what, among, how, which = [*st.columns(2), *st.columns(2)]
    targets = {target.id: goal_words(reader, target) for target in programme() if target.id in DIVISIBLE}
    dimensions = {key: reader.label(DIMENSIONS[key].label) for key in AMONG}
    with what:
        show_choice(
            reader.text("Target of the province"), "divided", DIVISIBLE, view.divided, targets.__getitem__
        )
    with among:
        show_choice(reader.text("Divided among"), "among", AMONG, view.among, dimensions.__getitem__)
    if kept is None:
        with how:
            show_choice(
                reader.text("Rule"),
                "rule",
                (*RULES, BY_HAND),
                view.rule,
                lambda rule: reader.text(RULE_WORDS[rule]),
            )
    with which if kept is None else how:
        _show_versions(page, versions, kept)


def _show_versions(page: Page, versions: tuple[Allocation, ...], kept: Allocation | None) -> None:
    """The division being made, or one that was kept."""
    reader = page.reader
    named = {DRAFT: reader.text("Being made, by the rule")}
    named |= {
        version.number: reader.text(
            "Version {n}, decision {decision}", n=version.number, decision=version.new.decision
        )
        for version in versions
    }
    set_widget("version", kept.number if kept else DRAFT)
    st.selectbox(
        reader.text("Division shown"),
        list(named),
        format_func=named.__getitem__,
        key="version",
        on_change=state.changer("version", "version", lambda number: number or None),
    )


def show_division(division: Division) -> None:
    """What the division goes by, its sum, and every part with how it stands."""
    page = division.desk
    if division.said:
        st.markdown(division.said)
    if division.parts is None:
        return
    st.markdown(sum_sentence(page.reader, division.target, division.parts))
    title = page.reader.text("Own targets")
    table = division_table(page.reader, title, division.dimension, division.scores, division.name)
    st.markdown(slowest_sentence(page.reader, division.scores, division.name))
    long = len(table.rows) > ROWS_AT_ONCE
    show_table(division.as_of, table, "phan-bo", height=LONG_TABLE if long else "content")


def show_own_map(division: Division) -> None:
    """How much of its own target every area has reached; upper-level unions are no areas."""
    page = division.desk
    if division.parts is None or division.dimension not in VINTAGES:
        return
    maps = own_target_map(page.reader, division.target, division.dimension, division.scores, division.name)
    st.subheader(page.reader.text("Who has reached how much of its own target?"), anchor=False)
    show_map(map_sheet(page.reader, maps.key, maps.contents, division.as_of.notes), "own map")


def show_ranking(division: Division) -> None:
    """Every part of the target as it has been reached, from the most to the least."""
    reader, scores = division.desk.reader, division.scores
    reached = {
        code: Sum(part=score.figure.numerator or 0, of=score.part)
        for code, score in scores.items()
        if score.share is not None
    }
    if not reached:
        return
    title = reader.text("Reached of its own target (%)")
    st.markdown(f"**{title}**")
    show_chart(shares(reader, reached, {code: division.name(code) for code in reached}, title), "own shares")


def show_versions(division: Division) -> None:
    """Every division of this target that was kept; the newest is in force."""
    reader = division.desk.reader
    title = reader.text("Versions kept")
    st.subheader(title, anchor=False)
    if division.versions:
        show_table(division.desk, versions_table(reader, title, division.versions), "cac-ban")
    else:
        st.caption(reader.text("This target has not been divided here yet."))


def show_grid(division: Division) -> Division:
    """Where the reader divides by hand, a grid to write into, and the division as it stands there."""
    if division.parts is None or division.kept is not None or division.desk.view.rule != BY_HAND:
        return division
    reader = division.desk.reader
    place, part = reader.label(DIMENSIONS[division.dimension].label), reader.text("Own target")
    frame = pd.DataFrame({place: map(division.name, division.parts), part: division.parts.values()})
    st.caption(reader.text("Write the parts into the grid. They stand in no link until they are kept."))
    grid = st.data_editor(
        frame,
        hide_index=True,
        disabled=[place],
        column_config={part: st.column_config.NumberColumn(min_value=0, step=1, format="%d", required=True)},
        key=f"grid {division.target.id} {division.dimension}",
    )
    return replace(division, parts=dict(zip(division.parts, map(int, grid[part]), strict=True)))
