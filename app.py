"""Bản đồ Công đoàn. Run with ``streamlit run app.py``."""

from __future__ import annotations

import streamlit as st

from unionmap.ui.entrance import how_open
from unionmap.ui.faults import show_fault
from unionmap.web.hosting import middleware, routes
from unionmap.web.oidc import secrets

app = st.App(
    "unionmap/ui/main.py",
    secrets=secrets(how_open()),
    routes=routes(how_open()),
    middleware=middleware(how_open(), st.get_option("server.allowedHosts")),
    on_script_error=show_fault,
)
"""What the server runs."""
