"""Headers on every answer that tell a browser what this app needs, and to refuse everything else."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import unescape
from importlib.resources import files
from types import MappingProxyType

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
A_YEAR = 365 * 24 * 60 * 60

ALWAYS: Mapping[str, str] = MappingProxyType(
    {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
)


def content_policy(page: str) -> str:
    """The content security policy under which the app works, for a start page of this HTML.

    Scripts come from here alone: the inline ones of the start page are named by their hash, and those of our
    components, which the framework hands over as text, are ``blob:``. Styles must be allowed inline, because
    the framework writes all of its own that way.
    """
    hashes = [f"'sha256-{_digest(script)}'" for script in INLINE_SCRIPT.findall(page)]
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "blob:", *hashes],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "media-src": ["'self'", "blob:"],
        "worker-src": ["'self'", "blob:"],
        "manifest-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    }
    return "; ".join(f"{rule} {' '.join(sources)}" for rule, sources in rules.items())


def start_page() -> str:
    """The framework's start page, as it is sent to every browser."""
    return (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")


def _digest(script: str) -> str:
    return b64encode(sha256(unescape(script).encode()).digest()).decode()


class SafeHeaders:
    """Middleware that adds the headers; over TLS also the promise to stay there."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self.app = app
        self.headers = {**ALWAYS, "Content-Security-Policy": policy}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        added = self.headers
        if scope["scheme"] == "https":
            added = {**added, "Strict-Transport-Security": f"max-age={A_YEAR}"}

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(added)
            await send(message)

        await self.app(scope, receive, send_with_headers)
