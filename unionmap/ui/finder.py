"""The next unions on the page: who is found, what a plan aims at, and which employers are in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from unionmap.figures.cube import Cube
from unionmap.figures.finder import Candidate, Finding
from unionmap.figures.plan import Shortfall, fewest, shortfall
from unionmap.figures.simulation import with_new_unions
from unionmap.figures.wording import reason_words
from unionmap.model.planning import GOALS, PICKS
from unionmap.model.programme import Target, programme
from unionmap.reports.finder import Diary, finding_sentences
from unionmap.reports.plan import goal_words, plan_sentence, shortfall_sentence
from unionmap.store.followups import follow_ups
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


@dataclass(frozen=True)
class Planning:
    """What the page works with: the employers found, the target aimed at, and what it lacks."""

    page: Page
    finding: Finding
    short: Shortfall
    diary: Diary

    @property
    def target(self) -> Target:
        return self.short.target

    @cached_property
    def planned(self) -> tuple[Candidate, ...]:
        """The employers in the plan, in their rank."""
        view = self.page.view
        if view.pick == "ticked":
            return self.finding.some(frozenset(view.employers))
        if view.pick == "top":
            return self.finding.certain[: self.top]
        chosen = fewest(self.finding.certain, self.target, self.short.needed or 0)
        return self.finding.certain if chosen is None else chosen

    @property
    def top(self) -> int:
        """How many of the ranking the slider takes: what the link says, as far as there are so many."""
        asked = self.page.view.top
        return min(len(self.finding.certain), 10 if asked is None else asked)

    @cached_property
    def simulated(self) -> Cube:
        """The cube as if every employer in the plan had its union."""
        return with_new_unions(self.page.cube, self.page.period, self.planned)


def open_planning(page: Page) -> Planning:
    """The employers of the slice on screen. Stops the run with a sentence where none can be told."""
    finding = page.finding
    if not finding.candidates:
        why = reason_words(page.reader, finding.reason)
        nobody = page.reader.text("No employer without a union is found here.")
        st.info(f"{nobody} {why}".strip(), icon=":material/search_off:")
        st.stop()
    target = next(target for target in programme() if target.id == page.view.goal)
    return Planning(page, finding, shortfall(page.cube, target, page.period), follow_ups(page.store))


def show_found(planning: Planning) -> None:
    """Whom the list is for, and what it holds."""
    reader = planning.page.reader
    st.warning(
        reader.text(
            "Internal: names of employers without a union do not leave the federation. Known too early, "
            "they can harm the workers who are organising."
        ),
        icon=":material/lock:",
    )
    st.markdown(" ".join(finding_sentences(reader, planning.finding, planning.page.period)))
    show_whys(planning.page, ("coverage25", "unorganised_workers"))


def show_plan_choice(planning: Planning) -> None:
    """Which target the plan aims at, how employers come into it, and what that makes of the shortfall."""
    reader, view = planning.page.reader, planning.page.view
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
        planning.page.reader.text("How many of the first"),
        0,
        max(most, 1),
        key="top",
        on_change=state.changer("top", "top"),
    )


def _say_left_out(planning: Planning) -> None:
    """Employers that the link names and that are not on the list."""
    view = planning.page.view
    missing = len(view.employers) - len(planning.finding.some(frozenset(view.employers)))
    if view.pick == "ticked" and missing:
        st.info(
            planning.page.reader.plural(
                missing,
                "{n} ticked employer is not on the list: it has a union by now, or the filters leave it out.",
                "{n} ticked employers are not on the list: they have a union by now, or the filters leave "
                "them out.",
            )
        )
