"""Codes that stand in links in circulation: none is ever taken back."""

from __future__ import annotations

from datetime import date

from unionmap.model.dimensions import DIMENSIONS, LEVELS, SCOPES
from unionmap.model.indicators import MAP_COUNTS, MAP_RATES
from unionmap.model.link_reader import Unread
from unionmap.model.programme import HORIZONS, TARGETED
from unionmap.model.view import View, from_params

PERMANENT_KEYS = {
    *("district", "old_commune", "new_commune", "sector", "broad", "ownership", "r2", "r3", "r4"),
    *("legal", "type", "size", "upper", "zone", "budget", "commune_2025_01", "commune_2026"),
}
PERMANENT_CODES = {
    "district": {"842", "844", "845", "846", "847", "848", "849", "850", "851"},
    "ownership": {
        "HC",
        "SNCL-N",
        "SNCL-T",
        "DNNN",
        "CTCP",
        "TNHH",
        "DNTN",
        "CTHD",
        "HTX",
        "QTD",
        "SNNCL",
        "FDI",
        "ND",
    },
    "sector": set("ABCDEFGHIJKLMNOPQRSTU"),
    "broad": {"I", "II", "III"},
    "r2": {"HCSN", "NGOAI"},
    "r3": {"NN", "NNN", "FDI", "ND"},
    "type": {"CDCS", "NDCS"},
}


def test_no_key_and_no_code_was_taken_back() -> None:
    assert set(DIMENSIONS) >= PERMANENT_KEYS
    for key, codes in PERMANENT_CODES.items():
        assert set(DIMENSIONS[key].codes().codes) >= codes
    assert set(MAP_RATES) >= {
        "penetration",
        "density",
        "reach",
        "agreement_units",
        "agreement_workers",
        "coverage25",
    }
    assert set(MAP_COUNTS) >= {"members", "unions", "workers"}
    assert set(TARGETED) >= {
        "members",
        "unions",
        "admitted_total",
        "coverage25",
        "agreement_units",
        "reached_unorganised",
        "penetration",
    }
    assert set(HORIZONS) >= {"2025", "2030", "2045"}
    assert set(LEVELS) >= {"districts-2021", "communes-2021", "communes-2025"}
    assert set(LEVELS) >= {"communes-2025-01", "communes-2026"}
    assert set(SCOPES) == {"tra-vinh", "vinh-long", "ben-tre", "vinh-long-2025"}


def test_a_replayed_day_of_another_scope_stands_in_the_link() -> None:
    view, unread = from_params(
        {"scope": ["vinh-long-2025"], "day": ["2025-06-30"], "noted": ["4"], "body": ["KKT"]}
    )
    assert unread == []
    assert view == View(scope="vinh-long-2025", day=date(2025, 6, 30), noted=4, body="KKT")
    assert from_params({"scope": ["can-tho"]})[1] == [Unread("scope", "can-tho")]
