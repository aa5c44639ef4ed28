"""Nhật ký: who did what, when and to what; whether all of it is still as it was written."""

from __future__ import annotations

from unionmap.ui.audit import show_asked, show_chain, show_entries
from unionmap.ui.page import open_desk
from unionmap.words.message import message

page = open_desk(message("Who did what, and is it all still there?"))
show_chain(page)
show_asked(page)
show_entries(page)
