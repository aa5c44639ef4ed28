"""The LibreOffice that opens written files in tests; ``python -m tools.office`` says which one it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

NAMES = ("soffice", "libreoffice")
SECONDS = 300


def installed_program() -> str | None:
    """``UNIONMAP_OFFICE``, else the first LibreOffice on the path."""
    return os.environ.get("UNIONMAP_OFFICE") or next(filter(None, map(shutil.which, NAMES)), None)


def as_pdf(files: Sequence[Path], folder: Path) -> None:
    """Have office files printed as PDF into a folder, under their own names.

    Raises FileNotFoundError where there is no LibreOffice, CalledProcessError where it fails.
    """
    program = installed_program()
    if program is None:
        raise FileNotFoundError("LibreOffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)


if __name__ == "__main__":
    print(installed_program() or sys.exit("no LibreOffice"))
