"""One picture of a page or a notebook: to be copied, or kept as PNG or SVG."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.charts.raster import png_of
from unionmap.filing.due import today
from unionmap.model.notebook import Cell, Notebook
from unionmap.reports.desk import Desk
from unionmap.reports.files.formats import PICTURE_INCHES, PICTURES, plain_letters
from unionmap.reports.files.live import still, without_internal
from unionmap.reports.files.making import cell_name, notebook_report
from unionmap.reports.files.prose import plain_words
from unionmap.reports.files.report import whole_picture
from unionmap.ui import cache
from unionmap.ui.actor import at_work
from unionmap.ui.exports import noted
from unionmap.ui.picture import show_picture


def show_pictures(page: Desk, content: Notebook) -> None:
    """A choice of what stands there, and its picture with title, key, date, release and source."""
    reader = page.reader
    cells = {cell.id: cell for cell in content.views}
    id_ = st.selectbox(
        reader.text("What"),
        list(cells),
        format_func=lambda id_: cell_name(reader, cells[id_]),
        key="picture of",
    )
    if id_ is not None:
        _show(page, content, cells[id_])


def _show(page: Desk, content: Notebook, cell: Cell) -> None:
    reader = page.reader
    report = notebook_report(cache.sources(), Notebook(content.title, (cell,), content.common), today())
    shown = without_internal(still(report)).opening if not at_work().may("see_names") else report
    exhibit = next(iter(shown.exhibits), None)
    picture = whole_picture(exhibit, report.badge) if exhibit else None
    if exhibit is None or picture is None:
        st.info(reader.text("There is no picture here: it is told in figures."))
        return
    png = png_of(picture.svg, PICTURE_INCHES, picture.width)
    show_picture(reader, png, plain_words(exhibit.sentence))
    name = f"{plain_letters(exhibit.title)}-{report.period.isoformat()}"
    with st.container(horizontal=True):
        for kind, data in (("png", png), ("svg", picture.svg.encode())):
            label = reader.text("Download {name}", name=kind.upper())
            st.download_button(
                label,
                noted(page.view, f"{name}.{kind}", partial(bytes, data)),
                f"{name}.{kind}",
                PICTURES[kind],
                key=f"picture {kind}",
                on_click="ignore",
            )
