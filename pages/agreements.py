"""Thỏa ước: how many agreements are in force, what runs out when, and which units to call."""

from __future__ import annotations

from unionmap.ui.agreements import open_agreements, show_groups, show_milestones, show_standing
from unionmap.ui.agreements_calendar import show_calendar, show_lists
from unionmap.ui.definitions import show_definitions
from unionmap.ui.page import open_page
from unionmap.words.message import message

page = open_page(message("How many agreements are in force, and which run out soon?"))
covered = open_agreements(page)
show_standing(covered)
show_milestones(covered)
show_groups(covered)
show_calendar(covered)
show_lists(covered)
show_definitions(page, ("agreement_units", "agreement_workers"))
