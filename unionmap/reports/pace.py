"""The way to a milestone in sentences: where it should be, what it still takes, where its trend leads."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import ceil

from unionmap.figures.pace import Followed, Pace
from unionmap.figures.projection import Projection
from unionmap.figures.runs import Best
from unionmap.figures.wording import amount, reason_words, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.reports.milestones import target_words
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader
from unionmap.words.message import message

FOLLOWED = (
    message("Quarter"),
    message("Stood at"),
    message("The path asks for"),
    message("Ahead (+), behind (−)"),
    message("Achieved in the quarter"),
    message("Asked of the quarter"),
)


def step_words(reader: Reader, indicator: str, step: Fraction) -> str:
    """An amount of change: ``1.306 người``, ``0,9 điểm phần trăm``."""
    declared = INDICATORS[indicator]
    if declared.is_rate:
        return reader.text("{n} points", n=reader.number(step, 1))
    return f"{reader.number(step)} {reader.label(declared.unit)}"


def needed_words(reader: Reader, pace: Pace) -> str:
    """The step needed every quarter, rounded up: what is said must be enough."""
    assert pace.per_quarter is not None
    rate = INDICATORS[pace.target.indicator].is_rate
    enough = Fraction(ceil(10 * pace.per_quarter), 10) if rate else Fraction(ceil(pace.per_quarter))
    return step_words(reader, pace.target.indicator, enough)


def followed_sentence(reader: Reader, quarter: Followed) -> str:
    """Where the straight path is at a quarter, and how far above or below it the figure stands."""
    indicator = quarter.figure.indicator
    day = reader.day(quarter.period)
    asked = amount(reader, indicator, float(quarter.required))
    if quarter.gap is None:
        said = reader.text("On {day} the straight path asks for {asked}.", day=day, asked=asked)
        return f"{said} {reason_words(reader, quarter.reason)}".strip()
    words = {"day": day, "asked": asked, "gap": step_words(reader, indicator, abs(quarter.gap))}
    if quarter.gap < 0:
        return reader.text("On {day} the straight path asks for {asked}: {gap} behind it.", **words)
    return reader.text("On {day} the straight path asks for {asked}: {gap} ahead of it.", **words)


def followed_table(reader: Reader, title: str, quarters: Sequence[Followed]) -> Table:
    """A row a quarter, the latest first: what stands, what the path asks for, and both steps since the last.

    A step across a quarter that is not compared is left open.
    """
    columns = tuple(Column(reader.text(heading)) for heading in FOLLOWED)
    pairs = [(None, quarters[0]), *pairwise(quarters)] if quarters else []
    rows = tuple(_followed_row(reader, before, quarter) for before, quarter in reversed(pairs))
    return Table(title, columns, rows)


def _followed_row(reader: Reader, before: Followed | None, quarter: Followed) -> tuple[Cell, ...]:
    indicator = quarter.figure.indicator
    decimals = 1 if INDICATORS[indicator].is_rate else 0
    achieved = asked = None
    if before is not None and before.gap is not None and quarter.gap is not None:
        asked = quarter.required - before.required
        achieved = quarter.gap - before.gap + asked
    steps = (quarter.gap, achieved, asked)
    return (
        reader.quarter(quarter.period),
        with_unit(reader, quarter.figure),
        amount(reader, indicator, float(quarter.required)),
        *(None if step is None else reader.signed(step, decimals) for step in steps),
    )


def pace_sentences(reader: Reader, paces: Sequence[Pace]) -> list[str]:
    """One for each milestone; where none has a pace, and all for the same reason, one for all of them."""
    reasons = {pace.reason for pace in paces}
    if len(paces) < 2 or len(reasons) > 1 or any(pace.per_quarter is not None for pace in paces):
        return [pace_sentence(reader, pace) for pace in paces]
    years = reader.listed([str(pace.target.year) for pace in paces])
    why = reason_words(reader, paces[0].reason)
    return [reader.text("**{years}**: no pace is told. {why}", years=years, why=why)]


def pace_sentence(reader: Reader, pace: Pace) -> str:
    """What it takes from the period on to reach one milestone, or why that is not said."""
    asked, year = target_words(reader, pace.target), pace.target.year
    if pace.per_quarter is None:
        why = reason_words(reader, pace.reason)
        return reader.text("**{year}** ({asked}): no pace is told. {why}", year=year, asked=asked, why=why)
    if pace.score.met:
        return reader.text("**{year}** ({asked}): met.", year=year, asked=asked)
    said = reader.text(
        "**{year}** ({asked}): {step} every quarter from now on{yearly}, for {quarters} quarters.",
        year=year,
        asked=asked,
        step=needed_words(reader, pace),
        yearly=_yearly_words(reader, pace),
        quarters=reader.number(pace.quarters),
    )
    return f"{said} {_reachable_words(reader, pace)}"


def _yearly_words(reader: Reader, pace: Pace) -> str:
    if pace.yearly is None:
        return ""
    return reader.text(" ({rate} a year)", rate=reader.percent(pace.yearly))


def _reachable_words(reader: Reader, pace: Pace) -> str:
    if pace.best is None:
        return reader.text("There is no unbroken year yet to compare this with.")
    if pace.latest_start is None:
        return reader.text("In no unbroken year so far has this figure risen.")
    best, day = best_words(reader, pace.target, pace.best), reader.day(pace.latest_start)
    if pace.still_reachable:
        return reader.text(
            "At the best pace ever seen ({best}) it stays reachable until {day}.", best=best, day=day
        )
    return reader.text(
        "Even the best pace ever seen ({best}) is no longer enough: it had to begin by {day}.",
        best=best,
        day=day,
    )


def best_words(reader: Reader, target: Target, best: Best) -> str:
    """``1.537 người mỗi quý, 31/3/2024–31/3/2025``"""
    return reader.text(
        "{step} every quarter, {start} to {end}",
        step=step_words(reader, target.indicator, best.per_quarter),
        start=reader.day(best.start),
        end=reader.day(best.end),
    )


def ahead_words(reader: Reader, paces: Sequence[Pace]) -> str:
    """That a series break has come since, as far as one has; else empty."""
    crossed = next((pace.ahead for pace in paces if pace.ahead is not None), None)
    if crossed is None:
        return ""
    return reader.text(
        "Since then the series has broken ({name}): this is what was needed then.",
        name=reader.label(crossed.label),
    )


def projection_sentence(reader: Reader, indicator: str, found: Projection, measured: bool) -> str:
    """Where the trend leads, with its band, or why it is not carried on.

    ``measured`` says that the targets fit the figures; else the sentence says that they do not.
    """
    if found.end is None or found.since is None:
        return reader.text("The trend is not carried on. {why}", why=reason_words(reader, found.reason))
    low, middle, high = (
        amount(reader, indicator, level) for level in (found.end.low, found.end.middle, found.end.high)
    )
    said = reader.text(
        "If it goes on like this: about {middle} on {day}, between {low} and {high}.",
        day=reader.day(found.end.period),
        low=low,
        middle=middle,
        high=high,
    )
    if measured:
        return said
    return f"{said} " + reader.text(
        "The trend is that of the figures as counted since {since}; it is not measured against the targets.",
        since=reader.day(found.since),
    )


def assumption(reader: Reader, indicator: str, found: Projection) -> str:
    """What the projection takes for granted, in words; empty where there is none."""
    if found.since is None:
        return ""
    declared = INDICATORS[indicator]
    decimals = 1 if declared.is_rate else 0
    unit = reader.text("points") if declared.is_rate else reader.label(declared.unit)
    return reader.text(
        "Assumption: each quarter changes as in the {n} quarters since {since}, by {mean} {unit} on "
        "average, with a standard deviation of {spread}. If nothing else changes the band holds in two "
        "cases of three. It is arithmetic, not a forecast.",
        n=found.quarters,
        since=reader.day(found.since),
        mean=reader.signed(found.mean, decimals),
        spread=reader.number(found.spread, decimals),
        unit=unit,
    )


def pace_table(reader: Reader, title: str, paces: Sequence[Pace]) -> Table:
    """A column for each milestone: what it asks, the pace it takes, and the best pace ever seen."""
    told = [_facts(reader, pace) for pace in paces]
    columns = (Column(reader.text("Milestone")), *(Column(str(pace.target.year)) for pace in paces))
    return Table(title, columns, tuple((name, *(facts[name] for facts in told)) for name in told[0]))


def _facts(reader: Reader, pace: Pace) -> dict[str, Cell]:
    indicator, told = pace.target.indicator, pace.per_quarter is not None
    best, last = pace.best, pace.latest_start
    return {
        reader.text("Asked for"): target_words(reader, pace.target),
        reader.text("Quarters left"): reader.number(pace.quarters) if told else None,
        reader.text("Needed every quarter"): needed_words(reader, pace) if told else None,
        reader.text("Growth a year"): None if pace.yearly is None else reader.percent(pace.yearly),
        reader.text("Best pace ever seen, a quarter"): None
        if best is None
        else step_words(reader, indicator, best.per_quarter),
        reader.text("Reachable until"): None if last is None else reader.day(last),
        reader.text("Note"): _note(reader, pace) or None,
    }


def _note(reader: Reader, pace: Pace) -> str:
    if pace.score.met:
        return reader.text("met, {value}", value=with_unit(reader, pace.score.figure))
    if pace.reason is not None:
        return reason_words(reader, pace.reason)
    if pace.latest_start is not None and not pace.still_reachable:
        return reader.text("too late for the best pace ever seen")
    return ""
