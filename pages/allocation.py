"""Phân bổ: the province's targets divided among areas and upper-level unions, in versions."""

from __future__ import annotations

from unionmap.ui.allocation import (
    open_division,
    show_division,
    show_grid,
    show_own_map,
    show_ranking,
    show_versions,
)
from unionmap.ui.allocation_form import show_keeping
from unionmap.ui.definitions import show_definitions
from unionmap.ui.page import open_page
from unionmap.words.message import message

page = open_page(message("Whose part of the target is how large?"))
division = show_grid(open_division(page))
show_division(division)
show_keeping(division)
show_own_map(division)
show_ranking(division)
show_versions(division)
show_definitions(page, (division.target.indicator,))
