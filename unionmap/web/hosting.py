"""Everything that ``app.py`` puts around the framework: routes of our own, and middleware."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute

from unionmap.access.mode import Mode
from unionmap.web import health, own_password, signin
from unionmap.web.closed import ClosedDoors
from unionmap.web.gate import Shut, SignedInOnly
from unionmap.web.headers import SafeHeaders, content_policy, start_page


def routes(mode: Mode) -> Sequence[BaseRoute]:
    """Routes beside those of the framework."""
    return [*health.ROUTES, *(signin.ROUTES + own_password.ROUTES if mode == "accounts" else ())]


def middleware(mode: Mode, hosts: Sequence[str]) -> Sequence[Middleware]:
    """What every request passes, the outermost first; ``hosts`` are the names that are answered to."""
    gates = {"shut": [Middleware(Shut)], "accounts": [Middleware(SignedInOnly)]}
    headers = Middleware(SafeHeaders, policy=content_policy(start_page()))
    names = [Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)] if hosts else []
    return [headers, *names, Middleware(ClosedDoors), *gates.get(mode, [])]
