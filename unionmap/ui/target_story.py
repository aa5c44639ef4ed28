"""Each target of the programme: what it asks, where the figure stands, and what lacks."""

from __future__ import annotations

import streamlit as st

from unionmap.figures.wording import with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import TARGETED
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.target import milestone_lines, scores
from unionmap.reports.scoreboard import unscored_words
from unionmap.ui import state
from unionmap.ui.exhibit import show_picture, show_remarks
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table
from unionmap.ui.why import show_why

EXPIRED_BESIDE = {"agreement_units": "agreement_expired"}
"""Counts that stand beside a rate and are no part of it."""


def show_scoreboard(page: Page) -> None:
    """All targets in one table, with the threshold that "most" is read as."""
    made = exhibit("scoreboard", page)
    st.subheader(made.title, anchor=False)
    st.markdown(made.sentence)
    assert made.table is not None
    show_short_table(page, made.table, "chi-tieu")
    show_remarks(made, page.notes)


def show_target_choice(page: Page) -> None:
    """Which indicator the chapters below tell of."""
    set_widget("target", page.view.target)
    st.pills(
        page.reader.text("Tell the way of"),
        TARGETED,
        format_func=lambda indicator: page.reader.label(INDICATORS[indicator].short),
        key="target",
        on_change=state.changer("target", "target"),
        required=True,
    )


def show_target_story(page: Page) -> None:
    """The chosen indicator against its milestones, in the programme's own words, and by area."""
    indicator, made = page.view.target, exhibit("target", page)
    st.header(made.title, anchor=False)
    show_picture(made, f"bullet {indicator}")
    found = scores(page, indicator)
    for line, scored in zip(milestone_lines(page.reader, found), found, strict=True):
        st.markdown(line)
        st.caption(f"“{scored.target.quote}”")
    for said in unscored_words(page.reader, found):
        st.caption(said)
    show_why(page, indicator, key="story")
    _show_beside(page, indicator)
    _show_areas(page, indicator)


def _show_beside(page: Page, indicator: str) -> None:
    """What must not be taken for a part of the rate."""
    beside = EXPIRED_BESIDE.get(indicator)
    if beside is None:
        return
    figure = page.figure(beside)
    label = page.reader.label(INDICATORS[beside].label)
    st.markdown(f"{label}: **{with_unit(page.reader, figure)}**.")
    st.caption(page.reader.label(INDICATORS[beside].definition))


def _show_areas(page: Page, indicator: str) -> None:
    """A rate against the next milestone in every area; a count by area without a score."""
    made = exhibit("target-areas", page)
    if made.picture is None:
        return
    with st.expander(made.title, expanded=INDICATORS[indicator].is_rate):
        st.markdown(made.sentence)
        show_picture(made, f"areas {indicator}")
        show_remarks(made, page.notes)
