"""Cơ cấu: sector by ownership, who carries the total, and where a cell lies on the map."""

from __future__ import annotations

from unionmap.ui.concentration import show_concentration
from unionmap.ui.definitions import show_definitions
from unionmap.ui.guided import show_guided_look, show_looked_at
from unionmap.ui.page import open_page
from unionmap.ui.structure import show_bars, show_cell_map, show_matrix
from unionmap.words.message import message

page = open_page(message("Which sectors and owners do the members come from?"))
show_matrix(page)
show_guided_look(page)
show_cell_map(page)
show_looked_at(page)
show_bars(page)
show_concentration(page)
show_definitions(page, (page.view.count, page.view.rate))
