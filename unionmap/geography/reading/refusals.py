"""Why a boundary file cannot be taken: one sentence each, that says what to do."""

from __future__ import annotations

from collections.abc import Mapping

from unionmap.words import Reader
from unionmap.words.message import message

LARGEST_MEGABYTES = 100
MOST_AREAS = 15_000

REFUSALS: Mapping[str, str] = {
    "empty": message("The file holds nothing. Open the original, check it and send it again."),
    "too_large": message(
        "The file has {size} MB, the limit is {limit} MB. Cut it down to the province, or simplify the "
        "outlines."
    ),
    "unknown_kind": message(
        "This is no boundary file. Send a Shapefile packed as ZIP (.shp, .shx, .dbf and .prj together), "
        "GeoJSON, TopoJSON, GeoPackage or GeoParquet."
    ),
    "damaged": message(
        "The file is damaged or incomplete and cannot be read as {kind}. Save it again from the program it "
        "came from, and send that."
    ),
    "unreadable": message(
        "The file could not be read: it broke off the reading. Open it in a GIS program, save it as "
        "GeoPackage, and send that."
    ),
    "unsafe_member": message(
        "The ZIP holds the unsafe path “{found}”. Pack it again with nothing but the parts of the Shapefile."
    ),
    "unpacks_too_large": message(
        "Opened, the file takes more than {limit} MB. Cut it down to the province, or simplify the outlines."
    ),
    "encrypted": message("The ZIP has a password. Pack it again without one."),
    "no_shapefile": message(
        "The ZIP holds no .shp file. Pack the parts of the Shapefile together: .shp, .shx, .dbf and .prj."
    ),
    "part_missing": message(
        "The Shapefile “{found}” lacks its part {part}. Pack the parts together: .shp, .shx, .dbf and .prj."
    ),
    "no_areas": message(
        "The file holds no areas, only points or lines. Send the layer of the boundaries as polygons."
    ),
    "too_many": message(
        "The file holds {n} areas, more than the country has. Send only the layer of administrative units."
    ),
    "outside": message(
        "By the coordinate system “{crs}” the areas lie outside Vietnam (longitude {west} to {east}, "
        "latitude {south} to {north}). Choose the system in which the file was drawn."
    ),
    "too_long": message(
        "Reading took more than {limit} seconds and was stopped. Cut the file down to the province, or "
        "simplify the outlines."
    ),
    "too_much": message(
        "Reading took more than {limit} MB of memory and was stopped. Cut the file down to the province, or "
        "simplify the outlines."
    ),
}


class BadBoundariesError(Exception):
    """A file that cannot be taken; ``code`` is one of ``REFUSALS``."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def sentence(self, reader: Reader) -> str:
        return reader.text(REFUSALS[self.code], **self.values)
