"""Where the files of the house lie, and how its small tables are read."""

from __future__ import annotations

import csv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
GEO = ROOT / "geo"


def read_rows(path: Path) -> list[dict[str, str]]:
    """Rows of a UTF-8 CSV file of ours, every cell as text, in the file's order."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
