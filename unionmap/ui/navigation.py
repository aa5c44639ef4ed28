"""The pages of the app, in the order of the menu. Paths stand in links: they are permanent."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from unionmap.model.access import Action, Actor
from unionmap.model.files import ROOT
from unionmap.model.view import View, to_params
from unionmap.reports.account_words import role_name
from unionmap.words import Reader
from unionmap.words.message import message

PAGES = ROOT / "pages"


@dataclass(frozen=True)
class Entry:
    """A page file in ``pages/``, its permanent path, and its name in the menu.

    ``workshop`` pages are for those who prepare the figures; the others are for those who look at them.
    Who may not do what a page ``needs`` is not offered it, and is told so where a link leads there.
    """

    file: str
    path: str
    name: str
    icon: str
    needs: Action = "see_figures"
    workshop: bool = False


ENTRIES = (
    Entry("overview", "", message("Overview"), ":material/dashboard:"),
    Entry("notebook", "so-tay", message("Notebook"), ":material/menu_book:"),
    Entry("map", "ban-do", message("Map"), ":material/map:"),
    Entry("targets", "chi-tieu", message("Targets"), ":material/flag:"),
    Entry("structure", "co-cau", message("Structure"), ":material/grid_view:"),
    Entry("agreements", "thoa-uoc", message("Agreements"), ":material/handshake:"),
    Entry("flows", "bien-dong", message("Movements"), ":material/swap_vert:"),
    Entry("compare", "so-sanh", message("Compare"), ":material/compare:"),
    Entry(
        "intake",
        "nap-so-lieu",
        message("File intake"),
        ":material/upload_file:",
        "bring_files",
        workshop=True,
    ),
    Entry("board", "tinh-hinh-nop", message("Submissions"), ":material/fact_check:", workshop=True),
    Entry("day", "theo-ngay", message("By day"), ":material/event:", workshop=True),
    Entry("history", "lich-su", message("History"), ":material/history:", workshop=True),
    Entry("tasks", "nhiem-vu", message("Tasks"), ":material/task_alt:", workshop=True),
    Entry("development", "phat-trien", message("Growth"), ":material/add_business:", "see_names"),
    Entry("allocation", "phan-bo", message("Allocation"), ":material/call_split:", workshop=True),
    Entry("accounts", "tai-khoan", message("Accounts"), ":material/badge:", "keep_accounts", True),
    Entry("boundaries", "ranh-gioi", message("Boundaries"), ":material/polyline:", workshop=True),
    Entry("audit", "nhat-ky", message("Audit"), ":material/receipt_long:", "read_audit", True),
    Entry("definitions", "dinh-nghia", message("Definitions"), ":material/menu_book:", workshop=True),
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


def show_menu(reader: Reader, view: View, actor: Actor) -> None:
    """Links to every page that carry the view along: those to look at in a row, those to work with behind it.

    The framework's own menu leaves the view behind: the address is then written twice, and going back leads
    to the empty one, which is filled again at once.
    """
    offered = [entry for entry in ENTRIES if actor.may(entry.needs)]
    with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall", key="menu"):
        for entry in offered:
            if not entry.workshop:
                _link(entry, reader, view)
        with st.popover(
            reader.text("Workshop"), type="tertiary", icon=":material/construction:", key="workshop"
        ):
            for entry in offered:
                if entry.workshop:
                    _link(entry, reader, view)


def stop_unless_allowed(page: st.Page, reader: Reader, view: View, actor: Actor) -> None:
    """Where a link leads somebody to a page that their role does not reach, a sentence says so."""
    entry = next(known for known in ENTRIES if known.path == page.url_path)
    if actor.may(entry.needs):
        return
    show_menu(reader, view, actor)
    role = role_name(reader, actor.role)
    st.info(
        reader.text(
            "Your account ({role}) does not reach the page “{page}”. The administrator can change that.",
            role=role,
            page=reader.text(entry.name),
        ),
        icon=":material/lock:",
    )
    st.stop()


def _link(entry: Entry, reader: Reader, view: View) -> None:
    st.page_link(page_of(entry.path, reader), query_params=to_params(view))
