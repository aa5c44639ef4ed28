"""A series in words: from where to where it went, in each stretch that measures one and the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from unionmap.figures.basis import Figure
from unionmap.figures.change import difference
from unionmap.figures.results import Series
from unionmap.figures.wording import with_unit
from unionmap.model.breaks import SeriesBreak
from unionmap.model.indicators import INDICATORS
from unionmap.reports.sentences import change_words, total_sentence
from unionmap.words import Reader

Known = tuple[date, Figure]


def trend_sentence(reader: Reader, told: Series, breaks: Sequence[SeriesBreak]) -> str:
    """First and last value of every stretch with the change between; no change is told across ``breaks``."""
    found = stretches(told, breaks)
    if not found:
        return total_sentence(reader, told[-1][1])
    said = [_stretch_sentence(reader, stretch) for stretch in found]
    named = [reader.label(known.label) for known in breaks]
    if named:
        said.append(reader.text("Nothing is compared across: {breaks}.", breaks="; ".join(named)))
    return " ".join(said)


def stretches(told: Series, breaks: Sequence[SeriesBreak]) -> list[list[Known]]:
    """The known figures between one break and the next, the earliest first; none of them is empty."""
    edges = [date.min, *(known.day for known in breaks), date.max]
    known = [(day, figure) for day, figure in told if figure.is_known]
    parts = [[(day, figure) for day, figure in known if start <= day < end] for start, end in pairwise(edges)]
    return [part for part in parts if part]


def _stretch_sentence(reader: Reader, stretch: Sequence[Known]) -> str:
    (start, first), (end, last) = stretch[0], stretch[-1]
    if start == end:
        return total_sentence(reader, first)
    return reader.text(
        "From {start} to {end}, {label}: {before} to {after} ({change}).",
        start=reader.day(start),
        end=reader.day(end),
        label=reader.label(INDICATORS[first.indicator].label).lower(),
        before=with_unit(reader, first),
        after=with_unit(reader, last),
        change=change_words(reader, difference(first, last)),
    )
