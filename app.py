"""Bản đồ Công đoàn. Run with ``streamlit run app.py``."""

from __future__ import annotations

import streamlit as st

from unionmap.ui.faults import show_fault
from unionmap.web.hosting import middleware, routes

app = st.App("unionmap/ui/main.py", routes=routes(), middleware=middleware(), on_script_error=show_fault)
"""What the server runs."""
