"""Whose outline is whose: areas of a file matched to listed units by code or by name, and what did not match.

Names are compared with their tones first and without any mark where that finds nothing; a name that several
units bear is never guessed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Literal, get_args

from unionmap.geography.reading.reader import BoundaryFile
from unionmap.intake.text import fold, toned
from unionmap.model.codelists import Codelist
from unionmap.model.national import DIGITS, LEVELS, Level, parted, province_of, units, units_of

Way = Literal["code", "name"]
SMALL = 400
"""Up to so many areas a file may be of one province, and its names are looked for in each."""

TRUSTED = 0.5
"""Share of a file's areas from which a column is taken to hold codes or names of a level without asking."""


@dataclass(frozen=True)
class Question:
    """By which column areas are matched, in which way, to which units; ``province`` narrows them down."""

    level: Level
    column: str
    way: Way
    province: str = ""

    @property
    def units(self) -> Codelist:
        return units_of(self.level, self.province) if self.province else units(self.level)


@dataclass(frozen=True)
class Matched:
    """The unit of each area by its place in the file; ``by_hand`` are those that a person named.

    ``strays`` are areas that no unit was found for, with their text; where several units bear that name, all.
    """

    question: Question
    units: Mapping[int, str]
    strays: Mapping[int, tuple[str, tuple[str, ...]]]
    by_hand: frozenset[int] = frozenset()

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the units that the file draws nowhere, within the provinces that it is about."""
        drawn = set(self.units.values())
        return tuple(code for code in self.question.units.codes if code not in drawn)

    @property
    def drawn_twice(self) -> tuple[str, ...]:
        """Codes of the units that several areas were matched to: they are drawn as one."""
        counts = Counter(self.units.values())
        return tuple(code for code, count in counts.items() if count > 1)


@dataclass(frozen=True)
class _Names:
    """Codes by name, from the most exact way of comparing to the least."""

    forms: tuple[tuple[Callable[[str], str], Mapping[str, frozenset[str]]], ...]


def matched(file: BoundaryFile, question: Question, by_hand: Mapping[int, str] | None = None) -> Matched:
    """Match every area. ``by_hand`` gives codes by place; an empty one leaves that area out."""
    chosen = by_hand or {}
    found: dict[int, str] = {}
    strays: dict[int, tuple[str, tuple[str, ...]]] = {}
    for place, cells in enumerate(file.attributes):
        text = cells.get(question.column, "")
        codes = (chosen[place],) if place in chosen else _codes(text, question)
        if len(codes) == 1 and codes[0]:
            found[place] = codes[0]
        else:
            strays[place] = (text, tuple(filter(None, codes)))
    return Matched(question, found, strays, frozenset(chosen))


def guess(file: BoundaryFile, levels: Collection[Level] = LEVELS) -> Question | None:
    """The column, the way, the level and the province by which most areas match; ``None`` where no half does.

    Where a file fits several levels, it is taken for the one that it covers best. Names that many provinces
    have are looked for in each province by itself.
    """
    best = _best(file, [Question(*asked) for asked in product(levels, file.columns, get_args(Way))])
    if best is None and len(file.attributes) <= SMALL:
        parts = [(level, province) for level in levels for province in provinces(level)]
        best = _best(
            file, [Question(at[0], column, "name", at[1]) for at in parts for column in file.columns]
        )
    return None if best is None else _about(file, best)


def provinces(level: Level) -> tuple[str, ...]:
    """Codes of the provinces that a level's units lie in."""
    return units("provinces-34" if level.endswith("34") else "provinces-63").codes


def _best(file: BoundaryFile, questions: Iterable[Question]) -> Question | None:
    rated = [(_share(file, question), question) for question in questions]
    good = [(share, question) for share, question in rated if share[0] >= TRUSTED]
    return max(good, key=lambda pair: (pair[0], pair[1].way == "code"))[1] if good else None


def _about(file: BoundaryFile, question: Question) -> Question:
    """Narrowed down to the province, where all areas that match lie in one."""
    if question.province or question.level.startswith("provinces"):
        return question
    found = {province_of(question.level, code) for code in matched(file, question).units.values()}
    return replace(question, province=found.pop()) if len(found) == 1 else question


def _share(file: BoundaryFile, question: Question) -> tuple[float, float]:
    """Share of the areas that find just one unit, and of the level's units that are found."""
    texts = [cells.get(question.column, "") for cells in file.attributes]
    found = [codes[0] for codes in (_codes(text, question) for text in texts) if len(codes) == 1]
    several = len(set(found)) > 1 or len(texts) == 1
    share = len(set(found)) / len(texts) if several else 0.0
    return round(share, 2), len(set(found)) / len(question.units.codes)


def _codes(text: str, question: Question) -> tuple[str, ...]:
    if question.way == "code":
        code = text.strip().removesuffix(".0")
        padded = code.zfill(DIGITS[question.level]) if code.isdecimal() else ""
        return (padded,) if padded in question.units else ()
    return _named(text, question.level, question.province)


def _named(text: str, level: Level, province: str) -> tuple[str, ...]:
    for form, names in _names(level, province).forms:
        codes = names.get(form(text), frozenset())
        if codes:
            return tuple(sorted(codes))
    return ()


@cache
def _names(level: Level, province: str) -> _Names:
    listed = units_of(level, province) if province else units(level)
    whole = {entry.code: entry.label.vi for entry in listed}
    bare = {code: parted(name)[1] for code, name in whole.items()}
    return _Names(tuple((form, _by(form, names)) for names in (whole, bare) for form in (toned, fold)))


def _by(form: Callable[[str], str], names: Mapping[str, str]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in names.items():
        found[form(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}
