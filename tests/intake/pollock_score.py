"""The scores of the Pollock benchmark, after its published description: ten measures a file, each 0 to 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

Grid = Sequence[Sequence[str]]


def file_score(clean: Grid, loaded: Grid | None) -> float:
    """The score of one file, 0 to 10: success, then precision, recall and F1 of header, records and cells.

    `loaded` is None where the reader failed. Records are compared without their cell boundaries, and cells
    without their place, as the benchmark does.
    """
    if loaded is None:
        return 0.0
    if not clean:
        return 10.0
    header = _overlap(map(_plain, clean[0]), map(_plain, loaded[0])) if loaded else 0.0
    records = _overlap(map(_record, clean[1:]), map(_record, loaded[1:])) if len(clean) > 1 else 3.0
    cells = _overlap((cell for row in clean for cell in row), (cell for row in loaded for cell in row))
    return 1.0 + header + records + cells


def _plain(cell: str) -> str:
    return cell.lower()


def _record(row: Sequence[str]) -> str:
    return "".join(map(_plain, row))


def _overlap(expected: Iterable[str], found: Iterable[str]) -> float:
    """Precision + recall + F1 of two multisets."""
    wanted, got = Counter(expected), Counter(found)
    common = (wanted & got).total()
    if not common:
        return 0.0
    precision, recall = common / wanted.total(), common / got.total()
    return precision + recall + 2 * precision * recall / (precision + recall)
