"""Which column of the file holds what: proposed with its confidence, corrected by hand, remembered."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.filing.mapping import remap
from unionmap.intake.fields import fields
from unionmap.intake.mapping import ColumnMapping, Match
from unionmap.reports.mapping_words import certainty, example, is_settled
from unionmap.reports.markdown import plain
from unionmap.ui import cache
from unionmap.ui.filing.desk import Desk, change_draft
from unionmap.ui.filters import set_widget
from unionmap.ui.signature import signed_by

WIDTHS = [3, 3, 3, 2]


def show_mapping(desk: Desk) -> None:
    """The columns of each sheet; sheets whose columns are named alike share one list."""
    reader = desk.reader
    by_headings = {
        mapping.fingerprint: (sheet, mapping) for sheet, mapping in desk.draft.result.mappings.items()
    }
    for sheet, mapping in by_headings.values():
        title = reader.text("Which column holds what")
        named = f"{title} · {plain(sheet)}" if len(by_headings) > 1 else title
        settled = all(is_settled(match) for match in mapping.matches)
        with st.expander(named, expanded=not settled, icon=":material/view_column:"):
            _show_columns(desk, sheet, mapping)


def _show_columns(desk: Desk, sheet: str, mapping: ColumnMapping) -> None:
    reader = desk.reader
    st.caption(reader.text("What you choose here is remembered for the next file of the same sender."))
    headings = (
        reader.text("Column in the file"),
        reader.text("Example"),
        reader.text("Read as"),
        reader.text("Certainty"),
    )
    for place, heading in zip(st.columns(WIDTHS), headings, strict=True):
        place.markdown(f"**{heading}**")
    for position, match in enumerate(mapping.matches):
        if match.heading or match.field:
            _show_column(desk, sheet, position, match)


def _show_column(desk: Desk, sheet: str, position: int, match: Match) -> None:
    reader = desk.reader
    heading, shown, choice, sure = st.columns(WIDTHS, vertical_alignment="center")
    heading.markdown(plain(match.heading))
    shown.markdown(plain(example(desk.draft.result.layouts[sheet], position)))
    if match.refused:
        choice.markdown(reader.text("not taken"))
    else:
        with choice:
            _show_choice(desk, sheet, position, match)
    sure.markdown(certainty(reader, match))


def _show_choice(desk: Desk, sheet: str, position: int, match: Match) -> None:
    known = fields(desk.draft.kind)
    widget = f"column {desk.draft.id} {sheet} {position}"
    set_widget(widget, match.field)
    st.selectbox(
        match.heading or desk.reader.text("Column {number}", number=position + 1),
        ["", *known],
        format_func=lambda name: (
            desk.reader.label(known[name].label) if name else desk.reader.text("(not used)")
        ),
        key=widget,
        on_change=partial(_choose, desk, sheet, position, widget),
        disabled=not desk.draft.kept.open,
        label_visibility="collapsed",
    )


def _choose(desk: Desk, sheet: str, position: int, widget: str) -> None:
    field = st.session_state[widget]
    change_draft(
        desk.reader, lambda: remap(cache.store(), desk.draft, sheet, position, field, by=signed_by())
    )
