"""Areas with their figures as files for a GIS program: GeoJSON, GeoPackage, GeoParquet, in WGS 84."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from geopandas import GeoDataFrame, GeoSeries

    Ground: TypeAlias = GeoSeries
    """Areas on the ground, by code, as other rooms pass them on."""

Format = Literal["geojson", "gpkg", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)
LAYER = "unionmap"
KEY = b"unionmap"
"""Under this key the metadata of a GeoParquet file stand as JSON, beside those of the standard."""

DEGREES = "EPSG:4326"
Row = Mapping[str, str | int | float | None]


def exported(ground: Ground, rows: Sequence[Row], metadata: Mapping[str, str], to: Format) -> bytes:
    """The file's bytes. ``ground`` are areas by code; each row has its ``code`` and the same other columns.

    ``metadata`` stand in the file itself: as members of a GeoJSON collection, as metadata of the layer of a
    GeoPackage, under ``unionmap`` in a GeoParquet file. Raises KeyError where an area has no outline.
    """
    return _WRITERS[to](_frame(ground, rows), dict(metadata))


def _frame(ground: Ground, rows: Sequence[Row]) -> GeoDataFrame:
    import geopandas

    shapes = ground.loc[[row["code"] for row in rows]].to_crs(DEGREES)
    return geopandas.GeoDataFrame([dict(row) for row in rows], geometry=list(shapes), crs=DEGREES)


def _geojson(frame: GeoDataFrame, metadata: dict[str, str]) -> bytes:
    collection: dict[str, Any] = json.loads(frame.to_json(drop_id=True, na="null"))
    told = {
        "type": collection["type"],
        "name": LAYER,
        "metadata": metadata,
        "features": collection["features"],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _geopackage(frame: GeoDataFrame, metadata: dict[str, str]) -> bytes:
    import pyogrio

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{LAYER}.gpkg"
        pyogrio.write_dataframe(
            frame, path, layer=LAYER, driver="GPKG", layer_metadata=metadata, dataset_metadata=metadata
        )
        return path.read_bytes()


def _geoparquet(frame: GeoDataFrame, metadata: dict[str, str]) -> bytes:
    import pyarrow.parquet

    buffer = io.BytesIO()
    frame.to_parquet(buffer, index=False)
    table = pyarrow.parquet.read_table(io.BytesIO(buffer.getvalue()))
    told = json.dumps(metadata, ensure_ascii=False).encode()
    again = io.BytesIO()
    pyarrow.parquet.write_table(
        table.replace_schema_metadata({**(table.schema.metadata or {}), KEY: told}), again
    )
    return again.getvalue()


_WRITERS = {"geojson": _geojson, "gpkg": _geopackage, "parquet": _geoparquet}
