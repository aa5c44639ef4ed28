"""The crosswalk of communes, old to new, many-to-many; data of ``geo/crosswalk-2025.csv``.

No share of a divided commune is published: its parts count alike, and whatever rests on that is an estimate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256

from unionmap.model.files import GEO, read_rows

DISTRICTS_END = "2025-06-30"


@dataclass(frozen=True)
class Crosswalk:
    """Pairs (old, new) of communes that share ground, and the district of every old one."""

    pairs: tuple[tuple[str, str], ...]
    districts: Mapping[str, str]

    @cached_property
    def _new(self) -> dict[str, tuple[str, ...]]:
        return _grouped(self.pairs)

    @cached_property
    def _old(self) -> dict[str, tuple[str, ...]]:
        return _grouped((new, old) for old, new in self.pairs)

    def new_of(self, old: str) -> tuple[str, ...]:
        """Where an old commune went: one new commune, or several where it was divided; none if unlisted."""
        return self._new.get(old, ())

    def old_of(self, new: str, district: str = "") -> tuple[str, ...]:
        """What a new commune was made of, of one district where that is given."""
        return tuple(old for old in self._old.get(new, ()) if district in ("", self.districts[old]))

    def is_exact(self, old: str) -> bool:
        """Whether the whole of an old commune went into one new commune."""
        return len(self.new_of(old)) == 1

    @property
    def divided(self) -> frozenset[str]:
        """Old communes of which no one knows what went where."""
        return frozenset(old for old in self._new if not self.is_exact(old))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found


def dealt(id_: str, candidates: tuple[str, ...]) -> str:
    """The candidate that one union or employer falls to, always the same one, all equally often.

    A union lies in one place: it goes whole, so that every sum is kept to the unit.
    """
    return candidates[int.from_bytes(sha256(id_.encode()).digest()[:8]) % len(candidates)]


@cache
def crosswalk() -> Crosswalk:
    """The communes of Trà Vinh, Vĩnh Long and Bến Tre before and since 1/7/2025."""
    rows = read_rows(GEO / "crosswalk-2025.csv")
    return Crosswalk(
        tuple((row["old_commune_code"], row["new_commune_code"]) for row in rows),
        {row["old_commune_code"]: row["old_district_code"] for row in rows},
    )


@cache
def successors() -> Mapping[str, str]:
    """Communes of 2021 that had become part of another one by 1/1/2025, with that one."""
    return {
        row["area"]: row["into"]
        for row in read_rows(GEO / "area_events.csv")
        if row["event"] == "MERGED" and row["date"] <= DISTRICTS_END
    }
