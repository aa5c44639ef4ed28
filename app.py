"""Bản đồ Công đoàn. Run with ``streamlit run app.py``."""

from __future__ import annotations

import streamlit as st

app = st.App("unionmap/ui/main.py")
