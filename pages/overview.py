"""Tổng quan: the headline figures against the programme's milestones, and what changed."""

from __future__ import annotations

from unionmap.ui.changes import show_changes
from unionmap.ui.definitions import show_definitions
from unionmap.ui.headlines import HEADLINES, show_headlines, show_summary
from unionmap.ui.page import open_page
from unionmap.ui.paths import show_paths
from unionmap.words.message import message

page = open_page(message("Where do we stand against the programme?"))
show_summary(page)
show_headlines(page)
show_paths(page)
show_changes(page)
show_definitions(page, HEADLINES)
