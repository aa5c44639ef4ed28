"""Who came in, however people sign in here."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import streamlit as st

from unionmap.access.mode import Mode, mode
from unionmap.access.tickets import COOKIE, holder
from unionmap.model.access import Actor
from unionmap.settings import sign_in
from unionmap.store.accounts import account
from unionmap.ui.opening import opened

REMEMBERED = timedelta(seconds=2)
"""How long an answer about an account serves: a run asks many times, and whoever is shut out is out soon."""


@cache
def how_open() -> Mode:
    """How the app stands to the world, by its settings at the start."""
    return mode(sign_in(), st.get_option("server.address"), st.get_option("server.allowedHosts"))


def visitor() -> Actor | None:
    """Whoever is signed in; ``None`` where nobody is, or needs to be."""
    if how_open() == "accounts":
        return _of_session(st.context.cookies.get(COOKIE))
    return _of_address(vouched_for()) if how_open() == "oidc" else None


def vouched_for() -> str:
    """The e-mail address that the provider says belongs to the reader; empty where it does not."""
    if not st.user.is_logged_in or st.user.get("email_verified") is False:
        return ""
    return str(st.user.get("email") or "").strip().lower()


@st.cache_data(ttl=REMEMBERED, show_spinner=False)
def _of_session(presented: str | None) -> Actor | None:
    found = holder(opened(), presented)
    return found.actor if found else None


@st.cache_data(ttl=REMEMBERED, show_spinner=False)
def _of_address(address: str) -> Actor | None:
    """The provider's word is not enough: the administrator must have opened an account for the address."""
    found = account(opened(), address) if address else None
    return found.actor if found and not found.closed else None
