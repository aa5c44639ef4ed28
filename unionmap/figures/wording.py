"""Figures as a reader reads them: the value with its unit, or in words why there is none."""

from __future__ import annotations

from unionmap.figures import reasons
from unionmap.figures.basis import Figure, State
from unionmap.model.breaks import series_breaks
from unionmap.model.codelists import codelist
from unionmap.model.dimensions import DIMENSIONS, SCOPES
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader
from unionmap.words.message import message

STATES: dict[State, str] = {
    State.VALUE: message("value"),
    State.ZERO: message("none (0)"),
    State.NO_DATA: message("no data"),
    State.NOT_APPLICABLE: message("not applicable"),
    State.SUPPRESSED: message("withheld"),
    State.OUT_OF_SCOPE: message("out of scope"),
}

REASONS: dict[str, str] = {
    reasons.NO_UNION: message("There is no union here."),
    reasons.NO_REPORT: message("No report of this period has come."),
    reasons.CELLS_EMPTY: message("The reports leave this cell empty."),
    reasons.NO_TABLE: message("There is no table for this date yet."),
    reasons.NOT_COLLECTED: message("No file brings this figure yet."),
    reasons.NO_DENOMINATOR: message("There is nothing here to which this rate applies."),
    reasons.SMALL_DENOMINATOR: message("Too few people for a rate; see the counts."),
    reasons.DIMENSION_MISSING: message("The table behind this figure does not tell “{name}”."),
    reasons.OUTSIDE_SLICE: message("Outside what the filters leave."),
    reasons.SERIES_BREAK: message("Not comparable across {name}."),
    reasons.NARROWER_THAN_TARGET: message(
        "The target is the whole province's; the filter “{name}” is narrower."
    ),
    reasons.OTHER_SCOPE: message("The target was set for {name} and does not measure another area."),
    reasons.DUE_PASSED: message("The day it was due by has passed."),
    reasons.TOO_FEW_QUARTERS: message(
        "Too few quarters since the last series break to carry the trend on (four are needed)."
    ),
    reasons.NO_BASE: message("The earlier figure is nought: no percentage."),
}

SWITCHES = {
    "enterprise": message("Enterprises only"),
    "without_largest": message("Without the largest union"),
    "pub100": message("Units paid 100% by the budget"),
}


def amount(reader: Reader, indicator: str, value: float | None) -> str:
    """A value in the indicator's unit, the unit left to the heading: ``53.871``, ``92,1 %``, ``60,4``."""
    if value is None:
        return "–"
    kind = INDICATORS[indicator].kind
    if kind == "rate":
        return reader.percent(value)
    return reader.number(value, 1 if kind == "average" else 0)


def written(reader: Reader, figure: Figure) -> str:
    """The value, or the state where there is none."""
    return (
        amount(reader, figure.indicator, figure.value)
        if figure.is_known
        else state_words(reader, figure.state)
    )


def with_unit(reader: Reader, figure: Figure) -> str:
    """The value with its unit: ``53.871 người``."""
    indicator = INDICATORS[figure.indicator]
    if not figure.is_known or indicator.is_rate:
        return written(reader, figure)
    return f"{written(reader, figure)} {reader.label(indicator.unit)}"


def fraction(reader: Reader, figure: Figure) -> str:
    """Numerator and denominator of a rate, as counted: ``53.871/58.526``; empty for a count."""
    if figure.numerator is None or figure.denominator is None:
        return ""
    return f"{reader.number(figure.numerator)}/{reader.number(figure.denominator)}"


def state_words(reader: Reader, state: State) -> str:
    return reader.text(STATES[state])


def reason_words(reader: Reader, reason: str | None) -> str:
    """The sentence of a reason code; empty where there is none."""
    if reason is None:
        return ""
    code, _, name = reason.partition(":")
    return reader.text(REASONS[code]).format(name=_named(reader, name))


def _named(reader: Reader, name: str) -> str:
    """What a reason is about: a dimension, a switch, a reporting scope, a series break, or a table."""
    known_breaks = {known.id: known.label for known in series_breaks()}
    if name in DIMENSIONS:
        return reader.label(DIMENSIONS[name].label)
    if name in SCOPES:
        return reader.label(codelist("scope")[name].label)
    if name in known_breaks:
        return reader.label(known_breaks[name])
    return reader.text(SWITCHES[name]) if name in SWITCHES else name
