"""Accounts: invited, joined, entered, locked, closed; and a session ends when it must."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from unionmap.access.tickets import holder, ticket
from unionmap.model.access import Actor, NotAllowedError, operator
from unionmap.model.lockout import FREE
from unionmap.store import account_events, passwords
from unionmap.store import accounts as room
from unionmap.store.account_events import Account
from unionmap.store.accounts import (
    InvitationError,
    UnfitAccountError,
    account,
    accounts,
    change_password,
    close,
    enter,
    invite,
    invited,
    join,
    leave_everywhere,
    reopen,
    set_role,
)
from unionmap.store.engine import Store, open_store

ADMINISTRATOR = operator("quản trị")
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD, OTHER = "bốn chữ dễ nhớ", "năm chữ khác hẳn trước"
START = datetime(2026, 11, 23, 8, tzinfo=UTC).replace(tzinfo=None)


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(room, "now", clock)
    monkeypatch.setattr(account_events, "now", clock)
    return clock


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("UNIONMAP_SECRET", "only for this test")
    monkeypatch.setattr(passwords, "_hasher", lambda: QUICK)
    store = open_store(f"sqlite:///{tmp_path}/store.sqlite3")
    yield store
    store.close()


def joined(store: Store, id_: str = "tra.cu", **how: object) -> Account:
    role = how.pop("role", "administrator")
    return join(store, invite(store, ADMINISTRATOR, id_, "LĐLĐ Trà Cú", role, **how), PASSWORD)  # type: ignore[arg-type]


def test_an_invitation_opens_an_account_once(store: Store) -> None:
    secret = invite(store, ADMINISTRATOR, " Tra.Cu ", "LĐLĐ Trà Cú", "staff", ["LD-849"])
    assert invited(store, secret).id == "tra.cu"
    assert enter(store, "tra.cu", PASSWORD).account is None
    found = join(store, secret, PASSWORD)
    assert found.actor == Actor("LĐLĐ Trà Cú", "staff", "tra.cu", frozenset({"LD-849"}))
    for used in (secret, "made up"):
        with pytest.raises(InvitationError):
            join(store, used, OTHER)
    assert enter(store, "TRA.CU", PASSWORD).account is not None


def test_an_invitation_runs_out(store: Store, clock: Clock) -> None:
    secret = invite(store, ADMINISTRATOR, "tra.cu", "LĐLĐ Trà Cú", "viewer")
    clock.moment += room.INVITED_FOR
    with pytest.raises(InvitationError):
        invited(store, secret)


def test_neither_secrets_nor_passwords_are_kept(store: Store) -> None:
    secret = invite(store, ADMINISTRATOR, "tra.cu", "LĐLĐ Trà Cú", "viewer")
    join(store, secret, PASSWORD)
    with store.read() as connection:
        kept = "\n".join(str(row) for row in connection.exec_driver_sql("SELECT * FROM account_event"))
    assert secret not in kept
    assert PASSWORD not in kept
    assert "$argon2id$" in kept


@pytest.mark.parametrize("short", ["", "x" * 11, "x" * 201])
def test_a_password_too_short_or_too_long_changes_nothing(store: Store, short: str) -> None:
    secret = invite(store, ADMINISTRATOR, "tra.cu", "LĐLĐ Trà Cú", "viewer")
    with pytest.raises(ValueError, match="letters"):
        join(store, secret, short)
    assert invited(store, secret).password is None


def test_wrong_passwords_make_one_wait_and_a_right_one_is_not_heard_before(
    store: Store, clock: Clock
) -> None:
    joined(store)
    tries = [enter(store, "tra.cu", "wrong") for _ in range(FREE)]
    assert [tried.wait_until for tried in tries[:-1]] == [None] * (FREE - 1)
    assert tries[-1].wait_until is not None
    assert enter(store, "tra.cu", PASSWORD).account is None
    clock.moment = tries[-1].wait_until
    assert enter(store, "tra.cu", PASSWORD).account is not None
    assert account(store, "tra.cu") == enter(store, "tra.cu", PASSWORD).account


def test_an_account_that_is_not_there_is_told_like_a_wrong_password(store: Store) -> None:
    joined(store)
    assert enter(store, "nobody", PASSWORD) == enter(store, "tra.cu", OTHER)


def test_what_ends_sessions(store: Store) -> None:
    first = joined(store)
    joined(store, "van.phong")
    assert holder(store, ticket(first)) == account(store, "tra.cu")
    changed = change_password(store, "tra.cu", PASSWORD, OTHER)
    assert changed is not None
    assert holder(store, ticket(first)) is None
    assert holder(store, ticket(changed)) is not None
    leave_everywhere(store, changed.actor, "tra.cu")
    assert holder(store, ticket(changed)) is None
    again = enter(store, "tra.cu", OTHER).account
    assert again is not None
    close(store, ADMINISTRATOR, "tra.cu")
    assert holder(store, ticket(again)) is None
    assert enter(store, "tra.cu", OTHER).account is None
    reopen(store, ADMINISTRATOR, "tra.cu")
    assert enter(store, "tra.cu", OTHER).account is not None
    assert holder(store, ticket(again)) is None


def test_a_ticket_cannot_be_made_or_changed(store: Store) -> None:
    presented = ticket(joined(store))
    assert holder(store, presented) is not None
    for bad in (None, "", "x", presented[:-1], presented[1:], presented.replace(".", "..", 1)):
        assert holder(store, bad) is None


def test_a_ticket_is_for_a_day_s_work(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    presented = ticket(joined(store))
    monkeypatch.setattr("unionmap.access.tickets.SECONDS", -1)
    assert holder(store, presented) is None


def test_a_role_counts_from_the_next_look_on(store: Store) -> None:
    joined(store, "van.phong")
    presented = ticket(joined(store, role="viewer"))
    set_role(store, ADMINISTRATOR, "tra.cu", "staff", ["LD-849"])
    found = holder(store, presented)
    assert found is not None
    assert (found.role, found.uppers) == ("staff", frozenset({"LD-849"}))


def test_the_last_administrator_stays(store: Store) -> None:
    joined(store)
    joined(store, "xem", role="viewer")
    with pytest.raises(UnfitAccountError):
        close(store, ADMINISTRATOR, "tra.cu")
    with pytest.raises(UnfitAccountError):
        set_role(store, ADMINISTRATOR, "tra.cu", "staff")
    assert [(a.id, a.role, a.closed) for a in accounts(store)] == [
        ("tra.cu", "administrator", False),
        ("xem", "viewer", False),
    ]


@pytest.mark.parametrize("role", ["viewer", "staff", "approver"])
def test_accounts_are_kept_by_administrators_alone(store: Store, role: str) -> None:
    joined(store)
    actor = Actor("A", role)  # type: ignore[arg-type]
    for command in (
        lambda: invite(store, actor, "new", "N", "viewer"),
        lambda: set_role(store, actor, "tra.cu", "viewer"),
        lambda: close(store, actor, "tra.cu"),
        lambda: leave_everywhere(store, actor, "tra.cu"),
        lambda: reopen(store, actor, "tra.cu"),
    ):
        with pytest.raises(NotAllowedError):
            command()
    assert len(accounts(store)) == 1


@pytest.mark.parametrize("id_", ["", "ab", "có dấu", "-x-", "a b", "x" * 81])
def test_what_is_no_account_s_id(store: Store, id_: str) -> None:
    with pytest.raises(UnfitAccountError):
        invite(store, ADMINISTRATOR, id_, "LĐLĐ", "viewer")


def test_an_invitation_for_an_old_account_is_a_forgotten_password(store: Store, clock: Clock) -> None:
    before = joined(store)
    clock.moment += timedelta(days=300)
    after = join(store, invite(store, ADMINISTRATOR, "tra.cu", before.name, before.role), OTHER)
    assert holder(store, ticket(before)) is None
    assert enter(store, "tra.cu", PASSWORD).account is None
    assert after.generation > before.generation
