"""A table of two dimensions in words: which of its cells stand out, and how many are not ranked."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from unionmap.figures.basis import Figure
from unionmap.figures.results import Matrix
from unionmap.figures.wording import amount, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.reports.sentences import MOST_NAMED, total_sentence
from unionmap.words import Reader

Pair = tuple[str, str]
NamePair = Callable[[Pair], str]


def matrix_sentence(reader: Reader, crossed: Matrix, name: NamePair) -> str:
    """The total; of a count the largest cell, of a rate the highest and lowest of those on no small base."""
    total = total_sentence(reader, crossed.total)
    ranked = {pair: f for pair, f in crossed.cells.items() if f.exact is not None and not f.small_base}
    if not crossed.total.exact or not ranked:
        return total
    if INDICATORS[crossed.indicator].is_rate:
        small = sum(figure.is_known and figure.small_base for figure in crossed.cells.values())
        left = (
            reader.plural(
                small, "{n} cell of a small base is not ranked.", "{n} cells of a small base are not ranked."
            )
            if small
            else ""
        )
        return " ".join(filter(None, [total, _extremes(reader, ranked, name), left]))
    return f"{total} {_largest(reader, ranked, crossed.total.exact, name)}".strip()


def _extremes(reader: Reader, ranked: dict[Pair, Figure], name: NamePair) -> str:
    values = [figure.exact for figure in ranked.values() if figure.exact is not None]
    if min(values) == max(values):
        return ""
    return reader.text(
        "Highest: {highest}; lowest: {lowest}.",
        highest=_holders(reader, ranked, max(values), name),
        lowest=_holders(reader, ranked, min(values), name),
    )


def _holders(reader: Reader, ranked: dict[Pair, Figure], value: Fraction, name: NamePair) -> str:
    pairs = [pair for pair, figure in ranked.items() if figure.exact == value]
    written = amount(reader, ranked[pairs[0]].indicator, ranked[pairs[0]].value)
    if len(pairs) > MOST_NAMED:
        return reader.text("{count} cells with {value}", count=reader.number(len(pairs)), value=written)
    return f"{reader.listed([name(pair) for pair in pairs])} ({written})"


def _largest(reader: Reader, ranked: dict[Pair, Figure], whole: Fraction, name: NamePair) -> str:
    pair = max(ranked, key=lambda held: ranked[held].exact or Fraction(0))
    held = ranked[pair].exact
    if not held:
        return ""
    return reader.text(
        "The largest cell: {name}, {value} ({share}).",
        name=name(pair),
        value=with_unit(reader, ranked[pair]),
        share=reader.percent(100 * held / whole),
    )
