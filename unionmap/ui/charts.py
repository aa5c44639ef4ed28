"""Altair charts on a page, in the look that the charts themselves declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from altair import LayerChart


def show_chart(chart: LayerChart, key: str) -> None:
    """The chart as wide as its place. Its own description is what a screen reader speaks."""
    st.altair_chart(chart, key=key, theme=None)
