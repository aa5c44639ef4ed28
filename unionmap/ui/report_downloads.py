"""The report button: what to write, as which files, with progress; what fails is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import streamlit as st

from unionmap.filing.due import today
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.view import to_params
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits import of_page
from unionmap.reports.files.formats import FORMATS, Failed, File, House, house, written
from unionmap.reports.files.live import LiveReport, live_report, still, without_internal
from unionmap.reports.files.making import notebook_report, one_page
from unionmap.settings import letterhead_file, report_templates
from unionmap.store.notebooks import newest_version
from unionmap.ui import cache, state
from unionmap.ui.actor import at_work
from unionmap.ui.exports import noted
from unionmap.ui.report_pictures import show_pictures
from unionmap.words import Reader

ONE_PAGE, HERE, PICTURE = "one-page", "here", "picture"
USUAL = ("docx", "pdf")
TEMPLATED = frozenset({"docx", "pptx"})
UPLOADER = Path(__file__).parent / "filing" / "upload.css"
MEGABYTE = 1_000_000
_KEPT = "report files"


@dataclass(frozen=True)
class Order:
    """What was asked for. ``content`` is what stands on the page or in the notebook."""

    what: str
    formats: tuple[str, ...]
    alive: bool
    internal: bool
    content: Notebook
    templates: tuple[Any, ...] = ()


def show_reports(page: Desk, path: str) -> None:
    """A button that opens the choice of files; none where the page has nothing to take away."""
    if page.view.notebook is None and not of_page(path):
        return
    opened = st.popover(
        page.reader.text("Report"),
        icon=":material/description:",
        width="stretch",
        key="report",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            _show_form(page, path)


@st.fragment
def _show_form(page: Desk, path: str) -> None:
    reader, content = page.reader, _content(page, path)
    whole, here = reader.text("The whole notebook"), reader.text("What is on this page")
    choices = {
        HERE: whole if page.view.notebook else here,
        ONE_PAGE: reader.text("One page (A4)"),
        PICTURE: reader.text("One picture"),
    }
    what = st.radio(
        reader.text("What to write"), list(choices), format_func=choices.__getitem__, key="report what"
    )
    if what == PICTURE:
        show_pictures(page, content)
        return
    order = _order(reader, what or HERE, content)
    if st.button(
        reader.text("Write the files"), type="primary", key="report write", disabled=not order.formats
    ):
        st.session_state[_KEPT] = _signature(page, order), _made(page, order)
    kept = st.session_state.get(_KEPT)
    if kept and kept[0] == _signature(page, order):
        _show_made(reader, *kept[1])


def _content(page: Desk, path: str) -> Notebook:
    """The notebook that is open, or what the page shows as one."""
    if page.view.notebook is not None:
        return newest_version(cache.store(), page.view.notebook).read
    entries = of_page(path)
    cells = tuple(
        Cell(entry.id, "view", exhibit=entry.id, view=page.view, follows=False) for entry in entries
    )
    return Notebook(page.reader.text("Figures of the grassroots unions"), cells, page.view)


def _order(reader: Reader, what: str, content: Notebook) -> Order:
    names = {id_: known.name for id_, known in FORMATS.items()}
    formats = st.pills(
        reader.text("Kinds of file"),
        list(names),
        format_func=names.__getitem__,
        selection_mode="multi",
        default=list(USUAL),
        key="report formats",
    )
    alive = (
        what == HERE
        and "html" in formats
        and st.toggle(
            reader.text("HTML with the switches for period and units paid by the budget (takes longer)"),
            value=True,
            key="report alive",
        )
    )
    internal = at_work().may("see_names") and st.toggle(
        reader.text("With what is for internal use"), key="report internal"
    )
    return Order(what, tuple(formats), alive, internal, content, _templates(reader, formats))


def _templates(reader: Reader, formats: Iterable[str]) -> tuple[Any, ...]:
    """Templates brought for this time, in the uploader that speaks the reader's language."""
    if TEMPLATED.isdisjoint(formats):
        return ()
    st.html(UPLOADER)
    with st.container(key=f"upload {reader.language}"):
        brought = st.file_uploader(
            reader.text("Your own Word or PowerPoint template (DOCX, PPTX)"),
            type=sorted(TEMPLATED),
            accept_multiple_files=True,
            key="report templates",
        )
    return tuple(brought)


def _signature(page: Desk, order: Order) -> tuple[object, ...]:
    """Files belong to what is on screen: for anything else they are written anew."""
    templates = tuple(file.file_id for file in order.templates)
    return (
        *to_params(page.view),
        order.what,
        order.formats,
        order.alive,
        order.internal,
        order.content,
        templates,
    )


def _made(page: Desk, order: Order) -> tuple[list[File], list[str]]:
    """The files, and sentences on what is missing."""
    reader = page.reader
    bar = st.progress(0.0, reader.text("Writing the files…"))

    def told(done: int, all_: int, name: str) -> None:
        said = reader.text("{done} of {all}: {name}", done=done + 1, all=all_, name=name)
        bar.progress(min(done / all_, 1.0), said)

    live = _report(page, order, told)
    files, faults = [], [f"{part.title}: {part.why}" for part in live.opening.missing]
    for at, made in enumerate(written(live, order.formats, _house(reader, order.templates)), start=1):
        bar.progress(at / len(order.formats), reader.text("Writing the files…"))
        if isinstance(made, Failed):
            faults.append(made.why)
        else:
            files.append(made)
            faults += made.remarks
    bar.empty()
    return files, faults


def _report(page: Desk, order: Order, told: Any) -> LiveReport:
    sources, made = cache.sources(), today()
    if order.what == ONE_PAGE:
        live = still(one_page(sources, page.view, made, told))
    elif order.alive:
        live = live_report(sources, order.content, made, told)
    else:
        live = still(notebook_report(sources, order.content, made, told))
    return live if order.internal else without_internal(live)


def _house(reader: Reader, uploaded: Iterable[Any]) -> House:
    """The federation's letterhead and templates; what was uploaded now comes first."""
    own = house(letterhead_file(), report_templates(), reader.language)
    brought = {file.name.rsplit(".", 1)[-1].lower(): file.getvalue() for file in uploaded}
    return House(own.head, own.templates | brought)


def _show_made(reader: Reader, files: list[File], faults: list[str]) -> None:
    for fault in faults:
        st.warning(fault)
    for at, file in enumerate(files):
        size = reader.text("{size} MB", size=reader.number(len(file.data) / MEGABYTE, 1))
        label = f"{file.name.rsplit('.', 1)[-1].upper()} · {size}"
        _offer(reader.text("Download {name}", name=label), file, f"report file {at}")
    if len(files) > 1:
        name = f"{files[0].name.rsplit('.', 1)[0]}.zip"
        _offer(
            reader.text("All files in one ZIP"), File(name, "application/zip", _zipped(files)), "report zip"
        )


def _offer(label: str, file: File, key: str) -> None:
    st.download_button(
        label,
        noted(state.current_view(), file.name, lambda: file.data),
        file.name,
        file.mime,
        key=key,
        icon=":material/download:",
        on_click="ignore",
        width="stretch",
    )


def _zipped(files: list[File]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(file.name, file.data)
    return buffer.getvalue()
