"""The parts of a quarter's bars: who came stacked upwards, who went downwards, each with colour and name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unionmap.figures.balance import Balance
from unionmap.figures.flows import crosses
from unionmap.figures.rules import Amount
from unionmap.model.breaks import SeriesBreak
from unionmap.model.columns import COLUMNS
from unionmap.words import Reader
from unionmap.words.message import message

COLOURS = {
    "admitted": "#1b5c91",
    "transferred_in": "#a9cbe4",
    "lost_quit": "#cf8436",
    "lost_moved": "#f3d3ab",
    "lost_resigned": "#8a4600",
    "lost_dissolved": "#5c3a21",
    "residual": "#9aa5b0",
}
"""Blue for who came, orange and brown for who went, grey for what no report explains."""

RESIDUAL = message("Reclassified or not explained")
HEADROOM = 1.15


@dataclass(frozen=True)
class Stretch:
    """One part of a bar, from ``low`` to ``high`` (signed, in people)."""

    part: str
    low: int
    high: int
    amount: Amount


def flow_names(reader: Reader) -> dict[str, str]:
    """What each part of a bar is called, in the order in which they are stacked."""
    named = {column.name: reader.label(column.label) for column in COLUMNS["unions"]}
    return {part: named.get(part) or reader.text(RESIDUAL) for part in COLOURS}


def flow_keys(reader: Reader, quarters: Sequence[Balance]) -> dict[str, str]:
    """Words and colour of every part that occurs, for the key to the bars."""
    found = {stretch.part for quarter in quarters for stretch in stretches(quarter)}
    return {words: COLOURS[part] for part, words in flow_names(reader).items() if part in found}


def flow_words(reader: Reader, amount: Amount) -> str:
    """The sum, and how many reports leave it empty."""
    if not amount.missing:
        return reader.number(amount.value)
    left = reader.plural(amount.missing, "{n} report empty", "{n} reports empty")
    return f"{reader.number(amount.value)} ({left})"


def stretches(quarter: Balance) -> Iterator[Stretch]:
    """Parts stacked upwards and downwards from nought, those of nobody left out."""
    residual = quarter.residual or 0
    signed = [
        *((name, amount, 1) for name, amount in quarter.coming.items()),
        *((name, amount, -1) for name, amount in quarter.going.items()),
        ("residual", Amount(abs(residual)), 1 if residual > 0 else -1),
    ]
    reached = {1: 0, -1: 0}
    for part, amount, sign in signed:
        start, reached[sign] = reached[sign], reached[sign] + sign * amount.value
        if amount.value:
            yield Stretch(part, min(start, reached[sign]), max(start, reached[sign]), amount)


def crossed(quarter: Balance, breaks: Sequence[SeriesBreak]) -> bool:
    """Whether a series break lies within a quarter."""
    return crosses(quarter.opening.basis.period, quarter.closing.basis.period, breaks)


def edges(quarters: Sequence[Balance], breaks: Sequence[SeriesBreak]) -> tuple[float, float]:
    """Lowest and highest value of the panel of flows, by the quarters that no break crosses, if any."""
    whole = [quarter for quarter in quarters if not crossed(quarter, breaks)] or quarters
    reached = [edge for quarter in whole for part in stretches(quarter) for edge in (part.low, part.high)]
    return HEADROOM * min([0, *reached]), HEADROOM * max([1, *reached])
