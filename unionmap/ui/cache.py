"""What all sessions share: the store and what is read from it. Nothing of it is changed, once it is here."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.decomposition import Decomposition, Stock, decompose
from unionmap.figures.finder import Finding, find
from unionmap.figures.scoping import within
from unionmap.model.dimensions import SCOPE
from unionmap.model.slices import Slice
from unionmap.reports.desk import Sources
from unionmap.settings import database_url
from unionmap.store import register
from unionmap.store.delivered import load_notebooks
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store, open_store

RELEASES_KEPT = 8
PERIODS_KEPT = 120
FINDINGS_KEPT = 60


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store of this installation; an empty one is given the demonstration."""
    opened = open_store(database_url())
    load_demo(opened)
    load_notebooks(opened)
    return opened


@st.cache_resource(show_spinner=False, max_entries=RELEASES_KEPT)
def cube(release: int, scope: str = SCOPE) -> Cube:
    """Sums of a release and reporting scope, which never change."""
    return load_cube(store(), release, scope)


@st.cache_resource(show_spinner=False, max_entries=PERIODS_KEPT)
def union_rows(release: int, period: date) -> pd.DataFrame:
    """The single unions of a release at a period."""
    return register.union_rows(store(), release, period)


@st.cache_resource(show_spinner=False, max_entries=RELEASES_KEPT)
def events(release: int) -> pd.DataFrame:
    """Every event of a release."""
    return register.events(store(), release, date.min, date.max)


@st.cache_resource(show_spinner=False, max_entries=FINDINGS_KEPT)
def finding(release: int, scope: str, period: date, slice_: Slice) -> Finding:
    """Employers of a slice without a union."""
    return find(store(), cube(release, scope), period, slice_)


@st.cache_resource(show_spinner=False, max_entries=FINDINGS_KEPT)
def taken_apart(
    release: int, scope: str, stock: Stock, since: date, period: date, slice_: Slice
) -> Decomposition:
    """What the change of members or unions of a slice is made of."""

    def rows(day: date) -> pd.DataFrame:
        return within(union_rows(release, day), scope)

    return decompose(cube(release, scope), rows, stock, since, period, slice_)


def sources() -> Sources:
    """Everything that pages and exhibits read, remembered for all sessions."""
    return Sources(store(), cube, union_rows, events, finding)
