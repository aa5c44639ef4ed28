"""What is done once when the app starts."""

from __future__ import annotations

import gc

import streamlit as st


@st.cache_resource(show_spinner=False)
def start() -> None:
    """Keep the objects of the start out of every later collection.

    Streamlit collects after every run: with all imported modules in the way that costs more than the run.
    """
    gc.collect()
    gc.freeze()
