"""Tickets: signed texts that say whose session this is. A browser keeps one as a cookie and can make none."""

from __future__ import annotations

from functools import cache

from itsdangerous import BadData, URLSafeTimedSerializer

from unionmap.settings import cookie_secret
from unionmap.store.account_events import Account
from unionmap.store.accounts import account
from unionmap.store.engine import Store

COOKIE = "unionmap_session"
SECONDS = 12 * 60 * 60
"""A working day; nobody stays signed in overnight on a shared computer."""


def ticket(found: Account) -> str:
    """A ticket for the sessions that an account has now; the next generation refuses it."""
    return _signer().dumps([found.id, found.generation])


def holder(store: Store, presented: str | None) -> Account | None:
    """The account of a ticket that still holds: signed by us, not too old, not ended, not closed."""
    try:
        id_, generation = _signer().loads(presented or "", max_age=SECONDS)
    except (BadData, ValueError, TypeError):
        return None
    found = account(store, id_)
    holds = found is not None and not found.closed and found.generation == generation
    return found if holds else None


@cache
def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(cookie_secret(), salt="unionmap session")
