"""Every target of the programme against where it stands, in one table, each reason said once below it."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.figures.targets import Score
from unionmap.figures.wording import reason_words, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.reports.milestones import is_told, short_score_words, target_words
from unionmap.reports.table import Column, Table
from unionmap.words import Reader
from unionmap.words.message import message

HEADINGS = (
    message("Indicator"),
    message("Target year"),
    message("Asked for"),
    message("Now"),
    message("Result"),
)


def scoreboard(reader: Reader, title: str, scores: Sequence[Score]) -> Table:
    """A row for each score; one that cannot be given is said so, without its reason."""
    rows = tuple(
        (
            reader.label(INDICATORS[scored.target.indicator].label),
            str(scored.target.year),
            target_words(reader, scored.target),
            with_unit(reader, scored.figure),
            short_score_words(reader, scored),
        )
        for scored in scores
    )
    return Table(title, tuple(Column(reader.text(heading)) for heading in HEADINGS), rows)


def unscored_words(reader: Reader, scores: Sequence[Score]) -> list[str]:
    """Why scores cannot be given: each reason once, with the indicators that it holds for."""
    held: dict[str, dict[str, None]] = {}
    for scored in scores:
        if not is_told(scored):
            label = reader.label(INDICATORS[scored.target.indicator].short)
            held.setdefault(reason_words(reader, scored.reason), {})[label] = None
    return [
        reader.text("Not scored ({names}): {why}", names=", ".join(labels), why=why)
        for why, labels in held.items()
    ]
