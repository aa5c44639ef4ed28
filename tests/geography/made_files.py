"""Boundary files of every kind, made of a small coverage that stands for some communes of Trà Vinh."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely

from unionmap.model.codelists import areas

CODES = areas("communes-2025", "tra-vinh").codes[:9]
WEST, SOUTH, SIDE = 106.2, 9.7, 0.05
"""Where the grid of squares begins and how large a square is, in degrees."""


def squares(codes: Iterable[str] = CODES, across: int = 3) -> geopandas.GeoDataFrame:
    """A square for each code, side by side, in WGS 84."""
    shapes = [
        shapely.box(
            WEST + SIDE * (at % across), SOUTH + SIDE * (at // across),
            WEST + SIDE * (at % across + 1), SOUTH + SIDE * (at // across + 1),
        )
        for at, _ in enumerate(codes)
    ]  # fmt: skip
    return geopandas.GeoDataFrame({"ma": list(codes)}, geometry=shapes, crs="EPSG:4326")


def voronoi(count: int, seed: int = 7) -> geopandas.GeoDataFrame:
    """A coverage of so many cells, bounded by the box of all of Vietnam's latitudes, in WGS 84."""
    points = np.random.default_rng(seed).uniform((104.0, 9.0), (108.0, 20.0), (count, 2))
    cells = shapely.get_parts(
        shapely.voronoi_polygons(shapely.multipoints(points), extend_to=shapely.box(103.9, 8.9, 108.1, 20.1))
    )
    inside = shapely.intersection(cells, shapely.box(103.9, 8.9, 108.1, 20.1))
    return geopandas.GeoDataFrame({"so": range(count)}, geometry=list(inside), crs="EPSG:4326")


def geojson(frame: geopandas.GeoDataFrame, **more: Any) -> bytes:
    """As RFC 7946 has it: no coordinate system is told."""
    collection = {**json.loads(frame.to_json(drop_id=True, to_wgs84=False)), **more}
    return json.dumps(collection, ensure_ascii=False).encode()


def topojson(frame: geopandas.GeoDataFrame) -> bytes:
    """One arc an area: a topology at its plainest."""
    rings = [list(map(list, shape.exterior.coords)) for shape in frame.geometry]
    objects = {
        "type": "GeometryCollection",
        "geometries": [
            {"type": "Polygon", "arcs": [[at]], "properties": {"ma": code}}
            for at, code in enumerate(frame["ma"])
        ],
    }
    return json.dumps({"type": "Topology", "arcs": rings, "objects": {"xa": objects}}).encode()


def geopackage(layers: Mapping[str, geopandas.GeoDataFrame]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "xa.gpkg"
        for name, frame in layers.items():
            frame.to_file(path, layer=name, driver="GPKG")
        return path.read_bytes()


def geoparquet(frame: geopandas.GeoDataFrame) -> bytes:
    buffer = io.BytesIO()
    frame.to_parquet(buffer)
    return buffer.getvalue()


def shapefile(frame: geopandas.GeoDataFrame, without: Iterable[str] = (), within: str = "") -> bytes:
    """A ZIP of the parts of a Shapefile, some left out, in a folder of the archive."""
    with TemporaryDirectory() as folder:
        frame.to_file(Path(folder) / "xa.shp", driver="ESRI Shapefile", encoding="utf-8")
        parts = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    kept = {f"{within}{name}": data for name, data in parts.items() if Path(name).suffix not in without}
    return archive(kept)


def archive(members: Mapping[str, bytes], compressed: bool = False) -> bytes:
    buffer = io.BytesIO()
    how = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", how) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return buffer.getvalue()


def with_gap_and_overlap() -> geopandas.GeoDataFrame:
    """Nine squares: the one in the middle is too small on one side and too large on another."""
    frame = squares()
    west, south = WEST + SIDE, SOUTH + SIDE
    frame.loc[4, "geometry"] = shapely.box(west + 0.005, south, west + SIDE + 0.01, south + SIDE)
    return frame


def bow_tie() -> shapely.Polygon:
    """A ring that crosses itself."""
    return shapely.Polygon([(106.2, 9.6), (106.25, 9.65), (106.25, 9.6), (106.2, 9.65)])


def with_an_invalid_area() -> geopandas.GeoDataFrame:
    tie = geopandas.GeoDataFrame({"ma": ["29335"]}, geometry=[bow_tie()], crs="EPSG:4326")
    return pd.concat([squares(), tie], ignore_index=True)
