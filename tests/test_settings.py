"""The server's defaults are safe, and the theme can be read by everybody."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.source import ROOT
from unionmap.charts import palette
from unionmap.charts.palette import contrast

CONFIG: dict[str, Any] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
THEME = CONFIG["theme"]
AA_TEXT = 4.5
AA_GRAPHIC = 3.0


def test_the_page_wears_the_colours_of_the_charts() -> None:
    assert THEME["textColor"] == palette.INK
    assert THEME["backgroundColor"] == palette.PAPER
    assert THEME["primaryColor"] == THEME["chartCategoricalColors"][0] == palette.ACCENT
    assert THEME["chartCategoricalColors"][1] == palette.SECOND


@pytest.mark.parametrize("text", ["textColor", "linkColor", "primaryColor"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_text_can_be_read(text: str, ground: str) -> None:
    assert contrast(THEME[text], THEME[ground]) >= AA_TEXT
    assert contrast(THEME[text], THEME["sidebar"][ground]) >= AA_TEXT


def test_headers_of_tables_can_be_read() -> None:
    assert contrast(THEME["dataframeHeaderTextColor"], THEME["dataframeHeaderBackgroundColor"]) >= AA_TEXT


@pytest.mark.parametrize("colour", THEME["chartCategoricalColors"])
def test_marks_stand_out(colour: str) -> None:
    assert contrast(colour, THEME["backgroundColor"]) >= AA_GRAPHIC


def test_nothing_leaves_this_computer() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorLinks"] is False
    assert "//" not in THEME["font"]


def test_only_this_computer_is_served() -> None:
    server = CONFIG["server"]
    assert server["address"] == "127.0.0.1"
    assert set(server["allowedHosts"]) == {"127.0.0.1", "localhost"}
    assert server["enableXsrfProtection"]
    assert server["enableCORS"]


def test_no_reader_sees_a_traceback() -> None:
    assert CONFIG["client"]["showErrorDetails"] == "none"
