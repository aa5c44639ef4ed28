"""Members of every area over time, side by side: on one scale, or each beginning at 100."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.charts.multiples import multiples_html
from unionmap.figures.flows import breaks_within
from unionmap.figures.measure import measure
from unionmap.model.dimensions import LEVELS
from unionmap.model.label import Label
from unionmap.model.view import SCALES
from unionmap.reports.exhibits.movement import Movement
from unionmap.reports.multiples import by_code, panels
from unionmap.ui.map_controls import show_choice

SCALE_WORDS = {
    "shared": Label("Cùng một thang đo (người)", "One scale (people)"),
    "indexed": Label("Chỉ số, kỳ đầu = 100", "Index, first period = 100"),
}
START = 100.0


def show_areas(movement: Movement) -> None:
    """Members by area from the start to the end."""
    page = movement.desk
    reader, dimension, index = page.reader, LEVELS[page.view.level], page.view.scale == "indexed"
    st.subheader(reader.text("Members of every area over time"), anchor=False)
    show_choice(
        reader.text("Scale"), "scale", SCALES, page.view.scale, lambda scale: reader.label(SCALE_WORDS[scale])
    )
    told = [
        (period, measure(page.cube, "members", period, page.view.slice, dimension).rows)
        for period in movement.periods
    ]
    breaks = breaks_within(page.cube, "members", movement.periods, page.view.slice, dimension)
    drawn = panels(reader, by_code(told), breaks, partial(page.name, dimension), index)
    if not drawn:
        st.markdown(reader.text("No area reports its members."))
        return
    st.html(multiples_html(drawn, [known.day for known in breaks], START if index else None))
    st.caption(" ".join(_notes(movement, index, bool(breaks))))


def _notes(movement: Movement, index: bool, broken: bool) -> list[str]:
    reader = movement.desk.reader
    start, end = reader.day(movement.start), reader.day(movement.end)
    said = [reader.text("Members from {start} to {end}, in people.", start=start, end=end)]
    if index:
        said.append(reader.text("Each line is an index: its first period is 100."))
    if broken:
        said.append(
            reader.text("The dotted stroke is a series break: the line does not go through it.")
            + (" " + reader.text("The index begins at 100 again after it.") if index else "")
        )
    return said
