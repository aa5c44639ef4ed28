"""Series over the periods with the milestones they are to reach."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from unionmap.charts.trend import trend
from unionmap.figures.measure import series
from unionmap.model.breaks import series_breaks
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target, targets
from unionmap.model.slices import Slice
from unionmap.ui.charts import show_chart
from unionmap.ui.page import Page

YEARS_AHEAD = 5
"""Milestones farther ahead would press the line flat; the cards above tell them all."""


def show_paths(page: Page, indicators: Sequence[str]) -> None:
    """A line for each indicator, one behind the other."""
    st.subheader(page.reader.text("The way so far"), anchor=False)
    tabs = st.tabs([page.reader.label(INDICATORS[indicator].label) for indicator in indicators])
    for tab, indicator in zip(tabs, indicators, strict=True):
        with tab:
            show_path(page, indicator, page.view.slice, f"path {indicator}")


def show_path(page: Page, indicator: str, slice_: Slice, key: str) -> None:
    """One indicator of a slice over all periods, with milestones where the slice is the whole province."""
    label = page.reader.label(INDICATORS[indicator].label)
    told = series(page.cube, indicator, slice_)
    breaks = [known for known in series_breaks() if indicator in known.affects]
    milestones = _near(page, indicator) if slice_.is_whole else []
    show_chart(trend(page.reader, told, label, milestones, breaks), key)


def _near(page: Page, indicator: str) -> list[Target]:
    return [target for target in targets(indicator) if target.year <= page.period.year + YEARS_AHEAD]
