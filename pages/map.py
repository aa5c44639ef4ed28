"""Bản đồ: unions and members by area, sliced, compared, and area by area."""

from __future__ import annotations

from unionmap.ui.area_card import show_area_card
from unionmap.ui.area_table import show_area_table
from unionmap.ui.definitions import show_definitions
from unionmap.ui.guided import show_guided_look, show_looked_at
from unionmap.ui.map_controls import show_map_controls
from unionmap.ui.map_view import show_maps
from unionmap.ui.map_ways import show_map_ways
from unionmap.ui.page import open_page
from unionmap.words.message import message

page = open_page(message("Where are the unions and their members?"))
show_map_controls(page)
show_guided_look(page)
show_maps(page)
show_map_ways(page)
show_looked_at(page)
show_area_card(page)
show_area_table(page)
show_definitions(page, (page.view.rate, page.view.count))
