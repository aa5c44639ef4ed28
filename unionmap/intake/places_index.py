"""The official places with the ways to look them up, built from ``geo/`` and our list of aliases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from unionmap.intake.headers import INTAKE
from unionmap.intake.text import fold, toned
from unionmap.model.files import GEO, read_rows

Level = Literal["district", "old_commune", "new_commune"]

_LEVEL_OF: Mapping[str, Level] = {
    "districts-2021": "district",
    "communes-2021": "old_commune",
    "communes-2025": "new_commune",
}
_SCOPES = {"84": "tra-vinh", "83": "ben-tre", "86": "vinh-long"}
_KINDS = (
    *(("Thành phố ", "tp"), ("Thị xã ", "tx"), ("Thị trấn ", "tt")),
    *(("Huyện ", "h"), ("Phường ", "p"), ("Xã ", "x")),
)


@dataclass(frozen=True)
class Place:
    """A listed place. ``districts`` are the old districts in which it lies, ``successor`` its new commune."""

    level: Level
    code: str
    label: str
    kind: str
    scope: str
    districts: tuple[str, ...]
    successor: str = ""


@dataclass(frozen=True)
class Index:
    """Places by code, by bare name, with tones and without any mark, and by alias."""

    codes: Mapping[str, tuple[Place, ...]]
    toned: Mapping[str, tuple[Place, ...]]
    folded: Mapping[str, tuple[Place, ...]]
    aliases: Mapping[str, Place]


@cache
def place_index(scopes: tuple[str, ...]) -> Index:
    """The index of some of the three provinces that were merged in 2025."""
    places = [place for place in _places() if place.scope in scopes]
    by_code = {(place.level, place.code): place for place in places}
    aliases = {
        fold(row["alias"]): by_code[key]
        for row in read_rows(INTAKE / "place_aliases.csv")
        if (key := (_LEVEL_OF[row["vintage"]], row["code"])) in by_code
    }
    codes = _by(places, lambda place: place.code)
    return Index(codes, _by(places, _bare_name(toned)), _by(places, _bare_name(fold)), aliases)


def _bare_name(form: Callable[[str], str]) -> Callable[[Place], str]:
    return lambda place: form(_bare(place.label)[1])


def _by(places: Iterable[Place], name: Callable[[Place], str]) -> dict[str, tuple[Place, ...]]:
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        found[name(place)].append(place)
    return {name: tuple(same) for name, same in found.items()}


def _bare(label: str) -> tuple[str, str]:
    return next(
        ((kind, label.removeprefix(word)) for word, kind in _KINDS if label.startswith(word)), ("", label)
    )


def _place(
    level: Level, code: str, label: str, scope: str, districts: Iterable[str], successor: str = ""
) -> Place:
    return Place(level, code, label, _bare(label)[0], scope, tuple(dict.fromkeys(districts)), successor)


@cache
def _places() -> tuple[Place, ...]:
    """Every district and commune: those of 2021 from the crosswalk, which has all three provinces."""
    crosswalk = read_rows(GEO / "crosswalk-2025.csv")
    districts = {row["old_district_code"]: row for row in crosswalk}
    old = {row["old_commune_code"]: row for row in crosswalk if row["type"] == "full"}
    new = {row["code"]: row for row in read_rows(GEO / "areas.csv") if row["vintage"] == "communes-2025"}
    return (
        *(
            _place("district", code, row["old_district"], _SCOPES[row["old_province_code"]], [code])
            for code, row in districts.items()
        ),
        *(
            _place(
                "old_commune",
                code,
                row["old_commune"],
                _SCOPES[row["old_province_code"]],
                [row["old_district_code"]],
                row["new_commune_code"],
            )
            for code, row in old.items()
        ),
        *(
            _place("new_commune", code, row["label_vi"], row["scope"], _districts_of(code, crosswalk))
            for code, row in new.items()
        ),
    )


def _districts_of(new_commune: str, crosswalk: Iterable[Mapping[str, str]]) -> list[str]:
    return [row["old_district_code"] for row in crosswalk if row["new_commune_code"] == new_commune]
