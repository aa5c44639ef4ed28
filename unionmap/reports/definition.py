"""What an indicator is, written out of the very declarations that it is computed from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from unionmap.figures.rules import (
    HIDDEN_BELOW_PEOPLE,
    SMALL_BELOW_PEOPLE,
    SMALL_BELOW_UNITS,
    UNIT_DENOMINATORS,
)
from unionmap.figures.tally import source_of
from unionmap.figures.wording import amount
from unionmap.model.breaks import series_breaks
from unionmap.model.codelists import codelist
from unionmap.model.dimensions import SCOPE
from unionmap.model.indicators import Indicator, Kind, Source
from unionmap.model.programme import Target, programme
from unionmap.model.thresholds import Threshold, thresholds
from unionmap.reports.milestones import target_words
from unionmap.words import Reader
from unionmap.words.message import message

KINDS: dict[Kind, str] = {
    "count": message("A stock: counted at the cut-off date."),
    "flow": message("A flow: counted over the period, never subtracted from a stock."),
    "average": message("An average: one sum divided by another, after the filters."),
    "rate": message("A rate: one sum divided by another, after the filters; never a mean of rates."),
}
TABLES: dict[Source, str] = {
    "unions": message("reports of the unions"),
    "employers": message("employer register"),
    "workforce": message("workforce table"),
}
SCOPES = {SCOPE: message("the old province of Tra Vinh (nine districts, until 30 June 2025)")}
COVERAGE = "coverage"
COVERED = frozenset({"units25", "units25_with_union"})
"""Measures that the dated size of a unit decides."""


@dataclass(frozen=True)
class Fact:
    """One thing to know of an indicator."""

    heading: str
    text: str


def facts(reader: Reader, indicator: Indicator) -> list[Fact]:
    """Kind, formula, parts, tables, thresholds, caveats and breaks of an indicator, as far as it has them."""
    told = [
        (reader.text("Kind"), reader.text(KINDS[indicator.kind])),
        (reader.text("Formula"), formula(reader, indicator)),
        (reader.text("Unit"), reader.label(indicator.unit)),
        (reader.text("Tables it is computed from"), _tables(reader, indicator)),
        (reader.text("Thresholds"), " ".join(_threshold_words(reader, indicator))),
        (reader.text("Small numbers"), _small_numbers(reader, indicator)),
        (reader.text("Series breaks"), " ".join(_break_words(reader, indicator))),
    ]
    return [Fact(heading, text) for heading, text in told if text]


def formula(reader: Reader, indicator: Indicator) -> str:
    """``đoàn viên ÷ lao động × 100``, or the one thing that is counted."""
    measures = codelist("measure")
    numerator = reader.label(measures[indicator.numerator].label)
    if indicator.denominator is None:
        added = reader.text("{what}, added up since the baseline", what=numerator)
        return added if indicator.cumulative else numerator
    ratio = f"({numerator}) ÷ ({reader.label(measures[indicator.denominator].label)})"
    return f"{ratio} × 100" if indicator.is_rate else ratio


def _tables(reader: Reader, indicator: Indicator) -> str:
    return reader.listed([reader.text(TABLES[source]) for source in indicator.sources]) + _not_yet(
        reader, indicator
    )


def _not_yet(reader: Reader, indicator: Indicator) -> str:
    """What no file brings yet is said here as on every page."""
    measures = [name for name in (indicator.numerator, indicator.denominator) if name]
    lacking = any(source_of(name) is None for name in measures)
    return " · " + reader.text("No file brings this figure yet.") if lacking else ""


def _threshold_words(reader: Reader, indicator: Indicator) -> Iterator[str]:
    """The dated settings that decide the indicator or whether its target is met, with the value in use."""
    wanted = {target.setting for target in _targets(indicator) if target.setting}
    if COVERED & {indicator.numerator, indicator.denominator}:
        wanted.add(COVERAGE)
    for known in (dated for id_ in sorted(wanted) for dated in thresholds(id_)):
        since = _since(reader, known)
        yield f"{reader.label(known.label)}: {reader.number(known.value)}{since}. {reader.label(known.note)}"


def _since(reader: Reader, known: Threshold) -> str:
    if known.valid_from == date.min:
        return ""
    return " " + reader.text("(since {day})", day=reader.day(known.valid_from))


def _small_numbers(reader: Reader, indicator: Indicator) -> str:
    if not indicator.is_rate:
        return ""
    if indicator.denominator in UNIT_DENOMINATORS:
        return reader.text("Marked as a small base under {n} units.", n=reader.number(SMALL_BELOW_UNITS))
    return reader.text(
        "Not shown under {hidden} people in the denominator; marked as a small base under {small}.",
        hidden=reader.number(HIDDEN_BELOW_PEOPLE),
        small=reader.number(SMALL_BELOW_PEOPLE),
    )


def _break_words(reader: Reader, indicator: Indicator) -> Iterator[str]:
    for known in series_breaks():
        if indicator.id in known.affects:
            yield f"{reader.day(known.day)}: {reader.label(known.label)}. {reader.label(known.note)}"


def _targets(indicator: Indicator) -> list[Target]:
    return [target for target in programme() if target.indicator == indicator.id]


def target_facts(reader: Reader, indicator: Indicator) -> list[Fact]:
    """Every figure the programme has for an indicator: what it asks, its words, its scope, our remarks."""
    return [
        Fact(_target_heading(reader, target), _target_text(reader, target)) for target in _targets(indicator)
    ]


def _target_heading(reader: Reader, target: Target) -> str:
    kinds = {
        "baseline": reader.text("Baseline, {day}", day=reader.day(target.due)),
        "target": reader.text("Target by {day}", day=reader.day(target.due)),
        "implied": reader.text("Implied by {day}", day=reader.day(target.due)),
    }
    return kinds[target.kind]


def _target_text(reader: Reader, target: Target) -> str:
    stated = target.kind == "baseline"
    value = amount(reader, target.indicator, float(target.value)) if stated else target_words(reader, target)
    quote = f"“{target.quote}”." if target.quote else ""
    scope = reader.text("Set for {scope}.", scope=reader.text(SCOPES[target.scope]))
    return " ".join(part for part in (f"{value}.", quote, scope, reader.label(target.note)) if part)
