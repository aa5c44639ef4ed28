"""A divided target in sentences and tables: by which rule, on which figures, and how each part stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from unionmap.figures.allocation import Division, OwnScore
from unionmap.figures.wording import reason_words
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.reports.file_words import person
from unionmap.reports.plan import goal_words
from unionmap.reports.table import Cell, Column, Table
from unionmap.store.allocations import Allocation
from unionmap.words import Reader
from unionmap.words.message import message

Name = Callable[[str], str]

RULE_WORDS = {
    "members": message("In proportion to members"),
    "unorganised": message("The increase by workers without a union"),
    "rate": message("Every one grows by the same rate"),
    "number": message("Every one grows by the same number"),
    "hand": message("By hand"),
}


def division_sentence(reader: Reader, division: Division, period: date) -> str:
    """The day of the figures gone by, and what they leave without a part; or why there is no division."""
    day = reader.day(division.period)
    if division.parts is None:
        return f"{reader.text(division.obstacle)} ({day})"
    said = reader.text("Divided by the figures of {day}.", day=day)
    if division.period != period:
        said = reader.text(
            "Divided by the figures of {day}, the last day that can be compared with the target.", day=day
        )
    if division.unplaced:
        said += " " + reader.text(
            "{n} {unit} without a known place get no part of their own.",
            n=reader.number(division.unplaced),
            unit=reader.label(INDICATORS[division.target.indicator].unit),
        )
    return said


def sum_sentence(reader: Reader, target: Target, parts: Mapping[str, int]) -> str:
    """Whether the parts sum to the province's target, and by how much they do not."""
    total = sum(parts.values())
    words = {"total": reader.number(total), "target": goal_words(reader, target)}
    if total == target.value:
        return reader.text("The parts sum to {total}, exactly the province's target ({target}).", **words)
    away = reader.signed(total - target.value)
    return reader.text(
        "The parts sum to {total}, {away} away from the target ({target}).", away=away, **words
    )


def division_table(
    reader: Reader, title: str, dimension: str, scores: Mapping[str, OwnScore], name: Name
) -> Table:
    """One row a code: its part, what it had on the day of the figures, and how far that is from the part."""
    day, unit = _day_and_unit(reader, scores)
    columns = (
        Column(reader.label(DIMENSIONS[dimension].label)),
        Column(reader.text("Own target ({unit})", unit=unit), "count"),
        Column(reader.text("Share of the province"), "percent"),
        Column(reader.text("Stood at on {day}", day=day), "count"),
        Column(reader.text("Reached of its own target"), "percent"),
        Column(reader.text("Over or short"), "change"),
    )
    whole = sum(score.part for score in scores.values())
    rows = tuple((name(code), *_cells(score, whole)) for code, score in scores.items())
    return Table(title, columns, (*rows, (reader.text("Total"), *_total_cells(scores, whole))), totals=1)


def _day_and_unit(reader: Reader, scores: Mapping[str, OwnScore]) -> tuple[str, str]:
    figure = next(iter(scores.values())).figure
    return reader.day(figure.basis.period), reader.label(INDICATORS[figure.indicator].unit)


def _cells(score: OwnScore, whole: int) -> tuple[Cell, ...]:
    share = None if score.share is None else float(score.share)
    return score.part, _percent(score.part, whole), score.figure.numerator, share, score.gap


def _total_cells(scores: Mapping[str, OwnScore], whole: int) -> tuple[Cell, ...]:
    """The sums; nothing is summed where a part of it is not known."""
    held = [score.figure.numerator for score in scores.values()]
    stood = None if None in held else sum(number or 0 for number in held)
    gaps = [score.gap for score in scores.values()]
    if stood is None or None in gaps:
        return whole, _percent(whole, whole), stood, None, None
    return whole, _percent(whole, whole), stood, _percent(stood, whole), stood - whole


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def kept_sentence(reader: Reader, kept: Allocation) -> str:
    """By which decision a stored division was given, by which rule, and by the figures of which day."""
    new = kept.new
    return reader.text(
        "Decision {decision} of {date}. Rule: {rule}, by the figures of {day}.",
        decision=new.decision,
        date=reader.day(new.decided_on),
        rule=reader.text(RULE_WORDS[new.rule]).lower(),
        day=reader.day(new.figures_day),
    )


def versions_table(reader: Reader, title: str, versions: Sequence[Allocation]) -> Table:
    """Every stored division, the newest first: that one is in force."""
    columns = (
        Column(reader.text("Version"), "count"),
        Column(reader.text("Decision")),
        Column(reader.text("Date"), "day"),
        Column(reader.text("Rule")),
        Column(reader.text("Figures of"), "day"),
        Column(reader.text("Written by")),
        Column(reader.text("Kept on"), "day"),
        Column(reader.text("Note")),
    )
    rows = tuple(
        (
            kept.number,
            kept.new.decision,
            kept.new.decided_on,
            reader.text(RULE_WORDS[kept.new.rule]),
            kept.new.figures_day,
            person(reader, kept.actor),
            kept.created_at.date(),
            kept.new.note,
        )
        for kept in versions
    )
    return Table(title, columns, rows)


def own_sentence(reader: Reader, target: Target, score: OwnScore, decision: str, decided_on: date) -> str:
    """``Đoàn viên 2030: được giao 8.500; ngày 31/3/2025 có 6.339, đạt 74,6 % …``."""
    indicator = INDICATORS[target.indicator]
    words = {
        "label": f"{reader.label(indicator.short)} {target.year}",
        "part": reader.number(score.part),
        "unit": reader.label(indicator.unit),
        "decision": decision,
        "date": reader.day(decided_on),
    }
    given = reader.text("**{label}**: own target {part} {unit} (decision {decision} of {date})", **words)
    return f"{given}; {_standing(reader, score)}"


def _standing(reader: Reader, score: OwnScore) -> str:
    if score.share is None or score.gap is None:
        return reader.text("not scored. {why}", why=reason_words(reader, score.reason)).strip()
    return reader.text(
        "{value} on {day}: {share} of it, {gap}.",
        value=reader.number(score.figure.numerator or 0),
        day=reader.day(score.figure.basis.period),
        share=reader.percent(score.share),
        gap=gap_words(reader, score.gap),
    )


def gap_words(reader: Reader, gap: int) -> str:
    """``còn thiếu 2.161`` or ``vượt 12``."""
    if gap < 0:
        return reader.text("{n} short", n=reader.number(-gap))
    return reader.text("{n} over", n=reader.number(gap))


def slowest_sentence(reader: Reader, scores: Mapping[str, OwnScore], name: Name) -> str:
    """How many codes have reached their own target and which is farthest from it."""
    shares: dict[str, Fraction] = {c: s.share for c, s in scores.items() if s.share is not None}
    if not shares:
        why = next((score.reason for score in scores.values() if score.reason), None)
        return f"{reader.text('No area is scored.')} {reason_words(reader, why)}".strip()
    lowest = min(shares, key=lambda code: shares[code])
    return reader.text(
        "On {day}, {met} of {all} have reached their own target; farthest from it: {area} ({share}).",
        day=reader.day(scores[lowest].figure.basis.period),
        met=reader.number(sum(share >= 100 for share in shares.values())),
        all=reader.number(len(shares)),
        area=name(lowest),
        share=reader.percent(shares[lowest]),
    )
