"""Why this figure? Its definition, what it is made of, and the rows behind it, one click from the figure."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from unionmap.figures.basis import Figure
from unionmap.figures.measure import measure
from unionmap.figures.trace import trace
from unionmap.figures.wording import fraction, reason_words, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice
from unionmap.reports.sentences import estimated_words
from unionmap.reports.slice_words import slice_words
from unionmap.reports.stamp import stamp
from unionmap.reports.trace_table import trace_table
from unionmap.ui import cache
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table

ROWS_SHOWN_HIGH = 420


def show_why(page: Page, indicator: str, slice_: Slice | None = None, key: str = "", name: str = "") -> None:
    """A small button beside a figure; the page's own slice where none is given.

    ``name`` says which figure is meant where several stand close together.
    """
    asked = page.reader.text("Why this figure?")
    pressed = st.button(
        f"{asked} · {name}" if name else asked,
        key=f"why {indicator} {key}",
        type="tertiary",
        icon=":material/account_tree:",
    )
    if pressed:
        _open(page, indicator, page.view.slice if slice_ is None else slice_)


def show_whys(page: Page, indicators: Sequence[str], key: str = "") -> None:
    """A button for each of several figures of the page's slice, side by side and by name."""
    with st.container(horizontal=True):
        for indicator in indicators:
            show_why(page, indicator, key=key, name=page.reader.label(INDICATORS[indicator].short))


def _open(page: Page, indicator: str, slice_: Slice) -> None:
    """The dialog carries the indicator's name as its title, which is known only now."""
    title = page.reader.label(INDICATORS[indicator].label)
    st.dialog(title, width="large")(_show)(page, indicator, slice_)


def _show(page: Page, indicator: str, slice_: Slice) -> None:
    figure = measure(page.cube, indicator, page.period, slice_).total
    st.metric(slice_words(page.reader, slice_), with_unit(page.reader, figure))
    st.markdown(page.reader.label(INDICATORS[indicator].definition))
    st.markdown("  \n".join(_basis(page, figure)))
    found = trace(cache.store(), page.cube, indicator, page.period, slice_)
    if not found:
        st.info(page.reader.text("No stored row stands behind this figure."))
    for part in found:
        title = page.reader.text("The rows behind it")
        st.markdown(f"**{title}**")
        show_table(
            page, trace_table(page.reader, title, part), f"vi-sao-{part.source}", height=ROWS_SHOWN_HIGH
        )


def _basis(page: Page, figure: Figure) -> list[str]:
    """What the figure is made of and about, a line each."""
    reader, declared = page.reader, INDICATORS[figure.indicator]
    lines = [stamp(reader, figure.basis.period, figure.basis.release)]
    if declared.denominator_label:
        over = reader.label(declared.denominator_label)
        lines.insert(
            0,
            reader.text(
                "Made of {fraction}: divided by {over}.", fraction=fraction(reader, figure), over=over
            ),
        )
    lines.append(reader.plural(figure.unions, "About {n} union.", "About {n} unions."))
    lines += filter(None, [estimated_words(reader, figure.basis.estimated)])
    if figure.missing:
        lines.append(
            reader.plural(
                figure.missing, "{n} report leaves a cell empty.", "{n} reports leave a cell empty."
            )
        )
    denominator = figure.basis.denominator_period
    if denominator and denominator != figure.basis.period:
        lines.append(reader.text("The denominator is as of {day}.", day=reader.day(denominator)))
    return [*lines, *filter(None, [reason_words(reader, figure.reason)])]
