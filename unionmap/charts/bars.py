"""Horizontal bars from the largest down, each with its value, and a line for the whole."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from unionmap.charts.listing import LABEL_ROOM, by_value, listing_height, named_rows
from unionmap.charts.palette import ACCENT, INK, MUTED
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.basis import Figure
from unionmap.figures.wording import reason_words, with_unit, written
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader


def bars(
    reader: Reader,
    figures: Mapping[str, Figure],
    names: Mapping[str, str],
    description: str,
    reference: Figure | None = None,
    reference_name: str = "",
) -> alt.LayerChart:
    """A bar for each code; a code without a value has its state in words instead.

    ``names`` gives each code's name, ``reference`` (for rates and averages) a line to compare with.
    Raises ValueError where there is no code.
    """
    if not figures:
        raise ValueError("bars need at least one row")
    codes = by_value(figures)
    x = _x(figures, reference)
    base = alt.Chart(rows([_row(reader, code, figures[code], names[code]) for code in codes])).encode(
        y=named_rows(codes, names), x=x, tooltip=_tooltip(reader, figures[codes[0]])
    )
    bar = base.mark_bar(color=ACCENT, height={"band": 0.66})
    label = base.mark_text(align="left", dx=6).encode(
        text="text:N", color=alt.condition("datum.known", alt.value(INK), alt.value(MUTED))
    )
    layers = [bar, label, *([_reference(reader, reference, reference_name)] if reference else [])]
    return finished(layered(*layers), reader, description, listing_height(codes))


def _row(reader: Reader, code: str, figure: Figure, name: str) -> Row:
    return {
        "code": code,
        "name": name,
        "value": 0 if figure.value is None else float(figure.value),
        "text": written(reader, figure),
        "told": " ".join(filter(None, [with_unit(reader, figure), reason_words(reader, figure.reason)])),
        "known": figure.is_known,
    }


def _x(figures: Mapping[str, Figure], reference: Figure | None) -> alt.X:
    compared = [*figures.values(), *([reference] if reference else [])]
    largest = max((float(figure.value or 0) for figure in compared), default=0) or 1
    return alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, LABEL_ROOM * largest], nice=False))


def _tooltip(reader: Reader, figure: Figure) -> list[alt.Tooltip]:
    label = reader.label(INDICATORS[figure.indicator].label)
    return [alt.Tooltip("name:N", title=" "), alt.Tooltip("told:N", title=label)]


def _reference(reader: Reader, reference: Figure, name: str) -> alt.LayerChart:
    told: list[Row] = [
        {"value": float(reference.value or 0), "text": f"{name}: {written(reader, reference)}"}
    ]
    base = alt.Chart(rows(told)).encode(x="value:Q")
    rule = base.mark_rule(color=INK, strokeDash=[4, 3])
    label = base.mark_text(align="right", baseline="bottom", dx=2, dy=-4, color=INK, fontStyle="italic")
    return layered(rule, label.encode(y=alt.value(0), text="text:N"))
