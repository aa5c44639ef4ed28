"""The map on the page: drawn in Python, shown and made clickable by a small component of our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from unionmap.charts.map_html import map_html
from unionmap.charts.map_picture import MapSheet

HERE = Path(__file__).parent
AREAS_CODE = (HERE / "areas.js").read_text(encoding="utf-8")
"""What map and wall have in common; code of ours is joined as text, there is no build."""

MAP_CODE = AREAS_CODE + (HERE / "map.js").read_text(encoding="utf-8")

_map = st.components.v2.component(
    "unionmap_map",
    html=(HERE / "map.html").read_text(encoding="utf-8"),
    css=(HERE / "map.css").read_text(encoding="utf-8"),
    js=MAP_CODE,
)


def show_map(sheet: MapSheet, key: str, on_area: Callable[[str | None], None] | None = None) -> str | None:
    """Show a sheet of maps; the code of the area clicked since the last run, or ``None``.

    ``on_area`` is called before the page runs again, with the area that is now to be selected: the one that
    was clicked, or ``None`` where that was the selected one.
    """

    def picked() -> None:
        code: str = st.session_state[key]["area"]
        if on_area is not None:
            on_area(toggled(sheet.selected, code))

    result = _map(key=key, data={"html": map_html(sheet)}, on_area_change=picked)
    clicked: str | None = result.area
    return clicked


def toggled(selected: str | None, clicked: str) -> str | None:
    """The selection after a click: a second click on the same area clears it."""
    return None if clicked == selected else clicked
