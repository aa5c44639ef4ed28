"""So sánh: two periods or two slices side by side, who really differs, and how much hangs on a few."""

from __future__ import annotations

from unionmap.ui.compare import open_comparison, show_figures, show_side_maps
from unionmap.ui.compare_funnel import show_funnel
from unionmap.ui.concentration import show_concentration
from unionmap.ui.definitions import show_definitions
from unionmap.ui.page import open_page
from unionmap.words.message import message

page = open_page(message("How do two periods or two groups compare?"))
comparison = open_comparison(page)
show_side_maps(comparison)
show_figures(comparison)
show_funnel(page)
show_concentration(page)
show_definitions(page, (page.view.rate, page.view.count, "members", "unions"))
