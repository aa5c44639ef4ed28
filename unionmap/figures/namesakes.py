"""Unions whose name and place are near an employer's: proposed to a person, never taken for a match."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
from rapidfuzz import fuzz

from unionmap.intake.identity import NEAR, name_key
from unionmap.model.codelists import UNKNOWN

_NUMBER = re.compile(r"\d+")

Row = dict[Hashable, Any]


@dataclass(frozen=True)
class Namesake:
    """A union and how near its name is, of 100."""

    union_id: str
    name: str
    likeness: float


def namesakes(employers: pd.DataFrame, unions: pd.DataFrame) -> dict[str, Namesake]:
    """The nearest union of the same district for each employer id that has one near enough.

    Names that differ in a number are those of different units, however near they are.
    """
    listed = unions.to_dict("records")
    found = {
        str(row["employer_id"]): max(_near(row, listed), key=_likeness, default=None)
        for row in employers.to_dict("records")
    }
    return {employer_id: namesake for employer_id, namesake in found.items() if namesake is not None}


def _near(employer: Row, unions: list[Row]) -> Iterator[Namesake]:
    key = name_key(str(employer["name"]))
    for union in unions:
        other = name_key(str(union["name"]))
        likeness = fuzz.ratio(key, other, score_cutoff=NEAR)
        if likeness and _numbers(key) == _numbers(other) and _may_be_one_place(employer, union):
            yield Namesake(str(union["union_id"]), str(union["name"]), likeness)


def _likeness(namesake: Namesake) -> float:
    return namesake.likeness


def _numbers(key: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(key)]


def _may_be_one_place(one: Row, other: Row) -> bool:
    places = {str(one["district"]), str(other["district"])} - {UNKNOWN}
    return len(places) < 2
