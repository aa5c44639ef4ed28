"""The section of the industry classification from a code with its version, a label, or free text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from unionmap.intake.codes import find_code
from unionmap.intake.keywords import longest_matches
from unionmap.intake.text import clean
from unionmap.model.codelists import SECTOR_VERSION, sectors
from unionmap.model.files import DATA, read_rows

_CODE = re.compile(r"([A-V])\s*\.?\s*\d{0,5}\Z")


@cache
def _unchanged() -> frozenset[str]:
    """Letters that mean the same section in every version."""
    rows = read_rows(DATA / "codelists" / "vsic_change.csv")
    became: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        became[row["from_code"]].append(row["to_code"])
    return frozenset(code for code, later in became.items() if later == [code])


def candidates(text: str, version: str = "") -> tuple[str, ...]:
    """Sections of ``version``, or of ours where none is given, that a cell may mean.

    A bare letter without its version is certain only where every version gives it the same meaning;
    otherwise nothing is returned.
    """
    code = _CODE.match(clean(text).upper())
    if code is not None:
        known = code[1] in sectors(version or SECTOR_VERSION)
        return (code[1],) if known and (version or code[1] in _unchanged()) else ()
    labelled = find_code("vsic", text)
    if labelled:
        return (labelled,)
    rows = longest_matches("sector_keywords", text)
    return tuple(sorted({row["sector"] for row in rows}))
