"""A plan of new unions in words: what its target lacks, on which basis, and what the plan adds."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from unionmap.figures.finder import Candidate
from unionmap.figures.plan import Shortfall, gained
from unionmap.figures.wording import reason_words
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.reports.milestones import target_words
from unionmap.reports.table import Column, Table
from unionmap.words import Reader


def goal_words(reader: Reader, target: Target) -> str:
    """``Đoàn viên 2030: ≥ 93.500``."""
    label = reader.label(INDICATORS[target.indicator].short)
    return f"{label} {target.year}: {target_words(reader, target)}"


def counted(reader: Reader, target: Target) -> str:
    """What a target's shortfall is counted in: people, unions, or units for a rate over units."""
    indicator = INDICATORS[target.indicator]
    return reader.text("units") if indicator.is_rate else reader.label(indicator.unit)


def gaps_table(reader: Reader, title: str, gaps: Sequence[tuple[Shortfall, Shortfall]]) -> Table:
    """A row for each target: what lacks now, and what would lack with the plan."""
    columns = (
        Column(reader.text("Target")),
        Column(reader.text("Lacking now"), "count"),
        Column(reader.text("Lacking with the plan"), "count"),
    )
    rows = tuple(
        (goal_words(reader, now.target) + f" ({counted(reader, now.target)})", now.needed, then.needed)
        for now, then in gaps
    )
    return Table(title, columns, rows)


def shortfall_sentence(reader: Reader, short: Shortfall) -> str:
    """Where the province stands and what lacks; like for like across a break, and said so."""
    if short.standing is None or short.needed is None:
        return reader.text("No shortfall is told. {why}", why=reason_words(reader, short.reason)).strip()
    rate = INDICATORS[short.target.indicator].is_rate
    unit = reader.text("units that have a union") if rate else counted(reader, short.target)
    said = {"standing": reader.number(short.standing), "unit": unit, "needed": reader.number(short.needed)}
    if short.since is None or short.growth is None:
        return reader.text("The province has {standing} {unit}; {needed} are lacking.", **said)
    return reader.text(
        "Counted like for like, the province has {standing} {unit}: {base} on {day}, the last day that can "
        "be compared with the target, and {growth} since then at units not paid 100% by the budget. "
        "{needed} are lacking. This count serves planning and is no score of the target.",
        base=reader.number(short.standing - short.growth),
        day=reader.day(short.since),
        growth=reader.signed(short.growth),
        **said,
    )


def plan_sentence(reader: Reader, short: Shortfall, planned: Sequence[Candidate], fewest: bool) -> str:
    """How many employers are planned and how much of the shortfall they close."""
    if short.needed is None:
        return reader.plural(len(planned), "The plan holds {n} employer.", "The plan holds {n} employers.")
    if short.needed == 0:
        return reader.text("By this count the target is reached: no further union is needed for it.")
    if not fewest:
        return _part_sentence(reader, short, planned)
    if gained(short.target, planned) < short.needed:
        whole = reader.text("The whole list does not reach the target.")
        return f"{whole} {_part_sentence(reader, short, planned)}"
    return reader.plural(
        len(planned),
        "**{n} employer** is enough to reach the target.",
        "**{n} employers**, and no fewer, are enough to reach the target.",
    )


def _part_sentence(reader: Reader, short: Shortfall, planned: Sequence[Candidate]) -> str:
    """What a plan adds, which part of the shortfall that is, and what remains."""
    added, needed = gained(short.target, planned), short.needed or 0
    return reader.plural(
        len(planned),
        "**{n} employer** adds {added} {unit}: {share} of what lacks; {left} would remain.",
        "**{n} employers** add {added} {unit}: {share} of what lacks; {left} would remain.",
        added=reader.number(added),
        unit=counted(reader, short.target),
        share=reader.percent(Fraction(100 * min(added, needed), needed)),
        left=reader.number(max(0, needed - added)),
    )
