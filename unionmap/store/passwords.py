"""Passwords and invitations: only what cannot be turned back is kept."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from secrets import token_urlsafe

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200
"""Letters of a password. Length is what makes one hard to guess; nothing else is asked of it."""


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash(token_urlsafe())


def hashed(password: str) -> str:
    """Argon2id with a salt of its own. Raises ValueError for a password too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise ValueError(f"a password has {SHORTEST} to {LONGEST} letters")
    return _hasher().hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether a password is the one kept. Takes as long where there is none, so that time tells nothing."""
    try:
        _hasher().verify(kept or _nobody(), password[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def new_invitation() -> tuple[str, str]:
    """A secret for a link, and what is kept of it."""
    secret = token_urlsafe(32)
    return secret, invitation_kept(secret)


def invitation_kept(secret: str) -> str:
    """What is kept of an invitation: it is random and long, so a plain digest is enough."""
    return sha256(secret.encode()).hexdigest()
