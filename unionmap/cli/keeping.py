"""Commands that keep the store: ``verify``, ``backup``, ``restore`` and ``retention``."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from unionmap.cli.mistakes import MistakeError
from unionmap.cli.opening import opened_store
from unionmap.cli.text_table import text_table
from unionmap.reports.store_words import finding_sentence, verified_sentence
from unionmap.settings import backup_folder, database_url, keep_months
from unionmap.store.backup import NotWholeError, StandsThereError, backup, known_heads, restore, verify_file
from unionmap.store.chain import Head
from unionmap.store.copies import copies
from unionmap.store.lock import InUseError
from unionmap.store.retention import OldFile, drop, old_files
from unionmap.store.verify import Verified, verify
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

NO_COPY = message("There is no file {path}.")
NOT_WHOLE = message("Nothing was put in its place or copied: it is not whole. {first}")
STANDS_THERE = message("{path} is there already and was left as it is; --replace puts the copy in its place.")
TAKEN = message("{path} is there already and was left as it is: give the copy another name.")
IN_USE = message("The app, or another command, has the store open. Stop it, then restore.")
NO_HEAD = message("An end of the chain is written NUMBER:HASH, as “verify” prints it; not {given}.")
BROKEN = message("The store is not what was stored. Keep it as it is and ask whoever looks after the server.")
KEPT_UNTIL = message("{n} files can be let go; nothing was done yet. --yes lets them go.")
HEADS = (message("File"), message("Last used"), message("Bytes"), message("Checksum"))


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    checked = commands.add_parser("verify", help=reader.text("look whether all that is stored is whole"))
    checked.add_argument("file", type=Path, nargs="?", help=reader.text("a copy; default: the store"))
    checked.add_argument(
        "--head", default="", metavar="NUMBER:HASH", help=reader.text("the end of the chain as you noted it")
    )
    copied = commands.add_parser("backup", help=reader.text("copy the store while the app runs"))
    copied.add_argument("file", type=Path, help=reader.text("the new file"))
    back = commands.add_parser("restore", help=reader.text("put a copy in the store's place"))
    back.add_argument("file", type=Path, help=reader.text("the copy"))
    back.add_argument(
        "--replace", action="store_true", help=reader.text("where there is a store; it is kept")
    )
    old = commands.add_parser("retention", help=reader.text("list original files kept for long enough"))
    old.add_argument("--months", type=int, default=keep_months(), help=reader.text("default: 24"))
    old.add_argument("--yes", action="store_true", help=reader.text("let them go; checksums and rows stay"))
    for command, run in ((checked, check), (copied, copy), (back, put_back), (old, let_go)):
        command.set_defaults(run=run)
        command.add_argument("--by", default="cli", help=reader.text("who does it"))
    return [checked, copied, back, old]


def check(options: argparse.Namespace, reader: Reader) -> None:
    heads = [_head(options.head)] if options.head else []
    if options.file:
        with _told():
            verified = verify_file(options.file, heads)
    else:
        folder = backup_folder()
        known = known_heads(list(copies(folder).values())) if folder else []
        with opened_store() as store:
            verified = verify(store, [*heads, *known])
    _show(verified, reader)
    if verified.findings:
        raise MistakeError(BROKEN)


def copy(options: argparse.Namespace, reader: Reader) -> None:
    with _told(TAKEN), opened_store() as store:
        verified = backup(store, options.file, options.by)
    print(reader.text("The store was copied to {path}.", path=options.file))
    _show(verified, reader)


def put_back(options: argparse.Namespace, reader: Reader) -> None:
    with _told(STANDS_THERE):
        kept = restore(database_url(), options.file, options.by, replace=options.replace)
    print(reader.text("{path} is the store now.", path=options.file))
    if kept:
        print(reader.text("What it replaced is kept as {path}.", path=kept))


def let_go(options: argparse.Namespace, reader: Reader) -> None:
    with opened_store() as store:
        old = old_files(store, options.months)
        if options.yes:
            drop(store, old, options.by)
    if not old:
        print(reader.text("No original has been kept for longer than {n} months.", n=options.months))
        return
    heads = [reader.text(head) for head in HEADS]
    print(text_table(heads, [_as_row(each, reader) for each in old], numbers=(2,)))
    done = reader.text("{n} files were let go; their checksums stay.", n=len(old))
    print(done if options.yes else reader.text(KEPT_UNTIL, n=len(old)))


def _as_row(old: OldFile, reader: Reader) -> list[str]:
    return [old.name, reader.day(old.last_used.date()), reader.number(old.size), old.sha256[:12]]


def _head(given: str) -> Head:
    number, _, sha256 = given.partition(":")
    if not (number.isdecimal() and sha256):
        raise MistakeError(NO_HEAD, given=given)
    return Head(int(number), sha256.strip().lower())


def _show(verified: Verified, reader: Reader) -> None:
    for finding in verified.findings:
        print(finding_sentence(reader, finding))
    print(verified_sentence(reader, verified))
    print(reader.text("End of the chain, to be noted elsewhere:"), end=" ")
    print(f"{verified.head.number}:{verified.head.sha256}")


@contextmanager
def _told(stands_there: str = TAKEN) -> Iterator[None]:
    """Faults of copies as mistakes that can be mended."""
    try:
        yield
    except FileNotFoundError as missing:
        raise MistakeError(NO_COPY, path=missing.args[0]) from None
    except StandsThereError as taken:
        raise MistakeError(stands_there, path=taken) from None
    except InUseError:
        raise MistakeError(IN_USE) from None
    except NotWholeError as broken:
        first = broken.findings[0]
        raise MistakeError(NOT_WHOLE, first=f"{first.kind}: {first.what}") from None
