"""The audit on the page of the administrator: whether it is whole, what is asked of it, and its entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import streamlit as st

from unionmap.model.codelists import codelist
from unionmap.reports.audit_words import action_name, audit_table
from unionmap.reports.file_words import person
from unionmap.reports.store_words import finding_sentence, verified_sentence
from unionmap.settings import backup_folder
from unionmap.store.audit import Asked, actors, count, entries, last
from unionmap.store.backup import known_heads
from unionmap.store.chain import ACTIONS, Head
from unionmap.store.copies import copies
from unionmap.store.verify import Finding, Verified, verify, verify_chain
from unionmap.ui import cache, state
from unionmap.ui.filters import set_widget
from unionmap.ui.opening import opened
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.words import Reader

MOST = 200
"""Entries on the page; the worksheet has all that were asked for."""

HIGH = 520
SHORT = 12
A_MINUTE = timedelta(minutes=1)


def show_chain(page: Page) -> None:
    """Whether the chain is whole, where it ends, and when it was last copied."""
    reader, end = page.reader, last(cache.store())
    _show_verified(reader, _chain(end.number, end.sha256))
    told = reader.text("End of the chain: {number}:{hash}", number=end.number, hash=end.sha256)
    st.caption(f"{told} · {_copied(reader)}")
    if st.button(reader.text("Check everything that is stored"), icon=":material/verified:"):
        with st.spinner(reader.text("Comparing everything with its checksum")):
            _show_verified(reader, verify(cache.store(), _noted_ends()))


def show_asked(page: Page) -> None:
    """Fields for who, what, when and about what; they stand in the link."""
    reader, view = page.reader, page.view
    for part in ("who", "did", "about", "first", "last"):
        set_widget(part, getattr(view, part))
    who, did, about, first, until = st.columns([2, 2, 2, 1.4, 1.4])
    known = sorted({*actors(cache.store()), view.who} - {""})
    who.selectbox(
        reader.text("By whom"),
        ["", *known],
        format_func=lambda name: person(reader, name) if name else reader.text("Everybody"),
        key="who",
        on_change=state.changer("who", "who"),
    )
    did.selectbox(
        reader.text("Action"),
        ["", *codelist(ACTIONS).codes],
        format_func=lambda code: action_name(reader, code) if code else reader.text("All actions"),
        key="did",
        on_change=state.changer("did", "did"),
    )
    about.text_input(
        reader.text("Concerning"),
        key="about",
        placeholder="release:2",
        on_change=state.changer("about", "about"),
    )
    for column, part, label in (
        (first, "first", reader.text("From day")),
        (until, "last", reader.text("To day")),
    ):
        column.date_input(label, None, format="DD/MM/YYYY", key=part, on_change=state.changer(part, part))


def show_entries(page: Page) -> None:
    """The entries asked for, the newest first, and all of them to be taken away."""
    reader, view = page.reader, page.view
    asked = Asked(view.who, view.did, view.first, view.last, view.about.strip())
    number, found = count(cache.store(), asked), entries(cache.store(), asked, MOST)
    st.markdown(reader.plural(number, "**{n} entry**", "**{n} entries**"))
    if not found:
        st.info(reader.text("Nothing of that kind was done."))
        return
    title = reader.text("Audit")
    if number > len(found):
        st.caption(
            reader.text("The newest {n} are shown; the worksheet has all.", n=reader.number(len(found)))
        )
    store = cache.store()
    show_table(
        page,
        audit_table(reader, title, found),
        "nhat-ky",
        height=HIGH if len(found) > SHORT else "content",
        whole=lambda: audit_table(reader, title, entries(store, asked), short=False),
    )


def _show_verified(reader: Reader, verified: Verified) -> None:
    said = verified_sentence(reader, verified)
    if not verified.findings:
        st.success(said, icon=":material/verified:")
        return
    st.error(said, icon=":material/gpp_bad:")
    st.markdown("\n".join(f"- {finding_sentence(reader, finding)}" for finding in verified.findings[:MOST]))


@st.cache_data(show_spinner=False, max_entries=2, ttl=A_MINUTE)
def _chain(number: int, sha256: str) -> Verified:
    """The chain up to the end that is named, looked at again after a minute."""
    found = verify_chain(opened())
    known = found.head == Head(number, sha256) or found.head.number > number
    return found if known else replace(found, findings=(*found.findings, Finding("cut", str(number))))


def _copied(reader: Reader) -> str:
    """When the store was last copied by itself."""
    folder = backup_folder()
    if folder is None:
        return reader.text("No daily copy is made here (UNIONMAP_BACKUPS).")
    newest = next(iter(copies(folder)), None)
    if newest is None:
        return reader.text("No daily copy has been made yet.")
    return reader.text("Last daily copy: {day}", day=reader.day(newest))


def _noted_ends() -> list[Head]:
    """The ends of the chain that stand beside the daily copies."""
    folder = backup_folder()
    return known_heads(list(copies(folder).values())) if folder else []
