"""The next unions: which employers, what a plan of them would change, and where. Internal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from unionmap.charts.difference import difference as difference_chart
from unionmap.figures.cube import Cube
from unionmap.figures.finder import Candidate, Finding
from unionmap.figures.measure import measure
from unionmap.figures.plan import Shortfall, fewest, shortfall
from unionmap.figures.simulation import with_new_unions
from unionmap.figures.wording import reason_words
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target, programme
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content
from unionmap.reports.exhibits.maps import of_maps
from unionmap.reports.finder import Diary, candidate_table, finding_sentences
from unionmap.reports.plan import goal_words, plan_sentence, shortfall_sentence
from unionmap.reports.plan_maps import Outlook, gains, plan_maps
from unionmap.reports.plan_words import gains_sentence
from unionmap.reports.slice_words import slice_words
from unionmap.store.followups import follow_ups

MOVED = ("members", "unions", "density", "reach", "coverage25")
TOP_LISTED = 20
"""Employers in the list of an exhibit: as many as a meeting reads."""


@dataclass(frozen=True)
class Planning:
    """What the view plans: the employers found, the target aimed at, and what it lacks."""

    desk: Desk

    @property
    def finding(self) -> Finding:
        return self.desk.finding

    @cached_property
    def short(self) -> Shortfall:
        return shortfall(self.desk.cube, self.target, self.desk.period)

    @property
    def target(self) -> Target:
        return next(target for target in programme() if target.id == self.desk.view.goal)

    @cached_property
    def diary(self) -> Diary:
        return follow_ups(self.desk.store)

    @cached_property
    def planned(self) -> tuple[Candidate, ...]:
        """The employers in the plan, in their rank."""
        view = self.desk.view
        if view.pick == "ticked":
            return self.finding.some(frozenset(view.employers))
        if view.pick == "top":
            return self.finding.certain[: self.top]
        chosen = fewest(self.finding.certain, self.target, self.short.needed or 0)
        return self.finding.certain if chosen is None else chosen

    @property
    def top(self) -> int:
        """How many of the ranking are taken: what the link says, as far as there are so many."""
        asked = self.desk.view.top
        return min(len(self.finding.certain), 10 if asked is None else asked)

    @cached_property
    def simulated(self) -> Cube:
        """The cube as if every employer in the plan had its union."""
        return with_new_unions(self.desk.cube, self.desk.period, self.planned)

    @property
    def nobody(self) -> str:
        """Why no employer is listed; empty where some are."""
        if self.finding.candidates:
            return ""
        reader = self.desk.reader
        said = reader.text("No employer without a union is found here.")
        return f"{said} {reason_words(reader, self.finding.reason)}".strip()


def confidential(desk: Desk) -> str:
    """Why the names stay inside."""
    return desk.reader.text(
        "Internal: names of employers without a union do not leave the federation. Known too early, "
        "they can harm the workers who are organising."
    )


def candidates(desk: Desk) -> Content:
    """The first employers of the ranking."""
    reader, planning = desk.reader, Planning(desk)
    title = reader.text("Employers without a union (internal)")
    if planning.nobody:
        return Content(title, planning.nobody, internal=True)
    ranked = list(enumerate(planning.finding.candidates, start=1))[:TOP_LISTED]
    table = candidate_table(reader, title, desk.dimension, ranked, desk.name, planning.diary)
    told = finding_sentences(reader, planning.finding, desk.period)
    listed = reader.plural(
        len(ranked), "The list shows the first {n}.", "The list shows the first {n} of them."
    )
    return Content(
        title,
        " ".join([*told, listed]),
        table=table,
        remarks=(confidential(desk),),
        internal=True,
    )


def effect(desk: Desk) -> Content:
    """The main figures as they would be with the plan."""
    reader, planning = desk.reader, Planning(desk)
    title = reader.text("What if these employers had a union?")
    if planning.nobody:
        return Content(title, planning.nobody)
    figures = [
        measure(planning.simulated, indicator, desk.period, desk.view.slice).total for indicator in MOVED
    ]
    return Content(
        f"{title} {goal_words(reader, planning.target)}",
        f"{shortfall_sentence(reader, planning.short)} "
        + plan_sentence(reader, planning.short, planning.planned, desk.view.pick == "fewest"),
        headlines=tuple(
            (
                reader.text(
                    "{indicator}, with the plan", indicator=reader.label(INDICATORS[f.indicator].short)
                ),
                f,
            )
            for f in figures
        ),
        remarks=(assumed(desk),),
    )


def assumed(desk: Desk) -> str:
    """What the members to expect rest on."""
    return desk.reader.text(
        "{slice}. Members to expect are workers times the share who are members where like units "
        "have a union: an assumption, not a forecast; a new union needs time to come to it.",
        slice=slice_words(desk.reader, desk.view.slice),
    )


def plan_map(desk: Desk) -> Content:
    """Coverage now and with the plan, on one legend; circles for the members still to be won."""
    reader, planning = desk.reader, Planning(desk)
    title = reader.text("Coverage now and with the plan")
    if planning.nobody:
        return Content(title, planning.nobody)
    inside = {candidate.employer_id for candidate in planning.planned}
    listed = planning.finding.candidates
    outlooks = [Outlook(reader.text("Now"), desk.cube, listed)]
    if inside:
        left = [candidate for candidate in listed if candidate.employer_id not in inside]
        outlooks.append(Outlook(reader.text("With the plan"), planning.simulated, left))
    maps = plan_maps(reader, outlooks, desk.view, desk.place)
    return of_maps(desk, title, maps, (assumed(desk),))


def gained(desk: Desk) -> Content:
    """Members that the plan brings to every area."""
    reader, planning = desk.reader, Planning(desk)
    title = reader.text("Members that the plan brings, by area")
    if planning.nobody:
        return Content(title, planning.nobody)
    found = gains(desk.cube, planning.simulated, desk.view, "members")
    if not found:
        return Content(title, reader.text("The plan brings no members."))
    names = {code: desk.place(code) for code in found}
    drawn = difference_chart(reader, found, names, title)
    return Content(title, gains_sentence(reader, found, desk.place), drawn, remarks=(assumed(desk),))
