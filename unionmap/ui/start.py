"""What is done once when the app starts."""

from __future__ import annotations

import gc

import streamlit as st

from unionmap.ui.copying import start_copying
from unionmap.ui.opening import opened


@st.cache_resource(show_spinner=False)
def start() -> None:
    """Let the daily copies begin, and keep the objects of the start out of every later collection.

    Streamlit collects after every run: with all imported modules in the way that costs more than the run.
    """
    gc.collect()
    gc.freeze()
    start_copying(opened())
