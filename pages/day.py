"""Theo ngày: the unions of any day, who ran which area, and the events that led there."""

from __future__ import annotations

from unionmap.ui.day import open_day, show_day_map, show_happened, show_two_geographies
from unionmap.ui.day_events import show_area_events, show_entering
from unionmap.ui.definitions import show_definitions
from unionmap.ui.page import open_desk
from unionmap.words.message import message

page = open_desk(message("What stood where on a day, and who ran it?"))
told = open_day(page)
show_day_map(told)
show_two_geographies(told)
show_happened(told)
show_area_events(told)
show_entering(told)
show_definitions(page, ("unions", "members"))
