"""Boundaries on their way into the store: the file read, its areas matched, what is drawn of it kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from unionmap.filing.boundary_match import Matched
from unionmap.geography.reading.reader import BoundaryFile
from unionmap.geography.stored import drawing_of
from unionmap.model.national import level_of, province_of
from unionmap.store.boundaries import Boundaries, NewBoundaries, boundaries, keep_boundaries
from unionmap.store.engine import Store


class NothingMatchedError(ValueError):
    """No area of the file is one of the listed units."""


@dataclass(frozen=True)
class Arrival:
    """A file as it came, what was read from it, and whose its areas are."""

    name: str
    data: bytes
    file: BoundaryFile
    matched: Matched

    @cached_property
    def drawing(self) -> str:
        """The outlines of the areas that matched, as the store keeps them. Raises NothingMatchedError."""
        if not self.matched.units:
            raise NothingMatchedError
        return drawing_of((code, self.file.geometries[place]) for place, code in self.matched.units.items())

    @property
    def report(self) -> dict[str, Any]:
        """What was found, as the store keeps it."""
        file, match = self.file, self.matched
        return {
            "kind": file.kind,
            "layer": file.layer,
            "crs": file.crs,
            "basis": file.basis,
            "column": match.question.column,
            "way": match.question.way,
            "invalid": len(file.invalid),
            "gaps": [file.gaps.count, file.gaps.km2],
            "overlaps": [file.overlaps.count, file.overlaps.km2],
            "points": file.points,
            "tolerance": file.tolerance,
            "by_hand": len(match.by_hand),
            "strays": [text for text, _ in match.strays.values()],
            "missing": match.missing,
            "joined": match.drawn_twice,
        }


def keep(store: Store, arrival: Arrival, title: str, valid_from: date | None, by: str) -> int:
    """Keep what matched of a file, with the file itself; the number of the new boundaries.

    Raises NothingMatchedError.
    """
    question = arrival.matched.question
    new = NewBoundaries(
        title.strip() or arrival.name,
        question.level,
        question.province,
        valid_from,
        len(set(arrival.matched.units.values())),
        arrival.name,
        arrival.data,
        arrival.drawing,
        json.dumps(arrival.report, ensure_ascii=False),
    )
    return keep_boundaries(store, new, by)


def draws(kept: Boundaries, vintage: str, codes: tuple[str, ...]) -> bool:
    """Whether kept boundaries draw every one of these areas of a vintage."""
    if kept.level != level_of(vintage):
        return False
    within = {province_of(level_of(vintage), code) for code in codes}
    missing: Mapping[str, Any] = json.loads(kept.report)
    return kept.province in ("", *within) and len(within) == 1 and not set(missing["missing"]) & set(codes)


def fitting(store: Store, vintage: str, codes: tuple[str, ...]) -> list[Boundaries]:
    """Kept boundaries that can take the place of the delivered ones, the newest first."""
    return [kept for kept in boundaries(store) if draws(kept, vintage, codes)]
