"""The file itself: chosen, read beside the page, put on the desk; and files that still wait."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import streamlit as st

from unionmap.filing.draft import Draft
from unionmap.filing.receive import RefusedFileError, receive
from unionmap.filing.steps import cancel
from unionmap.reports.draft_words import draft_line
from unionmap.store.drafts import Scope, kept_drafts
from unionmap.store.uploads import raw_bytes
from unionmap.ui import cache, state
from unionmap.ui.filing.choose import Chosen
from unionmap.ui.filing.desk import put_on_desk, tell
from unionmap.ui.filing.work import done_beside
from unionmap.ui.page import Page
from unionmap.ui.signature import signed_by

HERE = Path(__file__).parent
ENDINGS = "XLSX, XLS, ODS, CSV, TXT, ZIP"
MEGABYTES = 20
WAITING_SHOWN = 5


def show_upload(page: Page, chosen: Chosen) -> None:
    """Choose a file and have it read."""
    reader = page.reader
    st.subheader(reader.text("2. Choose the file"), anchor=False)
    st.html(HERE / "upload.css")
    with st.container(key=f"upload {reader.language}"):
        file = st.file_uploader(
            reader.text(
                "Drop the file here, or choose it: {endings}, up to {size} MB",
                endings=ENDINGS,
                size=MEGABYTES,
            ),
            key="file",
            max_upload_size=MEGABYTES,
        )
    asked = st.button(
        reader.text("Read the file"),
        type="primary",
        icon=":material/play_arrow:",
        disabled=file is None,
        key="read",
    )
    if asked and file is not None:
        _read(page, chosen, file.name, file.getvalue())


def _read(page: Page, chosen: Chosen, name: str, data: bytes) -> None:
    """Take a file in and show it; one that cannot be read is told in a sentence."""
    reader, store, by = page.reader, cache.store(), signed_by()
    work = partial(receive, store, data, name, chosen.kind, chosen.period, chosen.sender, by=by)
    try:
        draft = done_beside(reader, reader.text("Reading {name}", name=name), work, undo=_put_aside)
    except RefusedFileError as refused:
        st.warning(refused.reason.sentence(reader.language), icon=":material/block:")
        return
    state.change(draft=draft.id)
    st.rerun()


def _put_aside(draft: Draft) -> None:
    """What was given up while it was read is put aside as soon as it is there."""
    cancel(cache.store(), draft, by=draft.kept.new.by)


def read_again(page: Page, draft: Draft, encoding: str = "", scope: Scope | None = None) -> None:
    """Read a file once more with another encoding or scope; it stands in the old one's place."""
    store, new = cache.store(), draft.kept.new
    data = raw_bytes(store, draft.kept.kept_sha256)
    again = receive(
        store,
        data,
        new.file_name,
        new.kind,
        new.period,
        new.sender,
        by=signed_by(),
        encoding=encoding or new.encoding,
        scope=scope or new.scope,
        anew=True,
    )
    cancel(store, draft, by=signed_by())
    state.change(draft=again.id)
    if draft.corrections:
        tell(
            page.reader.text(
                "The file was read anew: cells that were mended before are as the file has them."
            )
        )


def show_waiting(page: Page, period: date | None = None) -> None:
    """Files, of one period where that is named, that were read and neither published nor put aside."""
    waiting = [kept for kept in kept_drafts(cache.store(), period=period) if kept.open]
    if not waiting:
        return
    reader = page.reader
    st.subheader(reader.text("Files that wait for you"), anchor=False)
    for kept in waiting[:WAITING_SHOWN]:
        told, button = st.columns([5, 1], vertical_alignment="center")
        told.markdown(draft_line(reader, kept))
        button.button(
            reader.text("Go on"),
            key=f"go on {kept.id}",
            on_click=put_on_desk,
            args=(kept.id,),
            width="stretch",
        )
