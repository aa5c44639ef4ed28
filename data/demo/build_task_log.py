"""Write the demonstration's log of tasks: ``python -m data.demo.build_task_log [--out FOLDER]``."""

from __future__ import annotations

import argparse
import csv
from dataclasses import asdict, fields
from pathlib import Path

from data.demo.generator.task_log import task_log
from unionmap.store.task_entry import NewEntry


def write(path: Path) -> None:
    """UTF-8, comma, header, lines ended by a line feed; an empty cell is *not known*."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(NewEntry)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(entry) | {"synthetic": int(entry.synthetic)} for entry in task_log())


def main() -> None:
    """Write the log into this folder, or into the one that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    write(parser.parse_args().out / "task_log.csv")


if __name__ == "__main__":
    main()
