"""Signing in with an account of this installation, and out again."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from unionmap.settings import database_url
from unionmap.store.account_events import Account
from unionmap.store.accounts import Entering, enter, leave_everywhere
from unionmap.store.moment import now
from unionmap.store.readiness import opened
from unionmap.web.forms import Field, Form, answer, place_here, reader_of
from unionmap.web.sending import address, sent_with, word
from unionmap.web.session import give, signed_in, take
from unionmap.words import Reader

SIGN_IN, SIGN_OUT = "/dang-nhap", "/dang-xuat"


def sign_in_link(path: str, query: str) -> str:
    """Where somebody who asked for an address signs in first, and is led on to it afterwards."""
    wanted = f"{path}?{query}" if query else path
    language = {"lang": "en"} if "lang=en" in query.split("&") else {}
    return f"{SIGN_IN}?{urlencode({'next': wanted, **language})}"


async def sign_in(request: Request) -> Response:
    """Name and password; then on to where the reader wanted to go."""
    reader = reader_of(request)
    sent = await sent_with(request, _form(reader))
    if isinstance(sent, Response):
        return sent
    name = word(sent, "account")
    store = opened(database_url())
    tried = await run_in_threadpool(enter, store, name, word(sent, "password"), address(request))
    if tried.account is None:
        return answer(request, _form(reader, name, _why_not(reader, tried)), 401)
    return welcome(request, tried.account, place_here(request.query_params.get("next")))


async def sign_out(request: Request) -> Response:
    """Leave on this browser, or on every one (``everywhere=1``)."""
    reader, everywhere = reader_of(request), request.query_params.get("everywhere") == "1"
    button = (
        reader.text("Sign out on every browser") if everywhere else reader.text("Sign out on this browser")
    )
    sent = await sent_with(request, Form(reader.text("Sign out"), button=button))
    if isinstance(sent, Response):
        return sent
    found = await run_in_threadpool(signed_in, request)
    if everywhere and found:
        await run_in_threadpool(leave_everywhere, opened(database_url()), found.actor, found.id)
    response = RedirectResponse(f"{SIGN_IN}?lang={reader.language}", 303)
    take(response)
    return response


def welcome(request: Request, account: Account, place: str) -> Response:
    """On to a place, signed in."""
    response = RedirectResponse(place, 303)
    give(response, account, secure=request.url.scheme == "https")
    return response


def _form(reader: Reader, name: str = "", wrong: str = "") -> Form:
    return Form(
        reader.text("Sign in"),
        fields=[
            Field("account", reader.text("Account"), "text", "username", name),
            Field("password", reader.text("Password"), "password", "current-password"),
        ],
        button=reader.text("Sign in"),
        notes=[reader.text("No account, or password forgotten? The administrator sends a new invitation.")],
        wrong=wrong,
    )


def _why_not(reader: Reader, tried: Entering) -> str:
    """Never whether the account exists: name and password are wrong together."""
    said = reader.text("Account and password do not fit together.")
    if tried.wait_until is None:
        return said
    minutes = -(-(tried.wait_until - now()).total_seconds() // 60)
    wait = reader.plural(int(minutes), "Try again in {n} minute.", "Try again in {n} minutes.")
    return f"{said} {wait}"


ROUTES = (
    Route(SIGN_IN, sign_in, methods=["GET", "POST"]),
    Route(SIGN_OUT, sign_out, methods=["GET", "POST"]),
)
