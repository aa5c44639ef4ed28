"""The view of a session, and the address that always holds the whole of it.

The address wins when a reader opens a link, edits the address or goes back; otherwise the session does.
Going to another page by the menu empties the address: the view stays and is written there again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from unionmap.model.link_reader import Unread
from unionmap.model.view import View, from_params, to_params
from unionmap.settings import share_address

_VIEW, _WRITTEN, _UNREAD = "view", "address written", "link not read"

Params = dict[str, list[str]]


def current_view() -> View:
    """The view to show in this run, from the address or from the session."""
    asked = {key: st.query_params.get_all(key) for key in st.query_params}
    if _VIEW not in st.session_state or (asked and asked != st.session_state.get(_WRITTEN)):
        st.session_state[_VIEW], st.session_state[_UNREAD] = from_params(asked)
    return st.session_state[_VIEW]


def keep(view: View) -> None:
    """Make this the session's view and write it into the address."""
    st.session_state[_VIEW] = view
    st.session_state[_WRITTEN] = _grouped(view)
    if {key: st.query_params.get_all(key) for key in st.query_params} != st.session_state[_WRITTEN]:
        st.query_params.from_dict(st.session_state[_WRITTEN])


def change(**parts: Any) -> None:
    """Change parts of the session's view; for callbacks of widgets."""
    view = replace(st.session_state[_VIEW], **parts)
    st.session_state[_VIEW], st.session_state[_UNREAD] = view, []
    st.session_state[_WRITTEN] = {key: st.query_params.get_all(key) for key in st.query_params}


def changer(part: str, key: str, read: Callable[[Any], Any] = lambda value: value) -> Callable[[], None]:
    """A callback that puts a widget's value into one part of the view."""
    return lambda: change(**{part: read(st.session_state[key])})


def unread() -> list[Unread]:
    """What the link asked for and could not be read."""
    return st.session_state.get(_UNREAD, [])


def refuse(parts: list[Unread]) -> None:
    """Add parts of the link that this release cannot answer."""
    st.session_state[_UNREAD] = unread() + [part for part in parts if part not in unread()]


def link(view: View, path: str = "") -> str:
    """The full address of a view, of the page on screen or of another page of the app."""
    return absolute(f"/{path or current_path()}?{urlencode(to_params(view))}")


def absolute(link: str) -> str:
    """The full address of a link that begins with the path of a page: ``/ban-do?release=3``."""
    folder, _, _ = _page_address().rpartition("/")
    return (share_address() or folder).rstrip("/") + link


def current_path() -> str:
    """The path of the page on screen; empty for the first page."""
    return _page_address().rpartition("/")[-1]


def _page_address() -> str:
    """The address of the page on screen without its query; that of the first page ends with a stroke."""
    parts = urlsplit(st.context.url or "")
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", "", ""))


def _grouped(view: View) -> Params:
    params: Params = {}
    for key, value in to_params(view):
        params.setdefault(key, []).append(value)
    return params
