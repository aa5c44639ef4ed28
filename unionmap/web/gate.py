"""Who gets in at all: nobody from outside without sign-in, and with accounts nobody who is not signed in."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from unionmap.web.forms import Form, answer, reader_of
from unionmap.web.own_password import INVITATION
from unionmap.web.session import signed_in
from unionmap.web.signin import SIGN_IN, SIGN_OUT, sign_in_link

WITHOUT_SESSION = (SIGN_IN, SIGN_OUT, f"{INVITATION}/", "/health/", "/static/")
"""What is served to somebody who is not signed in yet; the framework's own scripts tell nothing of us."""


class Shut:
    """Middleware that serves nothing but a page for the administrator; it lives, and is never ready."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or scope["path"] == "/health/live":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await _told(Request(scope))(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})


def _told(request: Request) -> Response:
    reader = reader_of(request)
    lead = [
        reader.text("The app can be reached from other computers, and nobody has said how people sign in."),
        reader.text(
            "Administrator: set UNIONMAP_SIGNIN=accounts (or oidc) and start it again, or let it listen "
            "to this computer alone. docs/deployment.md says how."
        ),
    ]
    return answer(request, Form(reader.text("Nothing is served yet"), lead), 503)


class SignedInOnly:
    """Middleware that lets nobody through without a session that holds, to no page, file or connection."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if await _may_pass(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await _sent_away(Request(scope))(scope, receive, send)


async def _may_pass(scope: Scope) -> bool:
    if scope["type"] == "lifespan" or scope["path"].startswith(WITHOUT_SESSION):
        return True
    return await run_in_threadpool(signed_in, HTTPConnection(scope)) is not None


def _sent_away(request: Request) -> Response:
    """A reader's browser is led to the form; a program is told."""
    if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        return RedirectResponse(sign_in_link(request.url.path, request.url.query), 303)
    return PlainTextResponse("not signed in\n", status_code=401)
