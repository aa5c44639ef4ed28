"""Altair charts on a page, in the look that the charts themselves declare."""

from __future__ import annotations

from typing import Any

import streamlit as st

from unionmap.charts.theme import Chart

Spec = dict[str, Any]


def show_chart(chart: Chart, key: str) -> None:
    """The chart as wide as its place. Its own description is what a screen reader speaks."""
    st.altair_chart(chart, key=key, theme=None)


def show_spec(spec: Spec, key: str) -> None:
    """As ``show_chart``, of a chart whose specification was written before: writing it takes longest."""
    st.vega_lite_chart(spec=spec, key=key, theme=None)
