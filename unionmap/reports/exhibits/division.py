"""A target divided among areas or upper-level unions: the parts, and how far each has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from unionmap.charts.map_picture import map_sheet
from unionmap.figures.allocation import OwnScore, divide, figures_day, own_scores
from unionmap.model.planning import BY_HAND
from unionmap.model.programme import Target, programme
from unionmap.reports.allocation import (
    division_sentence,
    division_table,
    kept_sentence,
    slowest_sentence,
    sum_sentence,
)
from unionmap.reports.allocation_map import VINTAGES, own_target_map
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks, said
from unionmap.reports.plan import goal_words
from unionmap.store.allocations import Allocation, allocations


@dataclass(frozen=True)
class Division:
    """The division on screen: by a rule, by hand, or ``kept``; without ``parts`` where the rule fails."""

    desk: Desk
    target: Target
    versions: tuple[Allocation, ...]
    kept: Allocation | None
    parts: Mapping[str, int] | None
    said: str

    @classmethod
    def of(cls, desk: Desk) -> Division:
        """The version that the view names; else by the rule, or by hand beginning with what is in force."""
        view = desk.view
        target = next(target for target in programme() if target.id == view.divided)
        versions = tuple(allocations(desk.store, target.id, view.among))
        kept = next((version for version in versions if version.number == view.version), None)
        if kept is not None:
            said = kept_sentence(desk.reader, kept)
            return cls(desk, target, versions, kept, kept.new.parts, said)
        ruled = divide(
            desk.cube, target, desk.period, view.among, "members" if view.rule == BY_HAND else view.rule
        )
        if view.rule == BY_HAND and versions:
            return cls(desk, target, versions, None, versions[0].new.parts, "")
        told = division_sentence(desk.reader, ruled, desk.period)
        return cls(desk, target, versions, None, ruled.parts, told)

    @property
    def dimension(self) -> str:
        return self.desk.view.among

    @property
    def scores(self) -> dict[str, OwnScore]:
        """How every part stands; empty without parts."""
        desk = self.desk
        return own_scores(desk.cube, self.target, self.parts or {}, self.dimension, desk.period)

    @property
    def as_of(self) -> Desk:
        """The desk as of the day of the figures that the parts are set against, of the whole province."""
        desk = self.desk
        day = figures_day(desk.cube, self.target, desk.period, self.dimension)
        return replace(desk, view=replace(desk.view, period=day, slice=type(desk.view.slice)()))

    def name(self, code: str) -> str:
        return self.desk.name(self.dimension, code)


def parts(desk: Desk) -> Content:
    """Every part with how it stands."""
    return parts_of(Division.of(desk))


def parts_of(division: Division) -> Content:
    """What the division goes by, its sum, and every part with how it stands."""
    desk, reader = division.desk, division.desk.reader
    title = f"{reader.text('Own targets')}: {goal_words(reader, division.target)}"
    if division.parts is None:
        return Content(title, division.said, remarks=_whole(desk))
    table = division_table(
        reader, reader.text("Own targets"), division.dimension, division.scores, division.name
    )
    sentence = said(
        division.said,
        sum_sentence(reader, division.target, division.parts),
        slowest_sentence(reader, division.scores, division.name),
    )
    return Content(title, sentence, table=table, remarks=_whole(desk), notes=division.as_of.notes)


def _whole(desk: Desk) -> tuple[str, ...]:
    narrowed = desk.reader.text("The target is the whole province's: the filters do not narrow this page.")
    return remarks("" if desk.view.slice.is_whole else narrowed)


def own_map(desk: Desk) -> Content:
    """How much of its own target every area has reached; upper-level unions are no areas."""
    return own_map_of(Division.of(desk))


def own_map_of(division: Division) -> Content:
    """As ``own_map``, of a division at hand."""
    desk, reader = division.desk, division.desk.reader
    title = reader.text("Who has reached how much of its own target?")
    if division.parts is None:
        return Content(title, division.said, remarks=_whole(desk))
    if division.dimension not in VINTAGES:
        return Content(title, slowest_sentence(reader, division.scores, division.name))
    maps = own_target_map(reader, division.target, division.dimension, division.scores, division.name)
    notes = division.as_of.notes
    return Content(
        title,
        maps.contents[0].sentence,
        map_sheet(reader, maps.key, maps.contents, notes),
        remarks=_whole(desk),
        notes=notes,
    )
