"""``account``: open the first account of an installation, from the computer that it runs on."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from unionmap.cli.mistakes import MistakeError
from unionmap.cli.opening import opened_store
from unionmap.model.access import ROLES, operator
from unionmap.model.codelists import codelist
from unionmap.settings import share_address
from unionmap.store.accounts import UnfitAccountError, invite
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

UNFIT = message("“{account}” cannot be an account: 3 to 80 letters a to z, digits and . _ @ + -, and a name.")


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    account = commands.add_parser("account", help=reader.text("invite somebody to an account"))
    account.add_argument("account", help=reader.text("a word of their own, or their e-mail address"))
    account.add_argument("--name", required=True, help=reader.text("name or post"))
    account.add_argument("--role", choices=ROLES, default="viewer", help=reader.text("what they may do"))
    account.add_argument(
        "--upper",
        action="append",
        choices=codelist("upper_union").codes,
        help=reader.text("an upper-level union in their care; may stand several times"),
    )
    account.add_argument("--by", default="cli", help=reader.text("who does it"))
    account.set_defaults(run=open_account)
    return [account]


def open_account(options: argparse.Namespace, reader: Reader) -> None:
    with opened_store() as store:
        try:
            secret = invite(
                store, operator(options.by), options.account, options.name, options.role, options.upper
            )
        except UnfitAccountError:
            raise MistakeError(UNFIT, account=options.account) from None
    print(reader.text("Hand this link to its holder alone. It is shown this once and works for seven days."))
    print(f"{(share_address() or 'http://127.0.0.1:8501').rstrip('/')}/loi-moi/{secret}")
