"""Draw every page of the app on several screens: ``python -m tools.screenshots``.

Pictures of the first screen are kept in ``docs/screenshots``; the others, to be looked at, lie in ``var``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize

from tools.chromium import chromium
from tools.serving import ROOT, App, serving
from tools.visit import DESKTOP, PHONE, PROJECTOR, Visit
from unionmap.ui.navigation import ENTRIES

WHOLE: ViewportSize = {"width": 1366, "height": 3200}
SCREENS = {"": DESKTOP, "-projector": PROJECTOR, "-phone": PHONE, "-whole": WHOLE}
KEPT = ROOT / "docs" / "screenshots"
LOOKED_AT = ROOT / "var" / "screenshots"
COLOURS, RARE_TOO, NO_DITHER = 256, Image.Quantize.MAXCOVERAGE, Image.Dither.NONE
"""A palette keeps a page's flat colours in a third of the bytes, if small badges count like large areas."""


def main() -> None:
    """Write one PNG a page and screen."""
    for folder in (KEPT, LOOKED_AT):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as store, chromium() as browser, serving(Path(store)) as app:
        for entry in ENTRIES:
            for suffix in SCREENS:
                draw(browser, app, entry.path, suffix)


def draw(browser: Browser, app: App, path: str, suffix: str) -> None:
    """One page on one screen."""
    visit = Visit(browser, app, f"/{path}", size=SCREENS[suffix])
    file = (LOOKED_AT if suffix else KEPT) / f"{path or 'tong-quan'}{suffix}.png"
    visit.page.screenshot(path=file, animations="disabled")
    visit.close()
    shrink(file)


def shrink(file: Path) -> None:
    """Write a PNG again with a palette, as small as it gets."""
    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(COLOURS, RARE_TOO, dither=NO_DITHER)
    small.save(file, optimize=True)


if __name__ == "__main__":
    main()
