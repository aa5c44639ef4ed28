"""Everything there is to say about the file: all at once, in groups, and in the sender's own workbook."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath

import streamlit as st

from unionmap.intake.annotate import annotated
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.problems_rows import Group, grouped
from unionmap.reports.problem_words import SEVERITIES, count_line, group_line, place_table
from unionmap.store.uploads import raw_bytes
from unionmap.ui import cache, state
from unionmap.ui.exports import noted
from unionmap.ui.filing.desk import Desk
from unionmap.ui.tables import SHEET, show_short_table

A_SCREEN = 20
"""Places of one group that are listed at once; the workbook has them all."""


def show_problems(desk: Desk) -> None:
    """Problems in groups, the blocking ones first, narrowed by how far they go."""
    reader, problems = desk.reader, desk.draft.problems
    st.subheader(reader.text("4. What to mend"), anchor=False)
    if not problems:
        st.markdown(reader.text("There is nothing to mend."))
        return
    counts, download = st.columns([3, 2], vertical_alignment="center")
    counts.markdown(count_line(reader, problems))
    with download:
        _show_download(desk)
    shown = _narrowed(desk, problems)
    for group in grouped(shown):
        _show_group(desk, group, [problem for problem in shown if problem.code == group.code])


def _narrowed(desk: Desk, problems: Sequence[Problem]) -> list[Problem]:
    """The problems of the severities that are ticked; at first all but the mere notes."""
    there = [severity for severity in SEVERITIES if any(p.severity is severity for p in problems)]
    usual = [severity for severity in there if severity is not Severity.NOTES] or there
    ticked = st.pills(
        desk.reader.text("Show"),
        there,
        selection_mode="multi",
        default=usual,
        format_func=lambda severity: desk.reader.text(SEVERITIES[severity]),
        key=f"severities {desk.draft.id}",
        label_visibility="collapsed",
    )
    return [problem for problem in problems if problem.severity in ticked]


def _show_group(desk: Desk, group: Group, problems: Sequence[Problem]) -> None:
    key = f"group {desk.draft.id} {group.code}"
    folded = st.expander(group_line(desk.reader, group), key=key, on_change="rerun")
    if not folded.open:
        return
    with folded:
        title = desk.reader.text("What to mend")
        show_short_table(
            desk.page, place_table(desk.reader, title, problems[:A_SCREEN]), f"{group.code}-{desk.draft.id}"
        )
        if len(problems) > A_SCREEN:
            st.caption(
                desk.reader.text(
                    "The first {shown} of {all} places; all are marked in the workbook.",
                    shown=A_SCREEN,
                    all=desk.reader.number(len(problems)),
                )
            )


def _show_download(desk: Desk) -> None:
    new = desk.draft.kept.new
    data = partial(raw_bytes, cache.store(), desk.draft.kept.kept_sha256)
    name = f"{PurePath(new.file_name).stem}-can-sua.xlsx"
    st.download_button(
        desk.reader.text("Download your file with the cells marked"),
        data=noted(state.current_view(), name, lambda: annotated(data(), desk.draft.problems, new.file_name)),
        file_name=name,
        mime=SHEET,
        icon=":material/download:",
        key="annotated",
        on_click="ignore",
        width="stretch",
    )
