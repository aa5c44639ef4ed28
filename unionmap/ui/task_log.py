"""The log of one task on the page, the form for its next line, and the way to withdraw a mistake."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from unionmap.figures.task_log import by_task
from unionmap.model.label import Label
from unionmap.model.tasks import LOGGED, EntryKind, kinds, kinds_of, tasks, unit_label, units_on
from unionmap.reports.exhibits.task import Followed
from unionmap.reports.file_words import NOBODY_SIGNED
from unionmap.reports.task_log import entry_words, latest_table, log_table
from unionmap.store.moment import now
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import Entry, UnfitEntryError, add_entry, withdraw
from unionmap.ui import cache, state
from unionmap.ui.filters import set_widget
from unionmap.ui.page import Page
from unionmap.ui.signature import signed_by
from unionmap.ui.tables import show_short_table, show_table
from unionmap.ui.task_figures import show_task
from unionmap.words import Reader

WORDS, NAME = 300, 80
"""Letters that a description or a reference, and a name may have."""

LATEST, LOG_HIGH = 8, 420
"""Lines shown at once; the whole log scrolls in so many pixels."""

ROUND = "task form round"
"""Lines written in this session: each gets fields of its own, so that the next one's are empty."""


def show_log(followed: Followed) -> None:
    """The lines of the task chosen, and what may be done with them."""
    page = followed.desk
    st.header(page.reader.text("The log"), anchor=False)
    _show_choice(page)
    title = show_task(page, page.view.task)
    st.markdown(page.reader.label(tasks()[page.view.task].metric) + ".")
    lines = by_task(followed.log)[page.view.task]
    if lines:
        _show_lines(page, title, lines)
    else:
        st.info(page.reader.text("Nothing entered yet"))
    with st.expander(page.reader.text("Write the next line"), icon=":material/edit:"):
        _show_form(page)
    if lines:
        with st.expander(page.reader.text("Withdraw a line"), icon=":material/undo:"):
            _show_withdrawal(page.reader, lines)


def _show_lines(page: Page, title: str, lines: Sequence[Entry]) -> None:
    """The latest lines to be read, and all of them to be sorted and taken away."""
    key = f"nhat-ky-{page.view.task}"
    show_short_table(
        page, latest_table(page.reader, title, [line.new for line in lines[:LATEST]]), f"{key}-moi"
    )
    every = page.reader.plural(len(lines), "The whole log: {n} line", "The whole log: {n} lines")
    with st.expander(every, icon=":material/table:"):
        show_table(page, log_table(page.reader, title, lines), key, height=LOG_HIGH)


def _show_choice(page: Page) -> None:
    set_widget("task", page.view.task)
    st.selectbox(
        page.reader.text("Task"),
        LOGGED,
        format_func=lambda id_: f"{id_} · {page.reader.label(tasks()[id_].label)}",
        key="task",
        on_change=state.changer("task", "task"),
    )


def _show_form(page: Page) -> None:
    reader, own = page.reader, f"{page.view.task} {st.session_state.get(ROUND, 0)}"
    st.caption(
        reader.text(
            "No names and no data of persons, nothing about disputes or strikes: only what was done, when, "
            "and what shows it. A line cannot be changed; one entered by mistake is withdrawn."
        )
    )
    kind = kinds()[_choose(reader.text("What"), [k.code for k in kinds_of(page.view.task)], own, reader)]
    day = st.date_input(reader.text("Date"), now().date(), format="DD/MM/YYYY", key=f"day {own}")
    unit = st.selectbox(
        reader.text("Unit or place"),
        units_on(kind, day),
        format_func=lambda code: reader.label(unit_label(code)),
        key=f"unit {own}",
    )
    count, of = _show_counts(reader, kind, own)
    what = "" if tasks()[kind.task].aggregate else _words(reader.text("Description"), f"what {own}")
    evidence = _words(reader.text("Evidence: a link or the number of a document"), f"evidence {own}")
    signed = _signature(reader, own)
    if st.button(reader.text("Add to the log"), icon=":material/add:", key=f"add {own}"):
        _keep(reader, NewEntry(kind.code, day, unit, evidence, what, count, of), signed)


def _choose(label: str, codes: Sequence[str], own: str, reader: Reader) -> str:
    return st.selectbox(
        label, codes, format_func=lambda code: reader.label(kinds()[code].label), key=f"kind {own}"
    )


def _show_counts(reader: Reader, kind: EntryKind, own: str) -> tuple[int | None, int | None]:
    """Fields for what the kind counts, and of how many; empty is *not known*."""
    asked = [(known, name) for known, name in ((kind.count, "count"), (kind.of, "of")) if known]
    if not asked:
        return None, None
    columns = st.columns(len(asked))
    found = [
        column.number_input(_sentence(reader, known), min_value=0, value=None, step=1, key=f"{name} {own}")
        for column, (known, name) in zip(columns, asked, strict=True)
    ]
    return found[0], found[1] if len(found) > 1 else None


def _sentence(reader: Reader, label: Label) -> str:
    words = reader.label(label)
    return words[:1].upper() + words[1:]


def _words(label: str, key: str) -> str:
    return st.text_input(label, max_chars=WORDS, key=key).strip()


def _signature(reader: Reader, own: str) -> str:
    known = signed_by()
    given = "" if known == NOBODY_SIGNED else known
    return st.text_input(reader.text("Written by"), given, max_chars=NAME, key=f"actor {own}")


def _keep(reader: Reader, entry: NewEntry, actor: str) -> None:
    try:
        number = add_entry(cache.store(), entry, actor)
    except UnfitEntryError as unfit:
        st.warning(reader.text(str(unfit)), icon=":material/error:")
        return
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    state.change(log=number)
    st.rerun()


def _show_withdrawal(reader: Reader, lines: Sequence[Entry]) -> None:
    by_number = {entry.number: entry for entry in lines}
    own = st.session_state.get(ROUND, 0)
    number = st.selectbox(
        reader.text("Line"),
        by_number,
        format_func=lambda n: f"{n}: {reader.day(by_number[n].new.day)}, {entry_words(reader, by_number[n])}",
        key=f"withdrawn {own}",
    )
    reason = _words(reader.text("Reason"), f"reason {own}")
    signed = _signature(reader, f"withdrawal {own}")
    ready = bool(reason and signed.strip())
    if st.button(reader.text("Withdraw this line"), disabled=not ready, key=f"withdraw {own}"):
        st.session_state[ROUND] = own + 1
        state.change(log=withdraw(cache.store(), number, reason, signed))
        st.rerun()
