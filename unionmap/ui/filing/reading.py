"""What was read: the encoding before and after, the sheets, and for whom the file speaks."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from unionmap.intake.encoding import NAMES, Decoded
from unionmap.model.label import Label
from unionmap.reports.draft_words import draft_line
from unionmap.reports.file_words import moment, sender_name
from unionmap.reports.reading_words import encoding_name, how_it_was_read, sheet_table, to_confirm
from unionmap.reports.table import Column, Table
from unionmap.store.drafts import Scope
from unionmap.ui.filing.desk import Desk
from unionmap.ui.filing.upload import read_again
from unionmap.ui.filters import set_widget
from unionmap.ui.tables import show_short_table

SCOPES: dict[Scope, Label] = {
    "auto": Label("Tự nhận biết", "Tell by itself"),
    "whole": Label("Cả tỉnh: thay toàn bộ số liệu của kỳ", "The whole province: replaces all of the period"),
    "part": Label(
        "Chỉ các công đoàn cấp trên có trong tệp: giữ số liệu của đơn vị khác",
        "Only the upper-level unions in the file: keeps what others sent",
    ),
}


def show_reading(desk: Desk) -> None:
    """How the file was understood, to be looked at before anything else."""
    reader, draft = desk.reader, desk.draft
    st.subheader(reader.text("3. What was read"), anchor=False)
    st.markdown(draft_line(reader, draft.kept))
    st.markdown(how_it_was_read(reader, draft))
    if draft.kept.open:
        _say_earlier(desk)
    _show_encoding(desk)
    title = reader.text("Sheets and rows")
    with st.expander(title, expanded=len(draft.result.layouts) > 1, icon=":material/table_rows:"):
        show_short_table(desk.page, sheet_table(reader, title, draft), f"trang-{draft.id}")
    if draft.kind == "unions":
        _show_scope(desk)


def _say_earlier(desk: Desk) -> None:
    """The same bytes were published before: say when."""
    for upload in desk.draft.earlier[:1]:
        st.info(
            desk.reader.text(
                "Exactly this file was already published: it came on {moment} as “{name}”.",
                moment=moment(desk.reader, upload.received_at),
                name=upload.file_name,
            ),
            icon=":material/content_copy:",
        )


def _show_encoding(desk: Desk) -> None:
    decoded = desk.draft.reading.decoded
    if decoded is None or not decoded.preview:
        return
    asked = to_confirm(desk.draft)
    title = desk.reader.text(
        "The text before and after its conversion from {name}", name=encoding_name(decoded.encoding)
    )
    with st.expander(title, expanded=asked is not None, icon=":material/translate:"):
        columns = (Column(desk.reader.text("In the file")), Column(desk.reader.text("As it was read")))
        show_short_table(desk.page, Table(title, columns, decoded.preview), f"chu-{desk.draft.id}")
        if desk.draft.kept.open:
            _ask_for_encoding(desk, decoded, confirmed=asked is None)


def _ask_for_encoding(desk: Desk, decoded: Decoded, *, confirmed: bool) -> None:
    """One button says that the text is right; another choice reads the file anew."""
    reader = desk.reader
    names = list(dict.fromkeys((decoded.encoding, *decoded.alternatives, *NAMES)))
    choice, button = st.columns([3, 2], vertical_alignment="bottom")
    chosen = choice.selectbox(
        reader.text("Encoding"), names, format_func=encoding_name, key=f"encoding {desk.draft.id}"
    )
    same = chosen == decoded.encoding
    words = reader.text("The text is right") if same else reader.text("Read it with this encoding")
    if confirmed and same:
        button.caption(reader.text("The encoding is confirmed."))
    else:
        button.button(
            words,
            icon=":material/check:",
            key="confirm encoding",
            on_click=lambda: read_again(desk.page, desk.draft, encoding=chosen),
        )


def _show_scope(desk: Desk) -> None:
    reader, draft = desk.reader, desk.draft
    names = reader.listed([sender_name(reader, code) for code in draft.uppers])
    if draft.uppers:
        said = reader.text("The file speaks for {names}: only their unions are replaced.", names=names)
    else:
        said = reader.text("The file speaks for the whole province: it replaces all of the period.")
    st.markdown(said)
    if not draft.kept.open:
        return
    widget = f"scope {draft.id}"
    set_widget(widget, draft.kept.new.scope)
    st.selectbox(
        reader.text("For whom does the file speak?"),
        get_args(Scope),
        format_func=lambda scope: reader.label(SCOPES[scope]),
        key=widget,
        on_change=lambda: read_again(desk.page, draft, scope=st.session_state[widget]),
    )
