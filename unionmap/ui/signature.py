"""How somebody at work stands in the history: by account, or by the name they give themselves."""

from __future__ import annotations

import streamlit as st

from unionmap.reports.file_words import NOBODY_SIGNED
from unionmap.ui.entrance import visitor
from unionmap.words import Reader

_KEPT, _FIELD = "signature", "signature field"
LONGEST = 80


def show_signature(reader: Reader) -> None:
    """A field for one's name, in the sidebar: kept from page to page. None for whoever is signed in."""
    if visitor() is not None:
        return
    if _FIELD not in st.session_state:
        st.session_state[_FIELD] = st.session_state.get(_KEPT, "")
    with st.sidebar:
        st.text_input(
            reader.text("Your name or post"),
            key=_FIELD,
            max_chars=LONGEST,
            help=reader.text("Stands in the history beside what you do: this app serves one computer alone."),
            on_change=_keep,
        )


def given_name() -> str:
    """The name of whoever is signed in, or that was given; empty where none was."""
    signed_in = visitor()
    return signed_in.signature if signed_in else str(st.session_state.get(_KEPT, "")).strip()


def signed_by() -> str:
    """The name of whoever is at work; ``NOBODY_SIGNED`` where none is known."""
    return given_name() or NOBODY_SIGNED


def _keep() -> None:
    st.session_state[_KEPT] = st.session_state[_FIELD]
