"""Bringing boundaries along: the file read beside the page, its areas matched, its flaws shown, kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import streamlit as st

from unionmap.filing.boundaries import Arrival, keep
from unionmap.filing.boundary_match import guess, matched
from unionmap.geography.reading.reader import BoundaryFile, Unlocated, read_boundaries
from unionmap.geography.reading.refusals import LARGEST_MEGABYTES, BadBoundariesError
from unionmap.geography.reading.systems import SYSTEMS
from unionmap.reports.boundaries import flaws_picture, found_words, kept_table, match_words
from unionmap.store.boundaries import boundaries
from unionmap.ui import cache
from unionmap.ui.actor import at_work
from unionmap.ui.boundary_match import show_question, show_strays
from unionmap.ui.filing.work import done_beside
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.words import Reader

UPLOADER = Path(__file__).parent / "filing" / "upload.css"
FILES_KEPT = 4
_TOLD = "boundaries told"


def show_kept(page: Page) -> None:
    """The sets that are here, and where to choose among them."""
    reader, kept = page.reader, boundaries(cache.store())
    st.subheader(reader.text("Boundaries kept here"), anchor=False)
    if kept:
        show_table(page, kept_table(reader, kept), "ranh-gioi")
        st.caption(reader.text("Choose them on the page “Map”, under “Ways to see”."))
    else:
        st.caption(reader.text("None yet: every map is drawn with the boundaries delivered with the app."))


def show_bringing(page: Page) -> None:
    """From a file to boundaries that maps can be drawn with."""
    reader = page.reader
    if not at_work().may("change_areas"):
        return
    st.subheader(reader.text("Bring your own boundaries"), anchor=False)
    if told := st.session_state.pop(_TOLD, ""):
        st.success(told)
    file = _uploader(reader)
    if file is None:
        return
    name, data = file
    crs = _chosen_system(reader)
    found = _read(page, data, crs)
    if isinstance(found, Unlocated):
        st.warning(reader.text("The file names no coordinate system. Choose the one in which it was drawn."))
    elif found is not None:
        _show_found(page, name, data, found)


def _uploader(reader: Reader) -> tuple[str, bytes] | None:
    st.html(UPLOADER)
    with st.container(key=f"upload {reader.language}"):
        file = st.file_uploader(
            reader.text(
                "Shapefile (ZIP), GeoJSON, TopoJSON, GeoPackage or GeoParquet, up to {size} MB",
                size=LARGEST_MEGABYTES,
            ),
            key="boundary file",
            max_upload_size=LARGEST_MEGABYTES,
        )
    return None if file is None else (file.name, file.getvalue())


def _chosen_system(reader: Reader) -> str:
    """The system that the reader names; empty: as the file says."""
    labels = {known.id: known.label for known in SYSTEMS}
    chosen = st.selectbox(
        reader.text("Coordinate system"),
        ["", *labels],
        format_func=lambda id_: reader.label(labels[id_]) if id_ else reader.text("As the file says"),
        key="boundary system",
        help=reader.text("Choose one only where the file names none, or a wrong one."),
    )
    return chosen or ""


def _read(page: Page, data: bytes, crs: str) -> BoundaryFile | Unlocated | None:
    """What the file holds, read once for each of its choices; ``None`` where it is refused, which is said."""
    known: dict[tuple[str, str], BoundaryFile | Unlocated] = _readings()
    key = (sha256(data).hexdigest(), crs)
    if key not in known:
        try:
            work: Callable[[], BoundaryFile | Unlocated] = partial(read_boundaries, data, crs)
            known[key] = done_beside(page.reader, page.reader.text("The file is being read"), work, _forget)
        except BadBoundariesError as refused:
            st.error(refused.sentence(page.reader))
            return None
        while len(known) > FILES_KEPT:
            known.pop(next(iter(known)))
    return known[key]


def _readings() -> dict[tuple[str, str], BoundaryFile | Unlocated]:
    return st.session_state.setdefault("boundary readings", {})


def _forget(_: object) -> None:
    """Reading leaves nothing behind that would have to be undone."""


def _show_found(page: Page, name: str, data: bytes, file: BoundaryFile) -> None:
    reader = page.reader
    for sentence in found_words(reader, file):
        st.markdown(f"- {sentence}")
    question = show_question(reader, file, guess(file))
    if question is None:
        return
    match = matched(file, question, show_strays(reader, file, matched(file, question)))
    for sentence in match_words(reader, match):
        st.markdown(f"- {sentence}")
    arrival = Arrival(name, data, file, match)
    _show_picture(reader, arrival)
    _show_keeping(reader, arrival)


def _show_picture(reader: Reader, arrival: Arrival) -> None:
    picture = f"data:image/svg+xml,{quote(flaws_picture(reader, arrival))}"
    st.html(f'<img alt="" style="max-height:60vh;max-width:100%" src="{picture}">')
    st.caption(
        reader.text(
            "Pale: areas that matched. Orange: areas without a unit. Ringed in orange: gaps. Dark blue: "
            "overlaps."
        )
    )


def _show_keeping(reader: Reader, arrival: Arrival) -> None:
    with st.form("keep boundaries", border=True):
        title = st.text_input(
            reader.text("Name of these boundaries"), value=Path(arrival.name).stem, max_chars=80
        )
        valid_from = st.date_input(
            reader.text("In force from"), value=None, format="DD/MM/YYYY", key="boundaries from"
        )
        asked = st.form_submit_button(
            reader.text("Keep these boundaries"), type="primary", disabled=not arrival.matched.units
        )
    if asked:
        number = keep(cache.store(), arrival, title, valid_from, at_work().name)
        st.session_state[_TOLD] = reader.text(
            "Kept as boundaries no. {number}. Choose them on the page “Map”, under “Ways to see”.",
            number=number,
        )
        st.rerun()
