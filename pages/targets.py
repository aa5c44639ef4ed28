"""Chỉ tiêu: every target of the programme, the way to it, and what the change is made of."""

from __future__ import annotations

from unionmap.model.programme import TARGETED
from unionmap.ui.decomposition import show_decomposition
from unionmap.ui.definitions import show_definitions
from unionmap.ui.pace import show_pace
from unionmap.ui.page import open_page
from unionmap.ui.target_story import show_scoreboard, show_target_choice, show_target_story
from unionmap.words.message import message

page = open_page(message("Which targets are met, and what is missing?"))
show_scoreboard(page)
show_target_choice(page)
show_target_story(page)
show_pace(page)
show_decomposition(page)
show_definitions(page, TARGETED)
