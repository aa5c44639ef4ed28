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
        with st.expander(named, expanded=desk.draft.kept.open and not settled, icon=":material/view_column:"):
            _show_columns(desk, sheet, mapping)


def _show_columns(desk: Desk, sheet: str, mapping: ColumnMapping) -> None:
    st.caption(desk.reader.text("What you choose here is remembered for the next file of the same sender."))
    for position, match in enumerate(mapping.matches):
        if match.heading or match.field:
            _show_column(desk, sheet, position, match)


def _show_column(desk: Desk, sheet: str, position: int, match: Match) -> None:
    """What the file calls the column and what stands in it, beside what it is read as."""
    reader = desk.reader
    told, choice = st.columns(2, vertical_alignment="center")
    shown = plain(example(desk.draft.result.layouts[sheet], position))
    said = [certainty(reader, match), reader.text("such as “{example}”", example=shown) if shown else ""]
    told.markdown(f"**{plain(match.heading)}**  \n:small[{' · '.join(filter(None, said))}]")
    with choice:
        if match.refused:
            st.markdown(reader.text("not taken"))
        else:
            _show_choice(desk, sheet, position, match)


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
