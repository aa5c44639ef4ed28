"""The headline figures, their way so far, and what changed since the period before."""

from __future__ import annotations

from functools import partial

from unionmap.charts.trend import trend
from unionmap.figures.change import change
from unionmap.figures.measure import series
from unionmap.figures.runs import breaks_within
from unionmap.model.breaks import series_breaks
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.model.periods import previous
from unionmap.model.programme import Target, targets
from unionmap.model.slices import Slice
from unionmap.reports.change_table import change_table
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.sentences import change_sentence, summary_sentence
from unionmap.reports.trend_words import trend_sentence

HEADLINES = ("members", "unions", "admitted_total", "agreement_units", "coverage25", "penetration")

YEARS_AHEAD = 5
"""Milestones farther ahead would press the line flat; the cards tell them all."""


def headlines(desk: Desk) -> Content:
    """The figures that the programme is led by."""
    figures = {indicator: desk.figure(indicator) for indicator in HEADLINES}
    return Content(
        desk.reader.text("Where do we stand against the programme?"),
        summary_sentence(desk.reader, figures["unions"], figures["members"], figures["penetration"]),
        headlines=tuple((desk.reader.label(INDICATORS[id_].label), f) for id_, f in figures.items()),
    )


def members_path(desk: Desk) -> Content:
    """Members over all periods."""
    return path(desk, "members", desk.view.slice)


def unions_path(desk: Desk) -> Content:
    """Unions over all periods."""
    return path(desk, "unions", desk.view.slice)


def path(desk: Desk, indicator: str, slice_: Slice) -> Content:
    """One indicator of a slice over all periods, with milestones where the slice is the whole province."""
    reader = desk.reader
    label = reader.label(INDICATORS[indicator].label)
    told = series(desk.cube, indicator, slice_)
    breaks = [known for known in series_breaks() if indicator in known.affects]
    milestones = _near(desk, indicator) if slice_.is_whole else []
    parting = breaks_within(desk.cube, indicator, [period for period, _ in told], slice_)
    return Content(
        label,
        trend_sentence(reader, told, parting),
        trend(reader, told, label, milestones, breaks),
        remarks=remarks(*(f"{reader.day(b.day)}: {reader.label(b.label)}." for b in parting)),
    )


def _near(desk: Desk, indicator: str) -> list[Target]:
    return [target for target in targets(indicator) if target.year <= desk.period.year + YEARS_AHEAD]


def changes(desk: Desk) -> Content:
    """Members by district against the period before."""
    reader, earlier = desk.reader, previous(desk.period, desk.cube.periods)
    title = reader.text("What changed since the last period?")
    if earlier is None:
        return Content(title, reader.text("This is the first period: there is nothing to compare with."))
    found = change(desk.cube, "members", earlier, desk.period, desk.view.slice, "district")
    heading = reader.label(DIMENSIONS["district"].label)
    table = change_table(reader, title, heading, partial(desk.name, "district"), found)
    return Content(title, change_sentence(reader, found), table=table)
