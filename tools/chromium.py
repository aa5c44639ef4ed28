"""The Chromium that draws the app for tests and screenshots; ``python -m tools.chromium`` prints its path."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

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
    """``UNIONMAP_CHROMIUM``, else the first Chromium on the path."""
    named = os.environ.get("UNIONMAP_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def program(playwright: Playwright) -> str:
    """Path of the browser to start: an installed one, else Playwright's own (which may be missing)."""
    return installed_program() or playwright.chromium.executable_path


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium, without access to anything but this computer."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(playwright), args=list(ARGUMENTS))
        yield browser
        browser.close()


def main() -> int:
    """Print the browser's path; 1 where there is none."""
    with sync_playwright() as playwright:
        found = program(playwright)
    print(found)
    return 0 if Path(found).exists() else 1


if __name__ == "__main__":
    sys.exit(main())
