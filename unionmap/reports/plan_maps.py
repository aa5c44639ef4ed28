"""Maps of a plan: coverage of large units and what could still be won, now and with the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from unionmap.charts.map_picture import MapContent, MapKey
from unionmap.charts.mark import Circled, rate_mark
from unionmap.figures.change import Change, difference
from unionmap.figures.cube import Cube
from unionmap.figures.finder import Candidate
from unionmap.figures.measure import measure
from unionmap.geography.classes import classes
from unionmap.model.codelists import UNKNOWN
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.view import View
from unionmap.reports.map_contents import Maps
from unionmap.reports.sentences import level_sentence
from unionmap.words import Reader

COLOUR = "coverage25"

Name = Callable[[str], str]


@dataclass(frozen=True)
class Outlook:
    """One map: its title, the cube that colours it, and the employers that are still without a union."""

    title: str
    cube: Cube
    without: Sequence[Candidate]


def plan_maps(reader: Reader, outlooks: Sequence[Outlook], view: View, name: Name) -> Maps:
    """A map of each outlook for a view whose period is known; circles tell the members to expect."""
    contents = tuple(_content(reader, outlook, view, name) for outlook in outlooks)
    heading = f"{reader.label(INDICATORS[COLOUR].label)} (%)"
    return Maps(contents, MapKey(view.level, classes(COLOUR), heading, scope=view.scope))


def _content(reader: Reader, outlook: Outlook, view: View, name: Name) -> MapContent:
    assert view.period is not None
    dimension = LEVELS[view.level]
    rates = measure(outlook.cube, COLOUR, view.period, view.slice, dimension)
    marks = {code: rate_mark(reader, rate) for code, rate in rates.rows.items() if code != UNKNOWN}
    codes = DIMENSIONS[dimension].codes_in(outlook.cube.scope).codes
    circles = {code: _circle(reader, outlook, dimension, code) for code in codes}
    unplaced = sum(candidate.codes[dimension] == UNKNOWN for candidate in outlook.without)
    said = [level_sentence(reader, rates, name), *([_unplaced(reader, unplaced)] if unplaced else [])]
    return MapContent(outlook.title, " ".join(said), marks, circles)


def _circle(reader: Reader, outlook: Outlook, dimension: str, code: str) -> Circled:
    here = [candidate for candidate in outlook.without if candidate.codes[dimension] == code]
    expected = sum(candidate.expected for candidate in here)
    told = reader.plural(
        len(here),
        "{expected} at {n} employer",
        "{expected} at {n} employers",
        expected=reader.number(expected),
    )
    return Circled(expected, reader.text("Members to expect where there is no union"), told, len(here))


def _unplaced(reader: Reader, count: int) -> str:
    return reader.plural(
        count,
        "Not on the map: {n} employer whose place is not known.",
        "Not on the map: {n} employers whose place is not known.",
    )


def gains(now: Cube, planned: Cube, view: View, indicator: str) -> dict[str, Change]:
    """What a plan adds to an indicator in every area that gains by it."""
    assert view.period is not None
    by = LEVELS[view.level]
    before, after = (measure(cube, indicator, view.period, view.slice, by) for cube in (now, planned))
    told = {code: difference(before.at(code), figure) for code, figure in after.rows.items()}
    return {code: change for code, change in told.items() if change.absolute}
