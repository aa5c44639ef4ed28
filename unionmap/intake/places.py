"""Places as staff write them to codes, by official lists, our aliases and the crosswalk.

Three levels: the districts and communes of 2021 and the communes of 2025. A name is never guessed: where
several places fit, all of them are returned and a person chooses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from unionmap.intake.places_index import Index, Level, Place, place_index
from unionmap.intake.text import clean, fold, toned

__all__ = ["LEVELS", "Level", "Place", "PlaceFound", "derived", "find_place"]

LEVELS: tuple[Level, ...] = ("district", "old_commune", "new_commune")
NEAR_ENOUGH = 85
"""Likeness, of 100, from which a listed name is offered as what may have been meant."""

_Prefixes = tuple[tuple[re.Pattern[str], str], ...]
_KIND_WORDS = (
    ("thành phố|tp|t p", "tp"),
    ("thị xã|tx|t x", "tx"),
    ("thị trấn|tt|t t", "tt"),
    ("huyện|h", "h"),
    ("phường|p", "p"),
    ("xã|x", "x"),
    ("tỉnh|t", "tinh"),
)


def _prefixes(form: Callable[[str], str]) -> _Prefixes:
    """Patterns of the words for a kind of place, in the form in which texts are compared."""
    return tuple(
        (re.compile(rf"({'|'.join(form(word) for word in words.split('|'))})(?![^\W\d])"), kind)
        for words, kind in _KIND_WORDS
    )


_FORMS = ((toned, _prefixes(toned)), (fold, _prefixes(fold)))
"""Texts are compared with their tones first, and without any mark where that finds nothing."""
_WHOLE_PROVINCE = frozenset({"tra vinh", "toan tinh", "tinh tra vinh"})


@dataclass(frozen=True)
class PlaceFound:
    """What a cell may mean: one place, several, none; or the whole province, whose row is a sum.

    ``likely`` are listed places with a similar name, offered where nothing fits.
    """

    places: tuple[Place, ...] = ()
    province: bool = False
    likely: tuple[Place, ...] = ()

    @property
    def place(self) -> Place | None:
        """The place, where exactly one fits."""
        return self.places[0] if len(self.places) == 1 else None


def find_place(
    text: str,
    levels: Collection[Level] = LEVELS,
    *,
    within: str = "",
    scopes: Collection[str] = ("tra-vinh",),
) -> PlaceFound:
    """Places of some levels that a text may name, by code or by name, most exact spelling first.

    ``within`` is the code of a district in which the place lies; ``scopes`` are the provinces before the
    merger to look in. ``Xã A, huyện B`` names its district itself.
    """
    return _found(clean(text), tuple(sorted(levels)), within, tuple(sorted(scopes)))


@lru_cache(maxsize=50_000)
def _found(text: str, levels: tuple[Level, ...], within: str, scopes: tuple[str, ...]) -> PlaceFound:
    head, *rest = [part.strip() for part in re.split(r"[,;]| - ", text) if part.strip()] or [""]
    for part in rest:
        wider = _found(part, ("district",), "", scopes)
        if wider.province:
            scopes = ("tra-vinh",)
        elif wider.place is not None:
            within = wider.place.code
    if "district" in levels and fold(head) in _WHOLE_PROVINCE:
        return PlaceFound(province=True)
    index = place_index(scopes)
    coded = tuple(place for place in index.codes.get(head, ()) if place.level in levels)
    if coded:
        return PlaceFound(coded)
    places = _narrowed(_named(head, index), levels, within)
    return PlaceFound(places, likely=() if places else _likely(head, index, levels))


def _named(text: str, index: Index) -> tuple[Place, ...]:
    """Every place of that name at any level, our aliases among them."""
    alias = index.aliases.get(fold(text))
    own = (alias,) if alias else ()
    for (form, prefixes), names in zip(_FORMS, (index.toned, index.folded), strict=True):
        for kind, bare in _readings(form(text), prefixes):
            if places := _of_kind(names.get(bare, ()), kind):
                return tuple(dict.fromkeys((*own, *places)))
    return own


def _readings(text: str, prefixes: _Prefixes) -> list[tuple[str, str]]:
    """Ways to part a text into kind and name: with the prefix taken off, and as it stands."""
    parted = [
        (kind, _number(text[found.end() :].strip()))
        for pattern, kind in prefixes
        if (found := pattern.match(text)) and found.end() < len(text)
    ]
    return [*parted, ("", _number(text))]


def _number(name: str) -> str:
    """``01`` and ``1`` are the same ward."""
    return name.lstrip("0") if name.isdecimal() else name


def _of_kind(places: Iterable[Place], kind: str) -> tuple[Place, ...]:
    return tuple(place for place in places if kind in ("", place.kind))


def _narrowed(places: tuple[Place, ...], levels: tuple[Level, ...], within: str) -> tuple[Place, ...]:
    """Those of the asked levels and of the district; where none is, the choice stays as wide as it was."""
    places = tuple(place for place in places if place.level in levels) or places
    return tuple(place for place in places if within in place.districts) or places


def _likely(text: str, index: Index, levels: tuple[Level, ...]) -> tuple[Place, ...]:
    names = [name for name, places in index.folded.items() if any(place.level in levels for place in places)]
    _, bare = _readings(fold(text), _FORMS[1][1])[0]
    near = process.extract(bare, names, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=3)
    return tuple(place for name, *_ in near for place in index.folded[name] if place.level in levels)


def derived(place: Place) -> dict[str, str]:
    """The codes of a place at every level where the lists leave no choice."""
    found: dict[str, str] = {place.level: place.code}
    if len(place.districts) == 1:
        found["district"] = place.districts[0]
    if place.successor:
        found["new_commune"] = place.successor
    return found
