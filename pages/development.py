"""Phát triển: employers without a union, what to expect there, and plans that reach a target."""

from __future__ import annotations

from unionmap.reports.exhibits.growth import MOVED
from unionmap.ui.definitions import show_definitions
from unionmap.ui.finder import open_planning, show_found, show_plan_choice
from unionmap.ui.finder_diary import show_diary
from unionmap.ui.finder_effect import show_effect, show_gains, show_gaps, show_plan_maps
from unionmap.ui.finder_list import show_candidates, show_pipeline, show_plan_table
from unionmap.ui.page import open_page
from unionmap.words.message import message

page = open_page(message("Where should the next unions be founded?"))
planning = open_planning(page)
show_found(planning)
show_plan_choice(planning)
show_effect(planning)
show_gaps(planning)
show_plan_maps(planning)
show_candidates(planning)
show_plan_table(planning)
show_gains(planning)
show_pipeline(planning)
show_diary(planning)
show_definitions(page, MOVED)
