"""Sentences that say what a picture shows, and no more than its figures carry.

They serve as alternative text, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from unionmap.figures.basis import Figure
from unionmap.figures.change import Change, Changes
from unionmap.figures.results import Figures
from unionmap.figures.targets import Score
from unionmap.figures.wording import amount, fraction, reason_words, with_unit, written
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.reports.milestones import OPERATOR_SIGNS
from unionmap.words import Reader

Name = Callable[[str], str]
"""A code's name in the reader's words."""

MOST_NAMED = 3


def level_sentence(reader: Reader, figures: Figures, name: Name) -> str:
    """The level of an indicator and where it is highest and lowest.

    Areas without a value and those of a small base are counted, never ranked.
    """
    total = total_sentence(reader, figures.total)
    ranked = {code: f for code, f in figures.rows.items() if f.is_known and not f.small_base}
    said = [
        total,
        _extremes(reader, ranked, name),
        _left_out(reader, figures.rows, ranked),
        estimated_words(reader, sum(figure.basis.estimated for figure in figures.rows.values())),
    ]
    return " ".join(part for part in said if part)


def estimated_words(reader: Reader, unions: int) -> str:
    """How many unions the crosswalk places by estimate; empty for none."""
    if not unions:
        return ""
    return reader.plural(
        unions,
        "Estimate: {n} union is known by its new or divided commune alone and placed by the crosswalk.",
        "Estimate: {n} unions are known by their new or divided commune alone and placed by the crosswalk.",
    )


def total_sentence(reader: Reader, figure: Figure) -> str:
    """``Ngày 31/3/2025, đoàn viên: 63.466 người.``"""
    indicator = INDICATORS[figure.indicator]
    day, label = reader.day(figure.basis.period), reader.label(indicator.label).lower()
    if not figure.is_known:
        said = reader.text("On {day}, {label}: no figure.", day=day, label=label)
        return f"{said} {reason_words(reader, figure.reason)}".strip()
    if indicator.is_rate and indicator.denominator_label:
        return reader.text(
            "On {day}, {label}: {value} ({fraction} {base}).",
            day=day,
            label=label,
            value=with_unit(reader, figure),
            fraction=fraction(reader, figure),
            base=reader.label(indicator.denominator_label),
        )
    return reader.text("On {day}, {label}: {value}.", day=day, label=label, value=with_unit(reader, figure))


def summary_sentence(reader: Reader, unions: Figure, members: Figure, penetration: Figure) -> str:
    """Unions, members and the official rate of the slice in one sentence; without them, why."""
    if not (unions.is_known and members.is_known and penetration.is_known):
        return " ".join(total_sentence(reader, figure) for figure in (unions, members))
    return reader.text(
        "On {day} there are {unions} grassroots unions with {members} members: {rate} of the workers "
        "where there is a union.",
        day=reader.day(members.basis.period),
        unions=written(reader, unions),
        members=written(reader, members),
        rate=written(reader, penetration),
    )


def share_sentence(reader: Reader, figures: Figures, name: Name) -> str:
    """Which code holds the largest part of a count, and how much of the whole that is."""
    known = {code: f.exact for code, f in figures.rows.items() if f.exact}
    if not known or not figures.total.exact:
        return total_sentence(reader, figures.total)
    code = max(known, key=lambda held: known[held] or 0)
    return reader.text(
        "The largest part: {name}, {value} ({share} of {all}).",
        name=name(code),
        value=with_unit(reader, figures.rows[code]),
        share=reader.percent(100 * known[code] / figures.total.exact),
        all=amount(reader, figures.indicator, figures.total.value),
    )


def _extremes(reader: Reader, ranked: Mapping[str, Figure], name: Name) -> str:
    values = [figure.exact for figure in ranked.values() if figure.exact is not None]
    if len(values) < 2:
        return ""
    if min(values) == max(values):
        return reader.text("All {count} areas stand equal.", count=len(values))
    return reader.text(
        "Highest: {highest}; lowest: {lowest}.",
        highest=_holders(reader, ranked, max(values), name),
        lowest=_holders(reader, ranked, min(values), name),
    )


def _holders(reader: Reader, ranked: Mapping[str, Figure], value: object, name: Name) -> str:
    codes = [code for code, figure in ranked.items() if figure.exact == value]
    written = amount(reader, ranked[codes[0]].indicator, ranked[codes[0]].value)
    if len(codes) > MOST_NAMED:
        return reader.text("{count} areas with {value}", count=len(codes), value=written)
    return f"{reader.listed([name(code) for code in codes])} ({written})"


def _left_out(reader: Reader, rows: Mapping[str, Figure], ranked: Mapping[str, Figure]) -> str:
    small = sum(figure.is_known and figure.small_base for figure in rows.values())
    without = len(rows) - len(ranked) - small
    said = []
    if small:
        said.append(
            reader.plural(
                small, "{n} area of a small base is not ranked.", "{n} areas of a small base are not ranked."
            )
        )
    if without:
        said.append(reader.plural(without, "{n} area has no figure.", "{n} areas have no figure."))
    return " ".join(said)


def change_sentence(reader: Reader, changes: Changes) -> str:
    """How an indicator changed between two periods, or why that cannot be said."""
    label = reader.label(INDICATORS[changes.indicator].label).lower()
    days = {"start": reader.day(changes.earlier), "end": reader.day(changes.later)}
    total = changes.total
    if total.absolute is None:
        said = reader.text("From {start} to {end}, {label}: no comparison.", label=label, **days)
        return f"{said} {reason_words(reader, total.reason)}".strip()
    said = reader.text(
        "From {start} to {end}, {label}: {before} to {after} ({change}).",
        label=label,
        before=with_unit(reader, total.before),
        after=with_unit(reader, total.after),
        change=change_words(reader, total),
        **days,
    )
    known = {code: c for code, c in changes.rows.items() if c.absolute is not None}
    up = sum(c.absolute > 0 for c in known.values() if c.absolute is not None)
    down = sum(c.absolute < 0 for c in known.values() if c.absolute is not None)
    return f"{said} {reader.text('{up} areas up, {down} down.', up=up, down=down)}" if known else said


def change_words(reader: Reader, change: Change) -> str:
    """The change with its sign: points for a rate, people and percent for a count."""
    if change.absolute is None:
        return reason_words(reader, change.reason)
    indicator = INDICATORS[change.after.indicator]
    if indicator.is_rate:
        return reader.points(change.absolute)
    absolute = reader.signed(change.absolute, 1 if indicator.kind == "average" else 0)
    if change.relative is None:
        return absolute
    sign = "+" if change.relative > 0 else ""
    return f"{absolute}; {sign}{reader.percent(change.relative)}"


def target_sentence(reader: Reader, target: Target, scores: Mapping[str, Score], name: Name) -> str:
    """How many areas reach a target, which is farthest below it, and how many are not scored."""
    scored = {code: s for code, s in scores.items() if s.gap is not None}
    if not scored:
        reason = next((s.reason for s in scores.values() if s.reason), None)
        return f"{reader.text('No area is scored.')} {reason_words(reader, reason)}".strip()
    met = sum(bool(s.met) for s in scored.values())
    said = reader.text(
        "{met} of {all} areas reach the target {year} ({operator} {value}).",
        met=met,
        all=len(scored),
        year=target.year,
        operator=OPERATOR_SIGNS[target.operator],
        value=amount(reader, target.indicator, float(target.value)),
    )
    if met < len(scored):
        lowest = min(scored, key=lambda code: scored[code].gap or 0)
        said += " " + reader.text(
            "Farthest below: {area} ({gap}).", area=name(lowest), gap=reader.points(scored[lowest].gap or 0)
        )
    rest = len(scores) - len(scored)
    return said + (
        " " + reader.plural(rest, "{n} area is not scored.", "{n} areas are not scored.") if rest else ""
    )
