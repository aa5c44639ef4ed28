"""The store of this installation, opened once for all sessions, before it is known who asks."""

from __future__ import annotations

import streamlit as st

from unionmap.settings import database_url
from unionmap.store.delivered import load_notebooks
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store, open_store


def _address() -> str:
    """From where the reader of this session came; empty for this computer itself."""
    address = st.context.ip_address
    return address if isinstance(address, str) else ""


@st.cache_resource(show_spinner=False)
def opened() -> Store:
    """The store; an empty one is given the demonstration, and every one the delivered notebooks."""
    store = open_store(database_url(), source=_address)
    load_demo(store)
    load_notebooks(store)
    return store
