"""Who is at work in this session, however people sign in here."""

from __future__ import annotations

from functools import cache
from html import escape

import streamlit as st

from unionmap.access.mode import Mode, mode
from unionmap.access.tickets import COOKIE, holder
from unionmap.model.access import Actor, operator
from unionmap.reports.account_words import role_name, role_note
from unionmap.settings import sign_in
from unionmap.store.accounts import account
from unionmap.ui import cache as shared
from unionmap.ui.signature import signed_by
from unionmap.words import Reader


@cache
def how_open() -> Mode:
    """How the app stands to the world, by its settings at the start."""
    return mode(sign_in(), st.get_option("server.address"), st.get_option("server.allowedHosts"))


def current_actor() -> Actor | None:
    """Who is at work; ``None`` where nobody is signed in, or whose account was closed meanwhile."""
    match how_open():
        case "alone":
            return operator(signed_by())
        case "accounts":
            found = holder(shared.store(), st.context.cookies.get(COOKIE))
            return found.actor if found else None
        case "oidc":
            return _by_provider()
        case "shut":
            return None


def at_work() -> Actor:
    """Who is at work on a page that is being drawn: pages are drawn for nobody else."""
    found = current_actor()
    if found is None:
        raise PermissionError("nobody is signed in")
    return found


def show_account(reader: Reader) -> None:
    """Who is signed in, and the way out; nothing on a computer that serves itself alone."""
    if how_open() == "alone":
        return
    actor = at_work()
    with st.sidebar.popover(actor.name, icon=":material/account_circle:", width="stretch"):
        st.markdown(role_name(reader, actor.role))
        st.caption(role_note(reader, actor.role))
        if how_open() == "oidc":
            st.button(reader.text("Sign out"), on_click=st.logout)
            return
        lang = f"lang={reader.language}"
        for label, path in (
            (reader.text("Change password"), f"/mat-khau?{lang}"),
            (reader.text("Sign out"), f"/dang-xuat?{lang}"),
            (reader.text("Sign out on every browser"), f"/dang-xuat?everywhere=1&{lang}"),
        ):
            st.html(f'<a href="{escape(path)}">{escape(label)}</a>')


def _by_provider() -> Actor | None:
    """Whoever the provider vouches for, where the administrator opened an account for that address."""
    address = _vouched_for()
    found = account(shared.store(), address) if address else None
    return found.actor if found and not found.closed else None


def _vouched_for() -> str:
    """The e-mail address that the provider says belongs to the reader; empty where it does not."""
    if not st.user.is_logged_in or st.user.get("email_verified") is False:
        return ""
    return str(st.user.get("email") or "").strip().lower()


def stop_unless_signed_in(reader: Reader) -> None:
    """Where nobody is at work the page says how to come in, and nothing else is drawn."""
    if current_actor() is not None:
        return
    st.title(reader.text("Sign in"), anchor=False)
    if how_open() != "oidc":
        st.info(reader.text("Your session has ended. Reload this page to sign in again."))
    elif st.user.is_logged_in:
        unknown = reader.text(
            "{address} has no account here. The administrator can open one.", address=_vouched_for()
        )
        st.warning(unknown)
        st.button(reader.text("Sign out"), on_click=st.logout)
    else:
        st.button(reader.text("Sign in with the account of your office"), on_click=st.login, type="primary")
    st.stop()
