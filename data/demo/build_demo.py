"""Write the demonstration set: ``python -m data.demo.build_demo [--out FOLDER]``."""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path

from data.demo.generator.story import Story, tell


def write(story: Story, folder: Path) -> None:
    """One CSV file a table: UTF-8, comma, header, lines ended by a line feed."""
    for field in fields(story):
        path = folder / f"{field.name}.csv"
        getattr(story, field.name).to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def main() -> None:
    """Write the set into this folder, or into the one that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    write(tell(), parser.parse_args().out)


if __name__ == "__main__":
    main()
