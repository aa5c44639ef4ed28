"""The Chromium that draws the app for tests and screenshots; ``python -m tools.chromium`` tries it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")

ARGUMENTS = (
    "--no-sandbox",  # Chromium refuses to start as root otherwise, as in a container
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing outside can answer
)


def installed_program() -> str | None:
    """``UNIONMAP_CHROMIUM``, else the first Chromium on the path; ``None`` leaves Playwright its own."""
    named = os.environ.get("UNIONMAP_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium, without access to anything but this computer."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_program(), args=list(ARGUMENTS))
        yield browser
        browser.close()


if __name__ == "__main__":
    with chromium() as started:
        print(installed_program() or "Playwright's own", started.version)
