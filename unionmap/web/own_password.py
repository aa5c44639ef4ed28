"""A password of one's own: taking up an invitation, and changing it later."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from unionmap.settings import database_url
from unionmap.store.account_events import Account
from unionmap.store.accounts import InvitationError, change_password, invited, join
from unionmap.store.passwords import LONGEST, SHORTEST
from unionmap.store.readiness import opened
from unionmap.web.forms import Field, Form, answer, reader_of
from unionmap.web.sending import address, sent_with, word
from unionmap.web.session import signed_in
from unionmap.web.signin import sign_in_link, welcome
from unionmap.words import Reader

INVITATION, PASSWORD = "/loi-moi", "/mat-khau"


async def take_up(request: Request) -> Response:
    """Whoever holds the link of an invitation chooses a password, and is signed in."""
    reader, secret, store = reader_of(request), request.path_params["secret"], opened(database_url())
    try:
        found = await run_in_threadpool(invited, store, secret)
    except InvitationError:
        gone = reader.text("This invitation was used or has run out. The administrator can send another.")
        return answer(request, Form(reader.text("Invitation"), wrong=gone), 404)
    sent = await sent_with(request, _invitation(reader, found))
    if isinstance(sent, Response):
        return sent
    if unfit := _unfit(reader, sent):
        return answer(request, _invitation(reader, found, unfit), 422)
    joined = await run_in_threadpool(join, store, secret, word(sent, "new"), address(request))
    return welcome(request, joined, "/")


async def change(request: Request) -> Response:
    """Another password; every other session of the account ends."""
    reader = reader_of(request)
    found = await run_in_threadpool(signed_in, request)
    if found is None:
        return RedirectResponse(sign_in_link(PASSWORD, request.url.query), 303)
    sent = await sent_with(request, _change(reader))
    if isinstance(sent, Response):
        return sent
    if unfit := _unfit(reader, sent):
        return answer(request, _change(reader, unfit), 422)
    old, new = word(sent, "password"), word(sent, "new")
    store = opened(database_url())
    changed = await run_in_threadpool(change_password, store, found.id, old, new, address(request))
    if changed is None:
        return answer(request, _change(reader, reader.text("The present password is not this one.")), 401)
    return welcome(request, changed, "/")


def _invitation(reader: Reader, found: Account, wrong: str = "") -> Form:
    lead = reader.text("Welcome, {name}. Your account is {account}.", name=found.name, account=found.id)
    return Form(
        reader.text("Invitation"), [lead], _twice(reader), reader.text("Choose this password"), wrong=wrong
    )


def _change(reader: Reader, wrong: str = "") -> Form:
    present = Field("password", reader.text("Present password"), "password", "current-password")
    fields = [present, *_twice(reader)]
    return Form(reader.text("Change password"), (), fields, reader.text("Choose this password"), wrong=wrong)


def _twice(reader: Reader) -> list[Field]:
    long_enough = reader.text("New password (at least {count} letters)", count=SHORTEST)
    return [
        Field("new", long_enough, "password", "new-password"),
        Field("again", reader.text("The new password once more"), "password", "new-password"),
    ]


def _unfit(reader: Reader, sent: FormData) -> str:
    """What is wrong with a chosen password; empty where nothing is."""
    new = word(sent, "new")
    if not SHORTEST <= len(new) <= LONGEST:
        return reader.text(
            "A password has at least {count} letters: several words are easy to remember.", count=SHORTEST
        )
    return "" if new == word(sent, "again") else reader.text("The two new passwords are not the same.")


ROUTES = (
    Route(INVITATION + "/{secret}", take_up, methods=["GET", "POST"]),
    Route(PASSWORD, change, methods=["GET", "POST"]),
)
