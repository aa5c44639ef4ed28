"""One reader's visit: a browser profile of its own, a page, and a list of what went wrong behind it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, ViewportSize, expect

from tools.serving import HOST, App

DESKTOP: ViewportSize = {"width": 1366, "height": 768}
PROJECTOR: ViewportSize = {"width": 1920, "height": 1080}
PHONE: ViewportSize = {"width": 390, "height": 844}

LOCALES = {"vi": "vi-VN", "en": "en-GB"}
SECONDS_TO_DRAW = 60
MS_UNTIL_A_CLICK_IS_A_RUN = 150

DRAWN = (
    "[data-testid=stApp][data-test-script-state=notRunning]:has(h1)"
    ":not(:has([data-testid=stSkeleton], [data-stale=true]))"
)
"""Before its first run an app is not running either: a title must be there, and nothing stale."""

LOOKING_FOR_THE_SERVER = r"/[^/]+/_stcore/(health|host-config)$"
"""On a page's own path Streamlit first asks there for its server; the answer 404 sends it to the root."""

WIDER_THAN_THE_SCREEN = """
[document.scrollingElement, document.querySelector("[data-testid=stMain]")]
    .some(part => part.scrollWidth > part.clientWidth)
"""


class Visit:
    """A page of the app in a fresh profile. ``faults`` grows while the page is used."""

    def __init__(
        self, browser: Browser, app: App, path: str = "/", size: ViewportSize = DESKTOP, language: str = "vi"
    ) -> None:
        self.app = app
        self.faults: list[str] = []
        self._context = browser.new_context(viewport=size, locale=LOCALES[language])
        self._context.on("request", lambda request: self._judge_address(request.url))
        self.page: Page = self._context.new_page()
        self.page.on("websocket", lambda socket: self._judge_address(socket.url))
        self.page.on("console", self._judge_message)
        self.page.on("pageerror", lambda error: self.faults.append(f"uncaught in the browser: {error}"))
        self.go(path)

    def go(self, path: str) -> None:
        """Open another address of the app, and wait until it is drawn."""
        self.page.goto(self.app.address + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run to its end and no element is about to change."""
        self.page.wait_for_timeout(MS_UNTIL_A_CLICK_IS_A_RUN)
        expect(self.page.locator(DRAWN)).to_have_count(1, timeout=1000 * SECONDS_TO_DRAW)

    def resize(self, size: ViewportSize) -> None:
        """Go on with a screen of another size, and wait until everything has found its place on it."""
        self.page.set_viewport_size(size)
        self.settle()

    @property
    def main(self) -> Locator:
        """The page without its sidebar."""
        return self.page.locator("[data-testid=stMain]")

    @property
    def scrolls_sideways(self) -> bool:
        """Whether something is wider than the screen."""
        return bool(self.page.evaluate(WIDER_THAN_THE_SCREEN))

    def close(self) -> None:
        self._context.close()

    def _judge_address(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != HOST:
            self.faults.append(f"asked from outside: {address}")

    def _judge_message(self, message: ConsoleMessage) -> None:
        address = message.location["url"]
        if message.type == "error" and not re.search(LOOKING_FOR_THE_SERVER, address):
            self.faults.append(f"console error: {message.text} {address}")
