"""What every run begins with: page settings and navigation."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from unionmap.ui import state
from unionmap.ui.navigation import navigation
from unionmap.ui.start import start
from unionmap.words import Reader

HERE = Path(__file__).parent

st.set_page_config(page_title="Bản đồ Công đoàn", page_icon=str(HERE / "icon.svg"), layout="wide")
st.html(HERE / "page.css")
start()
navigation(Reader(state.current_view().language)).run()
