"""Invented names: a kind, a place, a running number, and the mark that says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

MARK = " (mô phỏng)"
UNION = "CĐCS "
PLACES = {
    "842": "TP Trà Vinh",
    "844": "Càng Long",
    "845": "Cầu Kè",
    "846": "Tiểu Cần",
    "847": "Châu Thành",
    "848": "Cầu Ngang",
    "849": "Trà Cú",
    "850": "Duyên Hải",
    "851": "TX Duyên Hải",
}


class Names:
    """Counts on from the names already given, so that none is given twice."""

    def __init__(self, given: Iterable[str]) -> None:
        self._taken = Counter(_stem(name) for name in given)

    def next(self, kind: str, district: str) -> str:
        """``Công ty TNHH Càng Long số 07 (mô phỏng)``, where six stand already."""
        stem = f"{kind} {PLACES[district]}"
        self._taken[stem] += 1
        return f"{stem} số {self._taken[stem]:02d}{MARK}"


def _stem(name: str) -> str:
    return name.removeprefix(UNION).rpartition(" số ")[0]
