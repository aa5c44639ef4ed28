"""What every store has from the start: the notebooks of ``data/notebooks``."""

from __future__ import annotations

from unionmap.model.files import DATA
from unionmap.store.engine import Store
from unionmap.store.notebooks import deliver

NOTEBOOKS = DATA / "notebooks"


def load_notebooks(store: Store) -> None:
    """Begin the notebooks that come with the app and are not there yet."""
    deliver(store, {path.name: path.read_text(encoding="utf-8") for path in sorted(NOTEBOOKS.glob("*.json"))})
