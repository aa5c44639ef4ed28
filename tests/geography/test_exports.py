"""Figures leave as files that GDAL opens: every area once, figures unrounded, metadata inside."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import geopandas
import pyarrow.parquet
import pyogrio
import pytest

from unionmap.geography.exports import FORMATS, Format, exported
from unionmap.geography.outlines import on_the_ground, outlines

VINTAGE = "districts-2021"
CODES = outlines(VINTAGE).codes
ROWS = [
    {"code": code, "name": f"Huyện {code}", "rate": None if at == 3 else 80 + at / 3, "rate_state": "value"}
    for at, code in enumerate(CODES)
]
METADATA = {"title": "Tỷ lệ, %", "period": "2025-03-31", "release": "2", "notes": "Số liệu mô phỏng"}


def opened(to: Format, folder: Path) -> tuple[geopandas.GeoDataFrame, dict[str, Any]]:
    """The file as a GIS program sees it, and the metadata it finds there."""
    data = exported(on_the_ground(VINTAGE, "tra-vinh").geometry, ROWS, METADATA, to)
    path = folder / f"xa.{to}"
    path.write_bytes(data)
    if to == "parquet":
        told = pyarrow.parquet.read_schema(io.BytesIO(data)).metadata[b"unionmap"]
        return geopandas.read_parquet(path), json.loads(told)
    frame = pyogrio.read_dataframe(path)
    if to == "gpkg":
        return frame, pyogrio.read_info(path)["layer_metadata"]
    return frame, json.loads(data)["metadata"]


@pytest.mark.parametrize("to", FORMATS)
def test_a_gis_program_finds_every_area_with_its_figures(to: Format, tmp_path: Path) -> None:
    frame, told = opened(to, tmp_path)
    assert list(frame["code"]) == list(CODES)
    assert frame.crs.to_epsg() == 4326
    assert frame["name"][0] == ROWS[0]["name"]
    assert frame["rate"].dropna().tolist() == pytest.approx(
        [row["rate"] for row in ROWS if row["rate"]], abs=1e-12
    )
    assert frame["rate"].isna().tolist() == [row["rate"] is None for row in ROWS]
    assert told.items() >= METADATA.items()


@pytest.mark.parametrize("to", FORMATS)
def test_outlines_lie_where_they_lay(to: Format, tmp_path: Path) -> None:
    frame, _ = opened(to, tmp_path)
    ground = on_the_ground(VINTAGE, "tra-vinh").geometry
    again = frame.set_index("code").geometry.to_crs(ground.crs)
    assert again.area.to_dict() == pytest.approx(ground.area.to_dict(), rel=1e-4)


def test_an_area_without_an_outline_is_noticed() -> None:
    with pytest.raises(KeyError):
        exported(on_the_ground(VINTAGE, "tra-vinh").geometry, [{"code": "999"}], {}, "geojson")
