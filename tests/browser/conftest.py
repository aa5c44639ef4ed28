"""A running app and a browser to look at it with; every visit also watches what a reader must never meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tools.serving import App, serving
from tools.visit import Visit

Visitor = Callable[..., Visit]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder drives a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app with the demonstration, in a store that only the tests of this worker use."""
    with serving(tmp_path_factory.mktemp("app")) as running:
        yield running


@pytest.fixture
def visit(browser: Browser, app: App) -> Iterator[Visitor]:
    """Open a page of the app as a new reader: ``visit("/?lang=en", size=PHONE)``.

    After the test, every visit must be clean: nothing asked from outside, no error in the browser's console,
    none in the server's log.
    """
    visits: list[Visit] = []

    def open_as_new_reader(path: str = "/", **options: Any) -> Visit:
        visits.append(Visit(browser, app, path, **options))
        return visits[-1]

    heard = app.log.stat().st_size
    yield open_as_new_reader
    for opened in visits:
        opened.close()
    assert [fault for opened in visits for fault in opened.faults] == []
    assert "Traceback" not in app.log.read_bytes()[heard:].decode()
