"""A boundary file read in a process of its own: what it holds, where it lies, what was wrong with it."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unionmap.geography.reading.refusals import LARGEST_MEGABYTES, BadBoundariesError
from unionmap.model.files import ROOT
from unionmap.sandbox import TookTooLongError, TookTooMuchError, run_apart

MEMORY_MEGABYTES = 4_000
SECONDS = 120
NOWHERE = "http://127.0.0.1:9"
"""A file may name an address to fetch its coordinate system from: the child's way out leads nowhere."""

ALONE = {
    **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), NOWHERE),
    **dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "GDAL_NUM_THREADS"), "1"),
    "PROJ_NETWORK": "OFF",
    "SHAPE_RESTORE_SHX": "NO",
}

OUT_OF_MEMORY = ("MemoryError", "bad_alloc", "out of memory", "Cannot allocate")

LOG = logging.getLogger("unionmap")

Geometry = Mapping[str, Any]
"""As GeoJSON has it, in longitude and latitude (WGS 84)."""


@dataclass(frozen=True)
class Flaws:
    """Gaps, or overlaps: how many, how large in all (km²), and the largest of them."""

    count: int
    km2: float
    largest: tuple[Geometry, ...]


@dataclass(frozen=True)
class BoundaryFile:
    """What a file holds, generalised and mended, area by area in its own order.

    ``basis`` says how the system is known: ``file``, ``assumed``, ``chosen``, or ``turned`` where latitude
    came first. ``invalid`` are the places of areas that had to be made valid; ``km2`` were measured before
    anything was mended; ``points`` are those of all outlines before and after, ``tolerance`` how many metres
    a border may have moved.
    """

    kind: str
    layers: tuple[str, ...]
    layer: str
    crs: str
    basis: str
    attributes: tuple[Mapping[str, str], ...]
    geometries: tuple[Geometry, ...]
    km2: tuple[float, ...]
    invalid: tuple[int, ...]
    gaps: Flaws
    overlaps: Flaws
    points: tuple[int, int]
    tolerance: float

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.attributes[0]) if self.attributes else ()


@dataclass(frozen=True)
class Unlocated:
    """A file without a coordinate system: ``options`` are ids of ``systems.SYSTEMS`` that would do."""

    options: tuple[str, ...]


def read_boundaries(data: bytes, crs: str = "", layer: str = "") -> BoundaryFile | Unlocated:
    """Read a file of up to 100 MB. ``crs`` (an id of ``systems.SYSTEMS``) overrides what the file says.

    Raises BadBoundariesError.
    """
    if len(data) > LARGEST_MEGABYTES << 20:
        raise BadBoundariesError("too_large", size=len(data) >> 20, limit=LARGEST_MEGABYTES)
    answer = _asked(data, {"crs": crs, "layer": layer})
    if "refused" in answer:
        raise BadBoundariesError(answer["refused"], **answer["values"])
    return Unlocated(tuple(answer["asks"])) if "asks" in answer else _file(answer)


def _asked(data: bytes, options: Mapping[str, str]) -> dict[str, Any]:
    child = "unionmap.geography.reading.child"
    command = [sys.executable, "-m", child, str(MEMORY_MEGABYTES), str(SECONDS), json.dumps(options)]
    try:
        told = run_apart(command, data, SECONDS, folder=ROOT, environment={**os.environ, **ALONE})
    except TookTooLongError:
        raise BadBoundariesError("too_long", limit=SECONDS) from None
    except TookTooMuchError as ended:
        LOG.warning("a boundary file ended the process that read it: %s", ended.said)
        wanted_memory = any(sign in ended.said for sign in OUT_OF_MEMORY) or not ended.said
        code = "too_much" if wanted_memory else "unreadable"
        raise BadBoundariesError(code, limit=MEMORY_MEGABYTES) from None
    answer: dict[str, Any] = json.loads(told)
    return answer


def _file(answer: Mapping[str, Any]) -> BoundaryFile:
    return BoundaryFile(
        answer["kind"],
        tuple(answer["layers"]),
        answer["layer"],
        answer["crs"]["name"],
        answer["crs"]["basis"],
        tuple(answer["attributes"]),
        tuple(answer["geometries"]),
        tuple(answer["km2"]),
        tuple(answer["invalid"]),
        _flaws(answer["gaps"]),
        _flaws(answer["overlaps"]),
        (answer["points"][0], answer["points"][1]),
        answer["tolerance"],
    )


def _flaws(told: Mapping[str, Any]) -> Flaws:
    return Flaws(told["count"], told["km2"], tuple(told["largest"]))
