"""Agreements: how many are in force, against the milestones, by owner and area, and what runs out when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

import pandas as pd

from unionmap.charts.bullet import bullet
from unionmap.charts.calendar import calendar
from unionmap.charts.standings import in_force, standing_keys, standings
from unionmap.figures.agreements import Agreements, Parts, agreements, applicable, by_month, expiring
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.reports.agreements import (
    agreement_list,
    agreement_sentence,
    missing_workers,
    renewal_sentence,
    silent_words,
    standings_table,
)
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks, said
from unionmap.reports.exhibits.maps import lowered
from unionmap.reports.exhibits.target import milestone_lines, scores
from unionmap.reports.scoreboard import unscored_words

RATE = "agreement_units"
MONTHS_AHEAD = 12


@dataclass(frozen=True)
class Covered:
    """The units of the slice on screen to which agreements apply, each with where it stands."""

    desk: Desk
    units: pd.DataFrame

    @classmethod
    def of(cls, desk: Desk) -> Covered:
        return cls(desk, applicable(desk.unions, desk.period))

    @cached_property
    def total(self) -> Parts:
        return self.by("ownership").total

    @property
    def by_workers(self) -> bool:
        """Whether agreements are counted by the workers they cover."""
        return self.desk.view.weigh == "workers"

    def by(self, dimension: str) -> Agreements:
        return agreements(self.units, dimension)

    @cached_property
    def months(self) -> dict[date, int]:
        """What runs out in each of the months ahead: agreements, or workers covered."""
        found = by_month(self.units, self.desk.period, MONTHS_AHEAD)
        return {end: amount.value if self.by_workers else amount.rows for end, amount in found.items()}


def none_applies(desk: Desk) -> str:
    """What is said where the slice has no unit to which agreements apply."""
    return desk.reader.text("The filters leave no unit to which agreements apply.")


def in_force_now(desk: Desk) -> Content:
    """How many agreements are in force, what runs out soon, and the rate against the milestones."""
    reader, covered = desk.reader, Covered.of(desk)
    label = reader.label(INDICATORS[RATE].label)
    if covered.units.empty:
        return Content(label, none_applies(desk))
    found = scores(desk, RATE)
    asked = [line.replace("**", "") for line in milestone_lines(reader, found)]
    silent = [desk.name("district", code) for code in desk.figures(RATE, "district").silent]
    return Content(
        label,
        said(
            agreement_sentence(reader, desk.period, covered.total),
            renewal_sentence(reader, desk.period, covered.total),
        ),
        bullet(reader, found, label),
        headlines=((label, desk.figure(RATE)),),
        remarks=remarks(
            silent_words(reader, silent) if silent else "", *asked, *unscored_words(reader, found)
        ),
    )


def by_owner(desk: Desk) -> Content:
    """Where the agreements of each kind of owner stand."""
    return by_group(Covered.of(desk), "ownership")


def by_place(desk: Desk) -> Content:
    """Where the agreements of each area stand."""
    return by_group(Covered.of(desk), desk.dimension)


def by_group(covered: Covered, dimension: str) -> Content:
    """Where agreements stand by the codes of a dimension: bars, and the same as a table."""
    desk, reader, workers = covered.desk, covered.desk.reader, covered.by_workers
    heading = reader.label(DIMENSIONS[dimension].label)
    title = reader.text("Agreements by {dimension}", dimension=lowered(heading))
    if covered.units.empty:
        return Content(title, none_applies(desk))
    found, name = covered.by(dimension), partial(desk.name, dimension)
    sentence = reader.text(
        "On {day}, {covered} are in force.",
        day=reader.day(desk.period),
        covered=in_force(reader, found.total, workers),
    )
    return Content(
        title,
        sentence,
        standings(reader, found.rows, {code: name(code) for code in found.rows}, workers, title),
        table=standings_table(reader, title, heading, name, found, workers),
        key=standing_keys(reader, covered.total),
        remarks=remarks(missing_workers(reader, covered.total) if workers else ""),
    )


def running_out(desk: Desk) -> Content:
    """The agreements that run out in the months ahead, by month, and the units to call."""
    reader, covered = desk.reader, Covered.of(desk)
    title = reader.text("What expires in the next 12 months")
    if covered.units.empty:
        return Content(title, none_applies(desk))
    unit = reader.text("workers covered") if covered.by_workers else reader.text("agreements")
    sentence = reader.text(
        "From {day} on, by month: {count} {unit}.",
        day=reader.day(desk.period),
        count=reader.number(sum(covered.months.values())),
        unit=unit,
    )
    soon = expiring(covered.units, MONTHS_AHEAD)
    listed = agreement_list(reader, title, soon, desk.dimension, desk.name) if len(soon) else None
    return Content(title, sentence, calendar(reader, covered.months, unit, sentence), table=listed)
