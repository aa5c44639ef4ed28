"""Each target of the programme: what it asks, where the figure stands, and what lacks."""

from __future__ import annotations

import streamlit as st

from unionmap.charts.area_bullets import area_bullets
from unionmap.charts.bars import bars
from unionmap.charts.bullet import bullet
from unionmap.figures.targets import Score, score, score_by
from unionmap.figures.wording import with_unit
from unionmap.model.dimensions import LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import TARGETED, baseline, programme, targets
from unionmap.model.thresholds import threshold
from unionmap.reports.map_contents import next_target
from unionmap.reports.milestones import short_score_words, target_words
from unionmap.reports.scoreboard import scoreboard, unscored_words
from unionmap.reports.sentences import target_sentence
from unionmap.ui import state
from unionmap.ui.charts import show_chart
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table
from unionmap.ui.why import show_why

EXPIRED_BESIDE = {"agreement_units": "agreement_expired"}
"""Counts that stand beside a rate and are no part of it."""


def scores(page: Page, indicator: str) -> list[Score]:
    """The slice on screen against every milestone of an indicator, the nearest first."""
    return [score(page.cube, target, page.period, page.view.slice) for target in targets(indicator)]


def show_scoreboard(page: Page) -> None:
    """All targets in one table, with the threshold that "most" is read as."""
    reader = page.reader
    found = [scored for indicator in TARGETED for scored in scores(page, indicator)]
    title = reader.text("All targets of the programme")
    st.subheader(title, anchor=False)
    show_short_table(page, scoreboard(reader, title, found), "chi-tieu")
    for said in unscored_words(reader, found):
        st.caption(said)
    for setting in dict.fromkeys(target.setting for target in programme() if target.setting):
        st.caption(reader.label(threshold(setting, page.period).note))


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
    indicator = page.view.target
    label = page.reader.label(INDICATORS[indicator].label)
    st.header(label, anchor=False)
    found = scores(page, indicator)
    show_chart(bullet(page.reader, found, label, baseline(indicator)), f"bullet {indicator}")
    for scored in found:
        asked, result = target_words(page.reader, scored.target), short_score_words(page.reader, scored)
        st.markdown(f"**{scored.target.year}**: {asked} · {result}")
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
    dimension = LEVELS[page.view.level]
    figures = page.figures(indicator, dimension)
    if not any(figure.is_known for figure in figures.rows.values()):
        return
    names = {code: page.name(dimension, code) for code in figures.rows}
    title = page.reader.text("{indicator} by area", indicator=page.reader.label(INDICATORS[indicator].label))
    with st.expander(title, expanded=INDICATORS[indicator].is_rate):
        target = next_target(indicator, page.period)
        if target is not None and INDICATORS[indicator].is_rate:
            by_area = score_by(page.cube, target, page.period, dimension, page.view.slice)
            st.markdown(target_sentence(page.reader, target, by_area, names.__getitem__))
            if any(scored.scored for scored in by_area.values()):
                show_chart(area_bullets(page.reader, by_area, names, title), f"areas {indicator}")
            else:
                show_chart(bars(page.reader, figures.rows, names, title), f"areas {indicator}")
        else:
            st.caption(
                page.reader.text(
                    "The programme gives this target to the province as a whole: areas are not scored."
                )
            )
            show_chart(bars(page.reader, figures.rows, names, title), f"areas {indicator}")
