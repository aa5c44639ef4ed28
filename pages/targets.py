"""Chỉ tiêu: every indicator of the programme against its milestones."""

from __future__ import annotations

from unionmap.ui.definitions import show_definitions
from unionmap.ui.page import open_page
from unionmap.ui.target_story import SCORED, show_scoreboard, show_target_stories
from unionmap.words.message import message

page = open_page(message("Which targets are met, and what is missing?"))
show_scoreboard(page)
show_target_stories(page)
show_definitions(page, SCORED)
