"""What an installation may set, from the environment; each with a default safe on one computer."""

from __future__ import annotations

import os
from pathlib import Path

from unionmap.model.files import ROOT


def database_url() -> str:
    """Where the store lives: ``UNIONMAP_DATABASE`` as an SQLAlchemy address, else a file under ``var/``."""
    return os.environ.get("UNIONMAP_DATABASE") or f"sqlite:///{_embedded_file()}"


def _embedded_file() -> Path:
    return ROOT / "var" / "unionmap.sqlite3"


def share_address() -> str | None:
    """Where colleagues reach the app (``UNIONMAP_ADDRESS``), if not at the browser's own address."""
    return os.environ.get("UNIONMAP_ADDRESS") or None
