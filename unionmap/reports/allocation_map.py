"""The map of a divided target: how much of its own target every area has reached."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from unionmap.charts.map_picture import MapContent, MapKey
from unionmap.charts.mark import Mark, circle
from unionmap.figures.allocation import OwnScore
from unionmap.figures.basis import State
from unionmap.figures.wording import reason_words, state_words, with_unit
from unionmap.geography.classes import Classes
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.reports.allocation import Name, gap_words, slowest_sentence
from unionmap.reports.map_contents import Maps
from unionmap.reports.plan import goal_words
from unionmap.words import Reader

REACHED = Classes("diverging", (-inf, 80, 90, 100, 110, 120, inf))
"""Percent of the own target: from 100 on it is reached."""

VINTAGES = {dimension: vintage for vintage, dimension in LEVELS.items()}


def own_target_map(
    reader: Reader, target: Target, dimension: str, scores: Mapping[str, OwnScore], name: Name
) -> Maps:
    """One map of the areas of a dimension; an area without a part is said to have none."""
    codes = DIMENSIONS[dimension].codes_in(target.scope).codes
    marks = {c: own_mark(reader, scores[c]) if c in scores else _no_part(reader) for c in codes}
    circles = {code: circle(reader, score.figure) for code, score in scores.items()}
    day = next(iter(scores.values())).figure.basis.period
    title = f"{goal_words(reader, target)} · {reader.text('figures of {day}', day=reader.day(day))}"
    content = MapContent(title, slowest_sentence(reader, scores, name), marks, circles)
    return Maps(
        (content,), MapKey(VINTAGES[dimension], REACHED, reader.text("Reached of its own target (%)"))
    )


def _no_part(reader: Reader) -> Mark:
    state = State.NOT_APPLICABLE
    return Mark(state, None, state_words(reader, state), "", (reader.text("No own target."),))


def own_mark(reader: Reader, score: OwnScore) -> Mark:
    """The share of the own target, with both numbers in the tooltip."""
    told = f"{reader.label(INDICATORS[score.figure.indicator].label)}: {with_unit(reader, score.figure)}"
    given = reader.text("Own target: {part}", part=reader.number(score.part))
    if score.share is None or score.gap is None:
        state = State.OUT_OF_SCOPE if score.reason else State.NOT_APPLICABLE
        lines = (given, told, *filter(None, [reason_words(reader, score.reason)]))
        return Mark(state, None, state_words(reader, state), "", lines)
    text, short = reader.percent(score.share), reader.number(score.share, 1)
    return Mark(
        State.VALUE, float(score.share), text, short, (text, gap_words(reader, score.gap), given, told)
    )
