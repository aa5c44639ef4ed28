"""Bản đồ Công đoàn. Run with ``streamlit run app.py``."""

from __future__ import annotations

import streamlit as st

from unionmap.ui.faults import show_fault

app = st.App("unionmap/ui/main.py", on_script_error=show_fault)
