"""Every page as it comes to a reader's screen: drawn, inside the screen, in the reader's language."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tools.visit import DESKTOP, PHONE, PROJECTOR
from unionmap.ui.navigation import ENTRIES

PATHS = [f"/{entry.path}" for entry in ENTRIES]
SCREENS = {"desktop": DESKTOP, "projector": PROJECTOR, "phone": PHONE}

OF_THE_FRAMEWORK = (
    "Choose an option",
    "Choose options",
    "Select all",
    "No results",
    "No options to select",
    "Press Enter to",
    "Browse files",
    "Drag and drop",
    "Please wait",
    "Running...",
    "Show more",
)
"""Words that Streamlit writes by itself where nothing else is said."""


@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_every_screen_and_speaks_vietnamese_alone(visit: Visitor, path: str) -> None:
    reader = visit(path)
    words = reader.page.locator("body").inner_text()
    assert [phrase for phrase in OF_THE_FRAMEWORK if phrase in words] == []
    for name, screen in SCREENS.items():
        reader.resize(screen)
        expect(reader.main.get_by_role("heading", level=1)).to_be_in_viewport()
        assert not reader.scrolls_sideways, name
