"""Write the reports of the demonstration and draw their first pages: ``python -m tools.report_pictures``.

LibreOffice prints what it did not write. Pictures are kept in ``docs/screenshots``, the files in ``var``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from pypdfium2 import PdfDocument

from tools.office import as_pdf
from tools.screenshots import KEPT, shrink
from tools.serving import ROOT

WRITTEN = ROOT / "var" / "reports"
QUARTER = "2"
"""The delivered notebook of the quarterly review."""

DRAWN = {"docx": (0,), "pptx": (0, 3), "pdf": (0,)}
"""Pages of the notebook's files that are kept as pictures."""

SCALE = 0.9


def main() -> None:
    """Write, print and draw."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"sqlite:///{folder}/store.sqlite3"
        for asked, formats in (("one-page", "pdf,docx"), (QUARTER, "docx,pptx,xlsx,pdf,html")):
            write(store, asked, formats, WRITTEN / asked)
    draw(next((WRITTEN / "one-page").glob("*.pdf")), 0, KEPT / "bao-cao-mot-trang.png")
    for kind, pages in DRAWN.items():
        printed = as_printed(next((WRITTEN / QUARTER).glob(f"*.{kind}")))
        for page in pages:
            draw(printed, page, KEPT / f"bao-cao-{kind}-{page + 1}.png")


def write(store: str, asked: str, formats: str, folder: Path) -> None:
    """The command that a scheduled job runs."""
    command = [sys.executable, "-m", "unionmap", "report", "--notebook", asked, "--format", formats]
    environment = os.environ | {"UNIONMAP_DATABASE": store}
    subprocess.run([*command, "--out", str(folder)], cwd=ROOT, env=environment, check=True)


def as_printed(file: Path) -> Path:
    """The file as a PDF."""
    if file.suffix == ".pdf":
        return file
    folder = file.parent / "printed" / file.suffix[1:]
    folder.mkdir(parents=True, exist_ok=True)
    as_pdf([file], folder)
    return folder / f"{file.stem}.pdf"


def draw(printed: Path, page: int, picture: Path) -> None:
    """One page as a small PNG."""
    with PdfDocument(printed) as document:
        document[page].render(scale=SCALE).to_pil().save(picture)
    shrink(picture)


if __name__ == "__main__":
    main()
