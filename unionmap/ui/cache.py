"""What all sessions share: the store and the cubes. Both are read, never changed, once they are here."""

from __future__ import annotations

import streamlit as st

from unionmap.figures.cube import Cube, load_cube
from unionmap.settings import database_url
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store, open_store

CUBES_KEPT = 8


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store of this installation; an empty one is given the demonstration."""
    opened = open_store(database_url())
    load_demo(opened)
    return opened


@st.cache_resource(show_spinner=False, max_entries=CUBES_KEPT)
def cube(release: int) -> Cube:
    """Sums of a release, which never change."""
    return load_cube(store(), release)
