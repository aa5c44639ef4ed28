"""The outlines, the list of units and the crosswalk agree with one another."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

GEO = Path(__file__).parents[1] / "geo"
COUNTS = {"districts-2021": 9, "communes-2021": 106, "communes-2025-01": 104, "communes-2025": 124}
TRA_VINH_BOX = (105.9, 9.4, 106.7, 10.2)


def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(GEO / name, dtype=str, keep_default_na=False)


def _features(vintage: str) -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads((GEO / f"{vintage}.geojson").read_text("utf-8"))["features"]
    return features


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in polygons for ring in polygon]


@pytest.fixture(scope="module")
def areas() -> pd.DataFrame:
    return _table("areas.csv")


@pytest.fixture(scope="module")
def crosswalk() -> pd.DataFrame:
    return _table("crosswalk-2025.csv")


@pytest.mark.parametrize("vintage", COUNTS)
def test_every_unit_has_one_outline_and_every_outline_a_unit(vintage: str, areas: pd.DataFrame) -> None:
    codes = [feature["properties"]["code"] for feature in _features(vintage)]
    assert codes == sorted(areas.loc[areas.vintage == vintage, "code"])
    assert len(set(codes)) == COUNTS[vintage]


@pytest.mark.parametrize("vintage", COUNTS)
def test_outlines_carry_a_code_alone_and_are_closed(vintage: str) -> None:
    for feature in _features(vintage):
        assert list(feature["properties"]) == ["code"]
        for ring in _rings(feature["geometry"]):
            assert len(ring) >= 4
            assert ring[0] == ring[-1]


@pytest.mark.parametrize("vintage", COUNTS)
def test_file_holds_one_feature_a_line(vintage: str) -> None:
    lines = (GEO / f"{vintage}.geojson").read_text("utf-8").splitlines()
    assert len([line for line in lines if line.startswith('{"type":"Feature",')]) == COUNTS[vintage]
    assert len(lines) == COUNTS[vintage] + 2


def test_districts_lie_in_the_province() -> None:
    west, south, east, north = TRA_VINH_BOX
    points = [point for f in _features("districts-2021") for ring in _rings(f["geometry"]) for point in ring]
    assert all(west < x < east and south < y < north for x, y in points)


def test_communes_of_2021_have_a_district(areas: pd.DataFrame) -> None:
    districts = set(areas.loc[areas.vintage == "districts-2021", "code"])
    assert set(areas.loc[areas.vintage == "communes-2021", "parent"]) == districts
    later = areas.vintage == "communes-2025-01"
    assert set(areas.loc[later, "parent"]) == districts
    assert set(areas.loc[~later & (areas.vintage != "communes-2021"), "parent"]) == {""}


def test_scopes_of_the_merged_province(areas: pd.DataFrame) -> None:
    counts = areas[areas.vintage == "communes-2025"].scope.value_counts().to_dict()
    assert counts["tra-vinh"] == 41
    assert set(counts) == {"tra-vinh", "vinh-long", "ben-tre"}


def test_printed_names_are_unambiguous_within_their_parent(areas: pd.DataFrame) -> None:
    assert not areas.duplicated(["vintage", "parent", "short_vi"]).any()
    assert not areas.duplicated(["vintage", "parent", "short_en"]).any()


def test_names_are_normalised_and_english_ones_plain(areas: pd.DataFrame) -> None:
    for column in ("label_vi", "short_vi", "short_en"):
        assert all(unicodedata.is_normalized("NFC", name) for name in areas[column])
    assert areas.label_en.str.isascii().all()


def test_crosswalk_leads_every_commune_of_tra_vinh_to_one_new_commune(
    areas: pd.DataFrame, crosswalk: pd.DataFrame
) -> None:
    ours = crosswalk[crosswalk.old_province_code == "84"]
    assert sorted(ours.old_commune_code) == sorted(areas.loc[areas.vintage == "communes-2021", "code"])
    assert set(ours.type) == {"full"}
    assert ours.new_commune_code.nunique() == 41


def test_crosswalk_reaches_every_new_commune_and_keeps_its_districts(
    areas: pd.DataFrame, crosswalk: pd.DataFrame
) -> None:
    assert set(crosswalk.new_commune_code) == set(areas.loc[areas.vintage == "communes-2025", "code"])
    parents = areas[areas.vintage == "communes-2021"].set_index("code").parent
    ours = crosswalk[crosswalk.old_province_code == "84"].set_index("old_commune_code").old_district_code
    assert ours.to_dict() == parents.to_dict()


def test_crosswalk_keeps_the_published_rows(crosswalk: pd.DataFrame) -> None:
    assert len(crosswalk) == 361
    assert crosswalk.old_commune_code.nunique() == 356
    assert not crosswalk.duplicated(["old_commune_code", "new_commune_code"]).any()
    assert sorted(crosswalk.loc[crosswalk.note != "", "old_commune_code"]) == ["29245", "29251"]


def test_reference_figures_are_of_the_nine_districts(areas: pd.DataFrame) -> None:
    reference = _table("reference_by_district.csv")
    assert list(reference.code) == list(areas.loc[areas.vintage == "districts-2021", "code"])
    assert reference.communes_2021.astype(int).sum() == 106
