"""Who is at work in this session, however people sign in here."""

from __future__ import annotations

from html import escape

import streamlit as st

from unionmap.model.access import Actor, operator
from unionmap.reports.account_words import role_name, role_note
from unionmap.ui.entrance import how_open, visitor, vouched_for
from unionmap.ui.signature import signed_by
from unionmap.words import Reader


def current_actor() -> Actor | None:
    """Who is at work; ``None`` where nobody is signed in, or whose account was closed meanwhile."""
    return operator(signed_by()) if how_open() == "alone" else visitor()


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


def stop_unless_signed_in(reader: Reader) -> None:
    """Where nobody is at work the page says how to come in, and nothing else is drawn."""
    if current_actor() is not None:
        return
    st.title(reader.text("Sign in"), anchor=False)
    if how_open() != "oidc":
        st.info(reader.text("Your session has ended. Reload this page to sign in again."))
    elif st.user.is_logged_in:
        unknown = reader.text(
            "{address} has no account here. The administrator can open one.", address=vouched_for()
        )
        st.warning(unknown)
        st.button(reader.text("Sign out"), on_click=st.logout)
    else:
        st.button(reader.text("Sign in with the account of your office"), on_click=st.login, type="primary")
    st.stop()
