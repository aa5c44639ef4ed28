"""The badge that says which figures are invented and which the programme's own. It cannot be closed."""

from __future__ import annotations

import streamlit as st

from unionmap.figures.cube import Cube
from unionmap.model.view import View
from unionmap.reports.stamp import demonstration, stamp
from unionmap.words import Reader


def show_badge(reader: Reader, view: View, cube: Cube) -> None:
    """Date and release of the figures, and what is invented among them."""
    assert view.period is not None and view.release is not None
    said = f":small[{stamp(reader, view.period, view.release)}]"
    if cube.synthetic:
        badge = f":orange-badge[:material/science: {reader.text('Demonstration figures')}]"
        said = f"{badge} {said} :small[· {demonstration(reader)}]"
    st.markdown(said)
