"""The same union in two files: by its code, else by its name without prefixes and its place.

A name is only a key to compare by. Near names are proposed to a person and never made one silently.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import count
from typing import NamedTuple

from rapidfuzz import fuzz, process

from unionmap.intake.headers import INTAKE
from unionmap.intake.text import toned
from unionmap.model.files import read_rows

_SIMULATED = re.compile(r"\(mô phỏng\)", re.IGNORECASE)
NEAR = 90.0
"""Likeness of two names, of 100, from which they are proposed as one union."""


class Known(NamedTuple):
    """A unit of a list: its code ("" if it has none yet), its name, its district ("" if not known).

    ``expected`` says whether it is missed where no row is found for it.
    """

    id: str
    name: str
    district: str = ""
    expected: bool = True


@dataclass
class Identification:
    """The code of each row, which rows are new, which known units are missing, near names to ask about."""

    ids: list[str] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    missing: list[Known] = field(default_factory=list)
    near: list[tuple[int, Known]] = field(default_factory=list)


@cache
def _short_forms() -> dict[str, str]:
    return {toned(row["words"]): toned(row["instead"]) for row in read_rows(INTAKE / "name_words.csv")}


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words before a name that say no more than "union", and the words that have a short form."""
    forms = sorted(_short_forms(), key=len, reverse=True)
    prefixes = "|".join(re.escape(words) for words in forms if not _short_forms()[words])
    shortened = "|".join(re.escape(words) for words in forms if _short_forms()[words])
    return re.compile(rf"(({prefixes})(?![^\s]) ?)+"), re.compile(rf"(?<!\S)({shortened})(?!\S)")


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """What the names of one union share: "CĐCS Cty TNHH X", "Công đoàn Công ty TNHH X" -> "cty tnhh x"."""
    prefixes, shortened = _words()
    key = toned(_SIMULATED.sub("", name) if "(" in name else name)
    key = key[found.end() :] if (found := prefixes.match(key)) else key
    return shortened.sub(lambda words: _short_forms()[words[0]], key)


def without_prefix(name: str) -> str:
    """A name without the words for "grassroots union" before it."""
    return re.sub(r"^\s*(công đoàn cơ sở|cđcs|công đoàn|cđ)\s+", "", name, flags=re.IGNORECASE)


def new_id(unit: Known) -> str:
    """A code for a unit that has none: the same whenever the same name and district are read again."""
    return _id_of(name_key(unit.name), unit.district)


def _id_of(key: str, district: str) -> str:
    digest = hashlib.sha256(f"{key}\n{district}".encode()).hexdigest()
    return f"N-{digest[:10]}"


def identify(rows: Sequence[Known], known: Sequence[Known]) -> Identification:
    """Give each row the code of the known unit that it is, or a new one."""
    found = Identification()
    by_id = {unit.id: unit for unit in known}
    by_name = _by_name(known)
    met: set[str] = set()
    used: set[str] = set()
    for row in rows:
        key = "" if row.id else name_key(row.name)
        unit = by_id.get(row.id) or (None if row.id else _namesake(key, row.district, by_name, met))
        code = unit.id if unit else row.id or _unused(_id_of(key, row.district), used)
        found.ids.append(code)
        used.add(code)
        if unit:
            met.add(unit.id)
    found.missing = [unit for unit in known if unit.expected and unit.id not in met]
    found.new = [position for position, code in enumerate(found.ids) if code not in met]
    if found.missing:
        found.near = list(_near([(position, rows[position]) for position in found.new], found.missing))
    return found


def _unused(code: str, used: Set[str]) -> str:
    """The code, or the first of ``code-2``, ``code-3``, ... that no row before has."""
    if code not in used:
        return code
    return next(each for number in count(2) if (each := f"{code}-{number}") not in used)


def _by_name(units: Iterable[Known]) -> dict[str, list[Known]]:
    found: defaultdict[str, list[Known]] = defaultdict(list)
    for unit in units:
        found[name_key(unit.name)].append(unit)
    return found


def _namesake(key: str, district: str, by_name: Mapping[str, Sequence[Known]], met: Set[str]) -> Known | None:
    """The one known unit of that name that is not elsewhere and that no row has been taken for yet."""
    named = by_name.get(key, ())
    same = [unit for unit in named if unit.id not in met and _may_be_one_place(unit.district, district)]
    exact = [unit for unit in same if unit.district == district]
    choice = exact or same
    return choice[0] if len(choice) == 1 else None


def _may_be_one_place(one: str, other: str) -> bool:
    return one == other or not one or not other


def _near(rows: Iterable[tuple[int, Known]], known: Sequence[Known]) -> Iterable[tuple[int, Known]]:
    names = {index: name_key(unit.name) for index, unit in enumerate(known)}
    for position, row in rows:
        likely = process.extract(name_key(row.name), names, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
        for *_, index in likely:
            if _may_be_one_place(known[index].district, row.district):
                yield position, known[index]
                break
