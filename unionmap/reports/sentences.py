"""Sentences that say what a picture shows, and no more than its figures carry. They serve as alternative text, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from unionmap.figures.basis import Figure
from unionmap.figures.results import Figures
from unionmap.figures.wording import amount, fraction, reason_words, with_unit
from unionmap.model.indicators import INDICATORS
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
    said = [total, _extremes(reader, ranked, name), _left_out(reader, figures.rows, ranked)]
    return " ".join(part for part in said if part)


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
        said.append(reader.plural(small, "{n} area of a small base is not ranked.", "{n} areas of a small base are not ranked."))
    if without:
        said.append(reader.plural(without, "{n} area has no figure.", "{n} areas have no figure."))
    return " ".join(said)
