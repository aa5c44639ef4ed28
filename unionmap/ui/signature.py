"""Who is at work: without sign-in people name themselves, and history keeps the name."""

from __future__ import annotations

import streamlit as st

from unionmap.reports.file_words import NOBODY_SIGNED
from unionmap.words import Reader

_KEPT, _FIELD = "signature", "signature field"
LONGEST = 80


def show_signature(reader: Reader) -> None:
    """A field for one's name, in the sidebar: kept from page to page."""
    if _FIELD not in st.session_state:
        st.session_state[_FIELD] = st.session_state.get(_KEPT, "")
    with st.sidebar:
        st.text_input(
            reader.text("Your name or post"),
            key=_FIELD,
            max_chars=LONGEST,
            help=reader.text("Stands in the history beside what you do. This app has no sign-in yet."),
            on_change=_keep,
        )


def given_name() -> str:
    """The name that was given; empty where none was."""
    return str(st.session_state.get(_KEPT, "")).strip()


def signed_by() -> str:
    """The name that was given; ``NOBODY_SIGNED`` where none was."""
    return given_name() or NOBODY_SIGNED


def _keep() -> None:
    st.session_state[_KEPT] = st.session_state[_FIELD]
