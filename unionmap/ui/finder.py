"""The next unions on the page: who is found, what a plan aims at, and which employers are in it."""

from __future__ import annotations

import streamlit as st

from unionmap.model.planning import GOALS, PICKS
from unionmap.model.programme import programme
from unionmap.reports.exhibits.growth import Planning, confidential
from unionmap.reports.finder import finding_sentences
from unionmap.reports.plan import goal_words, plan_sentence, shortfall_sentence
from unionmap.ui import state
from unionmap.ui.filters import set_widget
from unionmap.ui.map_controls import show_choice
from unionmap.ui.page import Page
from unionmap.ui.why import show_whys
from unionmap.words.message import message

PICK_WORDS = {
    "fewest": message("The fewest that reach the target"),
    "top": message("The first of the ranking"),
    "ticked": message("Ticked in the list"),
}


def open_planning(page: Page) -> Planning:
    """The employers of the slice on screen. Stops the run with a sentence where none can be told."""
    planning = Planning(page)
    if planning.nobody:
        st.info(planning.nobody, icon=":material/search_off:")
        st.stop()
    return planning


def show_found(planning: Planning) -> None:
    """Whom the list is for, and what it holds."""
    reader = planning.desk.reader
    st.warning(
        confidential(planning.desk),
        icon=":material/lock:",
    )
    st.markdown(" ".join(finding_sentences(reader, planning.finding, planning.desk.period)))
    show_whys(planning.desk, ("coverage25", "unorganised_workers"))


def show_plan_choice(planning: Planning) -> None:
    """Which target the plan aims at, how employers come into it, and what that makes of the shortfall."""
    reader, view = planning.desk.reader, planning.desk.view
    st.subheader(reader.text("What if these employers had a union?"), anchor=False)
    goal, pick = st.columns(2)
    with goal:
        words = {target.id: goal_words(reader, target) for target in programme() if target.id in GOALS}
        show_choice(reader.text("Target aimed at"), "goal", GOALS, view.goal, words.__getitem__)
    with pick:
        show_choice(
            reader.text("Employers in the plan"),
            "pick",
            PICKS,
            view.pick,
            lambda chosen: reader.text(PICK_WORDS[chosen]),
        )
    if view.pick == "top":
        _show_slider(planning)
    st.markdown(shortfall_sentence(reader, planning.short))
    st.markdown(plan_sentence(reader, planning.short, planning.planned, view.pick == "fewest"))
    _say_left_out(planning)


def _show_slider(planning: Planning) -> None:
    most = len(planning.finding.certain)
    set_widget("top", planning.top)
    st.slider(
        planning.desk.reader.text("How many of the first"),
        0,
        max(most, 1),
        key="top",
        on_change=state.changer("top", "top"),
    )


def _say_left_out(planning: Planning) -> None:
    """Employers that the link names and that are not on the list."""
    view = planning.desk.view
    missing = len(view.employers) - len(planning.finding.some(frozenset(view.employers)))
    if view.pick == "ticked" and missing:
        st.info(
            planning.desk.reader.plural(
                missing,
                "{n} ticked employer is not on the list: it has a union by now, or the filters leave it out.",
                "{n} ticked employers are not on the list: they have a union by now, or the filters leave "
                "them out.",
            )
        )
