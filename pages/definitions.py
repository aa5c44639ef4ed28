"""Định nghĩa: what every figure of the app means, written out of the declarations it is computed from."""

from __future__ import annotations

from unionmap.ui.definition_pages import (
    show_document,
    show_further_indicators,
    show_member_definitions,
    show_programme_indicators,
)
from unionmap.ui.page import open_page
from unionmap.words.message import message

page = open_page(message("What do these figures mean?"))
show_document(page)
show_programme_indicators(page)
show_further_indicators(page)
show_member_definitions(page)
