"""The programme's figures and the codelists hold together."""

from __future__ import annotations

import unicodedata
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from unionmap.model.breaks import series_breaks
from unionmap.model.codelists import areas, codelist, ownership_groups, sectors
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.files import DATA, read_rows
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target, baseline, programme, targets

CODELISTS = sorted((DATA / "codelists").glob("*.csv"))
DEMO = DATA / "demo"
CODED = {
    "type": "union_type",
    "trade": "trade",
    "ownership": "ownership",
    "legal": "legal_form",
    "zone": "zone",
    "budget": "budget_source",
}
STATED = {
    ("members", 2025): "68500",
    ("members", 2030): "93500",
    ("members", 2045): "168500",
    ("admitted_total", 2025): "15000",
    ("unions", 2025): "920",
    ("unions", 2030): "945",
    ("unions", 2045): "1050",
    ("coverage25", 2025): "90",
    ("agreement_units", 2025): "70",
    ("agreement_units", 2030): "85",
    ("agreement_units", 2045): "99",
    ("reached_unorganised", 2030): "200/3",
    ("penetration", 2045): "90",
}


def _target(id: str) -> Target:
    return next(target for target in programme() if target.id == id)


def test_targets_are_those_of_the_programme() -> None:
    found = {(t.indicator, t.year): t.value for t in programme() if t.kind == "target"}
    assert found == {key: Fraction(value) for key, value in STATED.items()}


def test_baseline_is_that_of_the_programme() -> None:
    members, unions = baseline("members"), baseline("unions")
    assert members is not None
    assert unions is not None
    assert (members.value, unions.value) == (Fraction(53_871), Fraction(892))
    assert members.due == unions.due == date(2021, 12, 31)


def test_over_two_thirds_is_strict() -> None:
    reached = _target("I06-2030")
    assert not reached.met_by(Fraction(200, 3))
    assert reached.met_by(Fraction(200, 3) + Fraction(1, 10**9))


def test_words_without_a_number_name_their_threshold() -> None:
    assert {t.id for t in programme() if t.setting} == {"I04-2025", "I07-2045"}
    assert {t.setting for t in programme() if t.setting} == {"most"}


def test_implied_figures_are_differences_of_stated_ones() -> None:
    stated = {2021: 53_871} | {t.year: int(t.value) for t in targets("members")}
    implied = {t.year: int(t.value) for t in programme() if t.kind == "implied"}
    years = sorted(stated)
    assert implied == {later: stated[later] - stated[year] for year, later in pairwise(years)}


def test_programme_uses_known_words() -> None:
    breaks = {known.id for known in series_breaks()}
    for target in programme():
        assert target.indicator in INDICATORS
        assert target.breaks <= breaks
        assert target.member_definition in codelist("member_definition")
        assert target.due == date(target.year, 12, 31)
        assert target.quote or target.note.vi


def test_breaks_affect_known_indicators_or_dimensions() -> None:
    assert [known.id for known in series_breaks()] == ["dissolution-2025", "merger-2025"]
    for known in series_breaks():
        assert known.affects <= {*INDICATORS, *DIMENSIONS}


@pytest.mark.parametrize("path", CODELISTS, ids=lambda path: path.stem)
def test_codelists_are_normalised_and_labelled_in_both_languages(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text("utf-8"))
    rows = read_rows(path)
    assert rows
    if "label_vi" in rows[0]:
        assert all(row["label_vi"] and row["label_en"] for row in rows)


def test_ownership_rolls_up_into_known_groups() -> None:
    for entry in codelist("ownership"):
        assert entry.attributes["r2"] in ownership_groups("R2")
        assert entry.attributes["r3"] in ownership_groups("R3")
        assert entry.attributes["r4"] in {*ownership_groups("R4").codes, ""}


def test_every_section_of_2018_leads_to_one_of_2025_and_back() -> None:
    changes = read_rows(DATA / "codelists" / "vsic_change.csv")
    assert {row["from_code"] for row in changes} == set(sectors("2018").codes)
    assert {row["to_code"] for row in changes} == set(sectors("2025").codes)
    assert sorted(row["from_code"] for row in changes if row["kind"] == "split") == ["J", "J"]
    assert sectors("2018")["P"].label != sectors("2025")["P"].label


def test_sections_lie_in_known_broad_groups() -> None:
    for version in ("2018", "2025"):
        assert all(entry.attributes["broad"] in codelist("broad_sector") for entry in sectors(version))


def test_size_bands_leave_no_gap() -> None:
    bands = [entry.attributes for entry in codelist("size_band")]
    assert bands[0]["min"] == "0"
    assert bands[-1]["max"] == ""
    for band, following in pairwise(bands):
        assert int(band["max"]) + 1 == int(following["min"])


def test_upper_unions_are_of_a_known_type_and_serve_known_districts() -> None:
    districts = areas("districts-2021")
    for upper in codelist("upper_union"):
        assert upper.attributes["type"] in codelist("upper_union_type")
        assert all(code in districts for code in upper.attributes["districts"].split(";"))


@pytest.mark.parametrize(("column", "list_"), CODED.items())
def test_demonstration_uses_listed_codes(column: str, list_: str) -> None:
    used = {row[column] for row in read_rows(DEMO / "unions.csv")} - {""}
    assert used <= set(codelist(list_).codes)


def test_demonstration_events_use_listed_codes() -> None:
    rows = read_rows(DEMO / "events.csv")
    assert {row["event"] for row in rows} <= set(codelist("event_type").codes)
    assert {row["reason"] for row in rows} - {""} <= set(codelist("event_reason").codes)
    assert {row["status"] for row in read_rows(DEMO / "quarterly.csv")} == set(codelist("union_status").codes)
