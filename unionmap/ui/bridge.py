"""The bridge over a series break on the page."""

from __future__ import annotations

from datetime import date

import streamlit as st

from unionmap.figures.bridge import bridge
from unionmap.figures.decomposition import Decomposition, Stock
from unionmap.reports.bridge import bridge_sentence, bridge_table
from unionmap.reports.exhibits.movement import Movement
from unionmap.ui import cache
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table

STOCKS: tuple[Stock, ...] = ("members", "unions")


def show_bridge(movement: Movement) -> None:
    """Members and unions across the breaks between two periods, by cause; nothing where there is no break."""
    page = movement.desk
    found = [(stock, bridge(_taken_apart(page, stock, movement.start))) for stock in STOCKS]
    if not any(across for _, across in found):
        return
    title = page.reader.text("What of the change is real?")
    st.subheader(title, anchor=False)
    for column, (stock, across) in zip(st.columns(2), found, strict=True):
        if across is not None:
            with column:
                st.markdown(bridge_sentence(page.reader, across))
                show_short_table(page, bridge_table(page.reader, title, across), f"cau-noi-{stock}")


def _taken_apart(page: Page, stock: Stock, since: date) -> Decomposition:
    return cache.taken_apart(page.release, page.view.scope, stock, since, page.period, page.view.slice)
