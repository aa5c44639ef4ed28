"""The cookie that holds a session's ticket: readable by the server alone, sent back to this site only."""

from __future__ import annotations

from starlette.requests import HTTPConnection
from starlette.responses import Response

from unionmap.access.tickets import COOKIE, SECONDS, holder, ticket
from unionmap.settings import database_url
from unionmap.store.account_events import Account
from unionmap.store.readiness import opened


def give(response: Response, found: Account, secure: bool) -> None:
    """Put a new session into an answer."""
    response.set_cookie(COOKIE, ticket(found), SECONDS, httponly=True, samesite="lax", secure=secure)


def take(response: Response) -> None:
    """Remove the session."""
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")


def signed_in(connection: HTTPConnection) -> Account | None:
    """Whose session a request or a WebSocket belongs to."""
    return holder(opened(database_url()), connection.cookies.get(COOKIE))
