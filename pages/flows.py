"""Biến động: who came and went, what happened to unions, and how each area went along."""

from __future__ import annotations

from unionmap.ui.bridge import show_bridge
from unionmap.ui.definitions import show_definitions
from unionmap.ui.flows import open_movement, show_balance, show_quarters
from unionmap.ui.flows_areas import show_areas
from unionmap.ui.flows_events import show_event_list, show_event_map, show_timeline
from unionmap.ui.page import open_page
from unionmap.words.message import message

page = open_page(message("Who came and went, and what happened to unions?"))
movement = open_movement(page)
show_balance(movement)
show_bridge(movement)
show_quarters(movement)
show_timeline(movement)
show_event_map(movement)
show_areas(movement)
show_event_list(movement)
show_definitions(page, ("members", "unions", "admitted", "lost", "net_change"))
