"""Tình hình nộp: who has sent the report of a period, who is late, whose file has problems."""

from __future__ import annotations

from unionmap.ui.board import show_board
from unionmap.ui.page import open_desk
from unionmap.words.message import message

page = open_desk(message("Who has sent the report, and who has not?"))
show_board(page)
