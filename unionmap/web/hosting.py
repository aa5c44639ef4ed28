"""Everything that ``app.py`` puts around the framework: routes of our own, and middleware."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from unionmap.web import health
from unionmap.web.closed import ClosedDoors
from unionmap.web.headers import SafeHeaders, content_policy, start_page


def routes() -> Sequence[BaseRoute]:
    """Routes beside those of the framework."""
    return [*health.ROUTES]


def middleware() -> Sequence[Middleware]:
    """What every request passes, the outermost first."""
    return [Middleware(SafeHeaders, policy=content_policy(start_page())), Middleware(ClosedDoors)]
