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
from unionmap.store import register
from unionmap.store.engine import Store
from unionmap.ui.entrance import visitor
from unionmap.ui.opening import opened

RELEASES_KEPT = 8
PERIODS_KEPT = 120
FINDINGS_KEPT = 60


def store() -> Store:
    """The store of this installation, on behalf of whoever is signed in."""
    actor = visitor()
    return opened() if actor is None else opened().acting(actor)


@st.cache_resource(show_spinner=False, max_entries=RELEASES_KEPT)
def cube(release: int, scope: str = SCOPE) -> Cube:
    """Sums of a release and reporting scope, which never change."""
    return load_cube(opened(), release, scope)


@st.cache_resource(show_spinner=False, max_entries=PERIODS_KEPT)
def union_rows(release: int, period: date) -> pd.DataFrame:
    """The single unions of a release at a period."""
    return register.union_rows(opened(), release, period)


@st.cache_resource(show_spinner=False, max_entries=RELEASES_KEPT)
def events(release: int) -> pd.DataFrame:
    """Every event of a release."""
    return register.events(opened(), release, date.min, date.max)


@st.cache_resource(show_spinner=False, max_entries=FINDINGS_KEPT)
def finding(release: int, scope: str, period: date, slice_: Slice) -> Finding:
    """Employers of a slice without a union."""
    return find(opened(), cube(release, scope), period, slice_)


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
    return Sources(opened(), cube, union_rows, events, finding)
