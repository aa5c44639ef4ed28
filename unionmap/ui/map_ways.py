"""How the map is drawn, and the figures on it as files: two small doors under the map."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from unionmap.filing.boundaries import fitting
from unionmap.geography.exports import FORMATS, Format
from unionmap.model.codelists import areas
from unionmap.model.label import Label
from unionmap.reports.map_export import map_file
from unionmap.reports.map_ways import CLASSING_WORDS, SHAPE_WORDS, own_boundaries
from unionmap.store.boundaries import Boundaries
from unionmap.ui import cache, state
from unionmap.ui.exports import noted
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page

NAMES: dict[Format, tuple[str, str]] = {
    "geojson": ("GeoJSON", "application/geo+json"),
    "gpkg": ("GeoPackage", "application/geopackage+sqlite3"),
    "parquet": ("GeoParquet", "application/vnd.apache.parquet"),
}
"""What readers call a format, and what browsers do."""


def show_map_ways(page: Page) -> None:
    """Under the map: its shape, classes and outlines, and the figures on it to take away."""
    with st.container(horizontal=True, gap="small", key="map ways"):
        with st.popover(page.reader.text("Ways to see"), icon=":material/tune:"):
            show_shape(page)
            _show_classing(page)
            _show_boundaries(page)
        with st.popover(page.reader.text("For a GIS program"), icon=":material/download:"):
            _show_downloads(page)


def say_without_boundaries(page: Page) -> None:
    """Where the link asks for boundaries that cannot be drawn here, say which ones are drawn instead."""
    if page.view.boundaries is not None and own_boundaries(page) is None:
        st.info(
            page.reader.text(
                "Boundaries no. {number} are not here, or do not draw every area: the map shows the "
                "delivered ones.",
                number=page.view.boundaries,
            )
        )


def show_shape(page: Page) -> None:
    """Areas as they lie, or as equal tiles."""
    tiles = page.reader.text("Tiles show a town as large as any other area.")
    _show_way(page, "shape", page.reader.text("Shape"), SHAPE_WORDS, tiles)


def _show_classing(page: Page) -> None:
    fixed = page.reader.text("Fixed classes can be compared between maps and are those of every report.")
    _show_way(page, "classing", page.reader.text("Classes"), CLASSING_WORDS, fixed)


def _show_way(page: Page, part: str, title: str, words: Mapping[str, Label], told: str) -> None:
    """A choice among the values of one part of the view."""
    key = f"way {part}"
    set_widget(key, getattr(page.view, part))
    st.radio(
        title,
        list(words),
        format_func=lambda id_: page.reader.label(words[id_]),
        horizontal=True,
        key=key,
        on_change=state.changer(part, key),
        help=told,
    )


def _show_boundaries(page: Page) -> None:
    kept = {one.number: one for one in fitting(cache.store(), page.view.level, _codes(page))}
    chosen = page.view.boundaries if page.view.boundaries in kept else None
    set_widget("way boundaries", chosen)
    st.selectbox(
        page.reader.text("Boundaries"),
        [None, *kept],
        format_func=lambda number: _named(page, None if number is None else kept[number]),
        key="way boundaries",
        on_change=state.changer("boundaries", "way boundaries"),
        help=page.reader.text("Boundaries of your own are added on the page “Boundaries”."),
    )


def _named(page: Page, kept: Boundaries | None) -> str:
    if kept is None:
        return page.reader.text("Delivered with the app")
    return page.reader.text("{title} (no. {number})", title=kept.title, number=kept.number)


def _codes(page: Page) -> tuple[str, ...]:
    return areas(page.view.level, page.view.scope).codes


def _show_downloads(page: Page) -> None:
    st.caption(
        page.reader.text("Areas with the figures on the map, WGS 84, with date, release and definitions.")
    )
    for format_ in FORMATS:
        name, mime = NAMES[format_]
        file_name = f"ban-do-{page.view.level}-{page.period.isoformat()}.{format_}"
        st.download_button(
            name,
            data=noted(page.view, file_name, partial(map_file, page, format_)),
            file_name=file_name,
            mime=mime,
            icon=":material/download:",
            key=f"map {format_}",
            on_click="ignore",
            width="stretch",
        )
