"""The pages of the app, in the order of the menu. Paths stand in links: they are permanent."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from unionmap.model.files import ROOT
from unionmap.model.view import View, to_params
from unionmap.words import Reader
from unionmap.words.message import message

PAGES = ROOT / "pages"


@dataclass(frozen=True)
class Entry:
    """A page file in ``pages/``, its permanent path, and its name in the menu."""

    file: str
    path: str
    name: str
    icon: str


ENTRIES = (
    Entry("overview", "", message("Overview"), ":material/dashboard:"),
    Entry("map", "ban-do", message("Map"), ":material/map:"),
    Entry("targets", "chi-tieu", message("Targets"), ":material/flag:"),
    Entry("structure", "co-cau", message("Structure"), ":material/grid_view:"),
    Entry("agreements", "thoa-uoc", message("Agreements"), ":material/handshake:"),
    Entry("flows", "bien-dong", message("Movements"), ":material/swap_vert:"),
    Entry("intake", "nap-so-lieu", message("File intake"), ":material/upload_file:"),
    Entry("board", "tinh-hinh-nop", message("Submissions"), ":material/fact_check:"),
    Entry("history", "lich-su", message("History"), ":material/history:"),
    Entry("development", "phat-trien", message("Growth"), ":material/add_business:"),
    Entry("allocation", "phan-bo", message("Allocation"), ":material/call_split:"),
)


def page_of(path: str, reader: Reader) -> st.Page:
    """The page at a permanent path, named for the reader."""
    entry = next(known for known in ENTRIES if known.path == path)
    return st.Page(
        PAGES / f"{entry.file}.py",
        title=reader.text(entry.name),
        icon=entry.icon,
        url_path=entry.path or None,
        default=not entry.path,
    )


def navigation(reader: Reader) -> st.Page:
    """The page that the address asks for. The menu is drawn by ``show_menu``, once the view is whole."""
    return st.navigation([page_of(entry.path, reader) for entry in ENTRIES], position="hidden")


def show_menu(reader: Reader, view: View) -> None:
    """Links to every page that carry the view along.

    The framework's own menu leaves the view behind: the address is then written twice, and going back leads
    to the empty one, which is filled again at once.
    """
    with st.container(horizontal=True, gap="small", key="menu"):
        for entry in ENTRIES:
            st.page_link(page_of(entry.path, reader), query_params=to_params(view))
