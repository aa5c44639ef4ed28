"""Where on earth coordinates lie: the systems in use in Vietnam, and which a file without one may mean.

VN-2000 is drawn in zones: UTM of six degrees for small scales, and for a province a zone of three degrees
about a meridian of its own (scale 0,9999, 500 km to the west), as circular 973/2001/TT-TCĐC lays down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unionmap.model.label import Label

if TYPE_CHECKING:
    from pyproj import CRS

DEGREES = "EPSG:4326"
VIETNAM = (101.5, 6.0, 118.0, 24.0)
"""Longitudes and latitudes between which everything lies: west, south, east, north."""

MERIDIANS = (
    *(103.0, 103.5, 104.0, 104.5, 104.75, 105.0, 105.5, 105.75, 106.0, 106.25, 106.5, 107.0, 107.25, 107.5),
    *(107.75, 108.0, 108.25, 108.5),
)
OURS = {105.5: "Trà Vinh, Vĩnh Long", 105.75: "Bến Tre"}
"""Central meridians of the three provinces that were merged."""

ZONE = "VN2000-"
"""Begins the id of a zone of three degrees: ``VN2000-105.5``."""

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class System:
    """A coordinate system to choose: ``id`` is an EPSG code or a zone of VN-2000."""

    id: str
    label: Label


def _zone(meridian: float) -> System:
    degrees, minutes = int(meridian), round(meridian % 1 * 60)
    about, whose = f"{degrees}°{minutes:02d}′", f" ({OURS[meridian]})" if meridian in OURS else ""
    return System(
        f"{ZONE}{meridian:g}",
        Label(
            f"VN-2000, kinh tuyến trục {about}, múi 3°{whose}",
            f"VN-2000, central meridian {about}, 3° zone{whose}",
        ),
    )


SYSTEMS: tuple[System, ...] = (
    *(_zone(meridian) for meridian in (105.5, 105.75)),
    System("EPSG:3405", Label("VN-2000 / UTM 48N (105°, múi 6°)", "VN-2000 / UTM 48N (105°, 6° zone)")),
    System("EPSG:3406", Label("VN-2000 / UTM 49N (111°, múi 6°)", "VN-2000 / UTM 49N (111°, 6° zone)")),
    *(_zone(meridian) for meridian in MERIDIANS if meridian not in OURS),
    System("EPSG:32648", Label("WGS 84 / UTM 48N", "WGS 84 / UTM 48N")),
    System("EPSG:32649", Label("WGS 84 / UTM 49N", "WGS 84 / UTM 49N")),
    System("EPSG:3857", Label("Web Mercator", "Web Mercator")),
    System("EPSG:4756", Label("VN-2000, kinh độ và vĩ độ", "VN-2000, longitude and latitude")),
    System(DEGREES, Label("WGS 84, kinh độ và vĩ độ", "WGS 84, longitude and latitude")),
)
"""Those of our provinces first."""


def system(id_: str) -> CRS:
    """The coordinate system of an id of ``SYSTEMS``."""
    from pyproj import CRS
    from pyproj.crs import ProjectedCRS
    from pyproj.crs.coordinate_operation import TransverseMercatorConversion

    if not id_.startswith(ZONE):
        return CRS(id_)
    conversion = TransverseMercatorConversion(
        longitude_natural_origin=float(id_.removeprefix(ZONE)),
        scale_factor_natural_origin=0.9999,
        false_easting=500_000,
    )
    return ProjectedCRS(conversion, name=id_, geodetic_crs=CRS("EPSG:4756"))


def in_degrees(bounds: Bounds) -> bool:
    """Whether these are longitudes and latitudes of Vietnam."""
    west, south, east, north = bounds
    return VIETNAM[0] <= west <= east <= VIETNAM[2] and VIETNAM[1] <= south <= north <= VIETNAM[3]


def swapped(bounds: Bounds) -> bool:
    """Whether they would be if latitude came second: some programs write it first."""
    west, south, east, north = bounds
    return in_degrees((south, west, north, east))


def plausible(bounds: Bounds) -> tuple[System, ...]:
    """The systems in which coordinates with these bounds lie in Vietnam."""
    return tuple(known for known in SYSTEMS if in_degrees(_degrees(bounds, known.id)))


def _degrees(bounds: Bounds, id_: str) -> Bounds:
    from pyproj import Transformer

    transformer = Transformer.from_crs(system(id_), DEGREES, always_xy=True)
    west, south, east, north = transformer.transform_bounds(*bounds, errcheck=False)
    return west, south, east, north
