"""Accounts in a reader's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC

from unionmap.model.codelists import codelist
from unionmap.reports.table import Column, Table
from unionmap.store.account_events import Account
from unionmap.store.moment import now
from unionmap.words import Reader


def role_name(reader: Reader, role: str) -> str:
    return reader.label(codelist("role").label(role))


def role_note(reader: Reader, role: str) -> str:
    """What a role is for, in a sentence."""
    told = codelist("role")[role].attributes
    return told[f"note_{reader.language}"]


def care(reader: Reader, account: Account) -> str:
    """The upper-level unions in an account's care."""
    if account.uppers is None:
        return reader.text("every upper-level union")
    names = codelist("upper_union")
    return reader.listed([reader.label(names[code].short) for code in sorted(account.uppers)]) or "–"


def standing(reader: Reader, account: Account) -> str:
    """Whether an account can be used."""
    if account.closed:
        return reader.text("closed")
    if account.password is None:
        ran_out = account.invited_until is not None and account.invited_until < now()
        return reader.text("invitation has run out") if ran_out else reader.text("invited")
    if account.open_again and account.open_again > now():
        return reader.text("waits after wrong passwords")
    return reader.text("open")


def accounts_table(reader: Reader, accounts: Sequence[Account]) -> Table:
    """Every account with its role, reach, standing and the day it was last used."""
    columns = (
        Column(reader.text("Account")),
        Column(reader.text("Name")),
        Column(reader.text("Role")),
        Column(reader.text("In their care")),
        Column(reader.text("Standing")),
        Column(reader.text("Last signed in"), "day"),
    )
    rows = tuple(
        (
            account.id,
            account.name,
            role_name(reader, account.role),
            care(reader, account),
            standing(reader, account),
            account.last_entry.replace(tzinfo=UTC).astimezone().date() if account.last_entry else None,
        )
        for account in accounts
    )
    return Table(reader.text("Accounts"), columns, rows)
