"""Accounts of an office without a sign-in service of its own. What happens to one is added, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from unionmap.model.access import ROLES, Actor, Role
from unionmap.store.account_events import Account, add_event, folded
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.passwords import fits, hashed, invitation_kept, new_invitation

ID = re.compile(r"[a-z0-9][a-z0-9._@+-]{2,79}")
INVITED_FOR = timedelta(days=7)


class UnfitAccountError(ValueError):
    """An id that is no id, a role that is none, an account that is there already or is not there."""


class InvitationError(LookupError):
    """An invitation that does not exist, was used, or has run out."""


@dataclass(frozen=True)
class Entering:
    """What came of a try to sign in: an account, else when the next try is heard; neither: at once."""

    account: Account | None = None
    wait_until: datetime | None = None


def accounts(store: Store) -> list[Account]:
    """Every account, by id."""
    with store.read() as connection:
        return sorted(folded(connection).values(), key=lambda account: account.id)


def account(store: Store, id_: str) -> Account | None:
    """One account, or nothing."""
    with store.read() as connection:
        return folded(connection, id_).get(id_)


def invite(
    store: Store, actor: Actor, id_: str, name: str, role: Role, uppers: Iterable[str] | None = None
) -> str:
    """Open an account, or invite its holder anew; the secret of the link, which is told this once.

    Raises ``NotAllowedError``, ``UnfitAccountError``.
    """
    actor.must("keep_accounts")
    id_ = id_.strip().lower()
    if not ID.fullmatch(id_) or role not in ROLES or not name.strip():
        raise UnfitAccountError(id_)
    secret, kept = new_invitation()
    told = {
        "name": name.strip(),
        "role": role,
        "uppers": None if uppers is None else sorted(uppers),
        "invitation": kept,
        "until": (now() + INVITED_FOR).isoformat(),
    }
    with store.write(actor.name, "account") as connection:
        add_event(connection, id_, "invited", actor.name, told=told)
    return secret


def invited(store: Store, secret: str) -> Account:
    """The account an invitation is for. Raises ``InvitationError``."""
    with store.read() as connection:
        return _invited(connection, secret)


def join(store: Store, secret: str, password: str, address: str = "") -> Account:
    """Take up an invitation with a password of one's own. Raises ``InvitationError``, ``ValueError``."""
    kept = hashed(password)
    with store.write(invited(store, secret).name, "account") as connection:
        found = _invited(connection, secret)
        add_event(connection, found.id, "joined", found.name, address, {"password": kept})
        return folded(connection, found.id)[found.id]


def enter(store: Store, id_: str, password: str, address: str = "") -> Entering:
    """Try to sign in. A try before its time is not heard; a wrong one is remembered."""
    id_ = id_.strip().lower()
    found = account(store, id_)
    if found and found.open_again and now() < found.open_again:
        return Entering(wait_until=found.open_again)
    right = fits(password, found.password if found and not found.closed else None)
    if found is None:
        return Entering()
    with store.write(found.name, "sign_in") as connection:
        add_event(connection, found.id, "entered" if right else "failed", found.name, address)
        after = folded(connection, found.id)[found.id]
    return Entering(account=after) if right else Entering(wait_until=after.open_again)


def change_password(store: Store, id_: str, old: str, new: str, address: str = "") -> Account | None:
    """Give an account another password, which ends its sessions; ``None`` where the old one is wrong.

    Raises ``ValueError`` for a new one too short or too long.
    """
    kept = hashed(new)
    found = enter(store, id_, old, address).account
    if found is None:
        return None
    with store.write(found.name, "account") as connection:
        add_event(connection, found.id, "password", found.name, address, {"password": kept})
        return folded(connection, found.id)[found.id]


def leave_everywhere(store: Store, actor: Actor, id_: str) -> None:
    """End every session of an account, one's own or somebody else's.

    Raises ``NotAllowedError``, ``UnfitAccountError``.
    """
    if actor.account != id_:
        actor.must("keep_accounts")
    with store.write(actor.name, "account") as connection:
        add_event(connection, _known(connection, id_).id, "left", actor.name)


def set_role(store: Store, actor: Actor, id_: str, role: Role, uppers: Iterable[str] | None = None) -> None:
    """Change what an account may do. Raises ``NotAllowedError``, ``UnfitAccountError``."""
    actor.must("keep_accounts")
    if role not in ROLES:
        raise UnfitAccountError(role)
    told = {"role": role, "uppers": None if uppers is None else sorted(uppers)}
    with store.write(actor.name, "account") as connection:
        add_event(connection, _known(connection, id_).id, "role", actor.name, told=told)
        _keep_an_administrator(connection)


def close(store: Store, actor: Actor, id_: str) -> None:
    """Close an account and end its sessions. Raises ``NotAllowedError``, ``UnfitAccountError``."""
    actor.must("keep_accounts")
    with store.write(actor.name, "account") as connection:
        add_event(connection, _known(connection, id_).id, "closed", actor.name)
        _keep_an_administrator(connection)


def reopen(store: Store, actor: Actor, id_: str) -> None:
    """Open a closed account again. Raises ``NotAllowedError``, ``UnfitAccountError``."""
    actor.must("keep_accounts")
    with store.write(actor.name, "account") as connection:
        add_event(connection, _known(connection, id_).id, "reopened", actor.name)


def _keep_an_administrator(connection: Connection) -> None:
    """Whoever takes the last administrator away locks everybody out."""
    if not any(a.role == "administrator" and not a.closed for a in folded(connection).values()):
        raise UnfitAccountError("the last administrator")


def _known(connection: Connection, id_: str) -> Account:
    found = folded(connection, id_).get(id_)
    if found is None:
        raise UnfitAccountError(id_)
    return found


def _invited(connection: Connection, secret: str) -> Account:
    kept = invitation_kept(secret)
    for found in folded(connection).values():
        if (
            found.invitation == kept
            and not found.closed
            and found.invited_until
            and now() < found.invited_until
        ):
            return found
    raise InvitationError("no such invitation")
