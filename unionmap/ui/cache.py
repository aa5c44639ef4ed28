"""What all sessions share: the store and the cubes. Both are read, never changed, once they are here."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from unionmap.figures.cube import Cube, load_cube
from unionmap.settings import database_url
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store, open_store
from unionmap.store.register import union_rows as stored_rows

CUBES_KEPT = 8
PERIODS_KEPT = 120


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


@st.cache_resource(show_spinner=False, max_entries=PERIODS_KEPT)
def union_rows(release: int, period: date) -> pd.DataFrame:
    """The single unions of a release at a period; shared by all sessions, so nobody may change it."""
    return stored_rows(store(), release, period)
