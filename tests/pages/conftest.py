"""The app run in this process, without a browser, on a store that holds the demonstration."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.source import ROOT
from unionmap.store.delivered import load_notebooks
from unionmap.store.engine import open_store
from unionmap.ui.navigation import ENTRIES, PAGES

Opener = Callable[..., AppTest]
SECONDS_TO_RUN = 60


@pytest.fixture(scope="session", autouse=True)
def demonstration(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the store that every page of these tests reads."""
    address = f"sqlite:///{shutil.copy(demo_file, tmp_path_factory.mktemp('pages'))}"
    load_notebooks(open_store(address))
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("UNIONMAP_DATABASE", address)
        yield address


@pytest.fixture
def open_app() -> Opener:
    """Open a page as a link does: ``open_app("ban-do", lang="en", ownership=["FDI"])``.

    The path is that of ``ui.navigation.ENTRIES``; keys and codes are those of ``model.view``.
    """

    def opened(path: str = "", **link: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "unionmap" / "ui" / "main.py"), default_timeout=SECONDS_TO_RUN)
        for key, value in link.items():
            app.query_params[key] = value
        entry = next(known for known in ENTRIES if known.path == path)
        return app.run() if not path else app.run().switch_page(str(PAGES / f"{entry.file}.py")).run()

    return opened
