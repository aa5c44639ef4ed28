"""What the chapters of the page work with: the file on the desk, read once for each of its states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from unionmap.filing.draft import Draft, open_draft
from unionmap.filing.preview import Preview, preview
from unionmap.filing.records import Additions, additions
from unionmap.store.drafts import ChangedDraftError, ClosedDraftError, UnknownDraftError, kept_draft
from unionmap.store.releases import latest_release
from unionmap.ui import cache, state
from unionmap.ui.page import Page
from unionmap.words import Reader

DRAFTS_KEPT = 8
PREVIEWS_KEPT = 4
_TOLD = "told on the desk"


@dataclass(frozen=True)
class Desk:
    """The page and the file that is being taken in."""

    page: Page
    draft: Draft

    @property
    def reader(self) -> Reader:
        return self.page.reader

    @property
    def preview(self) -> Preview:
        """What publishing the file would change now."""
        return _preview(self.draft.id, self.draft.kept.version, latest_release(cache.store()))

    @property
    def additions(self) -> Additions:
        """What keeping a file of records would add now."""
        newest = latest_release(cache.store())
        return additions(cache.store(), self.draft, None if newest is None else cache.cube(newest))


def desk_of(page: Page) -> Desk | None:
    """The file that the address names; ``None`` where it names none, said where it is not here."""
    number = page.view.draft
    if number is None:
        return None
    try:
        kept = kept_draft(cache.store(), number)
    except UnknownDraftError:
        st.warning(page.reader.text("There is no file number {number} here.", number=number))
        return None
    return Desk(page, _draft(number, kept.version))


@st.cache_resource(show_spinner=False, max_entries=DRAFTS_KEPT)
def _draft(number: int, version: int) -> Draft:  # noqa: ARG001  the version makes the key
    return open_draft(cache.store(), number)


@st.cache_resource(show_spinner=False, max_entries=PREVIEWS_KEPT)
def _preview(number: int, version: int, newest: int | None) -> Preview:
    before = None if newest is None else cache.cube(newest)
    return preview(cache.store(), _draft(number, version), before)


def put_on_desk(number: int | None) -> None:
    """Let the page show another file, or none; for callbacks of widgets."""
    state.change(draft=number)


def change_draft(reader: Reader, work: Callable[[], object]) -> None:
    """Do what a widget asks of the file; where somebody else was faster, say so and do nothing."""
    try:
        work()
    except (ChangedDraftError, ClosedDraftError):
        tell(
            reader.text("Somebody has changed this file in the meantime: you see it as it is now. Try again.")
        )


def tell(sentence: str) -> None:
    """Keep a sentence for the top of the next run."""
    st.session_state[_TOLD] = sentence


def show_told() -> None:
    """Say once what the last click led to."""
    sentence = st.session_state.pop(_TOLD, "")
    if sentence:
        st.info(sentence)
