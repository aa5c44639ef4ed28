"""Who is given a part of a target, or has done a task: places and upper-level unions in one column."""

from __future__ import annotations

from datetime import date

from unionmap.intake.codes import find_code, near_code
from unionmap.intake.places import Level, find_place
from unionmap.intake.text import fold
from unionmap.intake.uppers import find_upper
from unionmap.model.dimensions import SCOPE

LISTS = frozenset({"recipient", "task_unit"})
"""Lists of codes that hold both places and unions."""

_PROVINCE = frozenset({"tra vinh", "tinh", "toan tinh", "tinh tra vinh", "ca tinh"})


def find_unit(listed: str, text: str, heading: str, day: date) -> str:
    """The code of a list that a cell names; "" where none or several fit.

    A bare name, ``Trà Cú``, is that of a district, of a commune and of a union: the column's heading decides.
    """
    found = find_code(listed, text)
    if found:
        return found
    if listed == "task_unit" and fold(text) in _PROVINCE:
        return SCOPE
    return _under_heading(text, fold(heading), day) or near_code(listed, text) or find_upper(text, day)


def _under_heading(text: str, heading: str, day: date) -> str:
    words = heading.split()
    if "doan" in words or "ldld" in words:
        return find_upper(text, day)
    if "huyen" in words:
        return _place(text, "district")
    return _place(text, "new_commune") if "xa" in words or "phuong" in words else ""


def _place(text: str, level: Level) -> str:
    place = find_place(text, (level,)).place
    return place.code if place is not None and place.level == level else ""
