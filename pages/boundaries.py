"""Ranh giới: the units of the country, the boundaries kept here, and those one brings along."""

from __future__ import annotations

from unionmap.ui.boundaries import show_bringing, show_kept
from unionmap.ui.country import show_country
from unionmap.ui.page import open_desk
from unionmap.words.message import message

page = open_desk(message("With which boundaries are maps drawn?"))
show_country(page)
show_kept(page)
show_bringing(page)
