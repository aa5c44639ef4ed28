"""What every run begins with: page settings and navigation."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from unionmap.ui import state
from unionmap.ui.actor import at_work, stop_unless_signed_in
from unionmap.ui.navigation import navigation, stop_unless_allowed
from unionmap.ui.presentation import present
from unionmap.ui.start import start
from unionmap.words import Reader

HERE = Path(__file__).parent

st.set_page_config(page_title="Bản đồ Công đoàn", page_icon=str(HERE / "icon.svg"), layout="wide")
st.html(HERE / "page.css")
start()
view = state.current_view()
stop_unless_signed_in(Reader(view.language))
page = navigation(Reader(view.language))
stop_unless_allowed(page, Reader(view.language), view, at_work())
present(page)
