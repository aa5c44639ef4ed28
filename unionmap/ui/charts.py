"""Altair charts on a page, in the look that the charts themselves declare."""

from __future__ import annotations

import streamlit as st

from unionmap.charts.theme import Chart


def show_chart(chart: Chart, key: str) -> None:
    """The chart as wide as its place. Its own description is what a screen reader speaks."""
    st.altair_chart(chart, key=key, theme=None)
