"""Lịch sử: every release, what it changed, and the way back to it."""

from __future__ import annotations

from unionmap.ui.history import show_history
from unionmap.ui.page import open_desk
from unionmap.words.message import message

page = open_desk(message("What was published when, and by whom?"))
show_history(page)
