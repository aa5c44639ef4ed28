"""Routes by which a watching program learns whether the app lives and whether it can answer."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from unionmap.settings import database_url
from unionmap.store.readiness import is_ready


async def live(_: Request) -> PlainTextResponse:
    """The process answers."""
    return PlainTextResponse("live\n")


async def ready(_: Request) -> PlainTextResponse:
    """The process can also read its store; else 503, and a load balancer sends nobody here."""
    if await run_in_threadpool(is_ready, database_url()):
        return PlainTextResponse("ready\n")
    return PlainTextResponse("not ready\n", status_code=503)


ROUTES = (Route("/health/live", live), Route("/health/ready", ready))
