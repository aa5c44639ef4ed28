"""``import``: a sender's file taken in as a draft and, if asked, published, while the app is running."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unionmap.cli.additions_text import additions_json, additions_text
from unionmap.cli.asked import day
from unionmap.cli.file_text import problems_text
from unionmap.cli.mistakes import MistakeError
from unionmap.cli.opening import filled_store
from unionmap.cli.preview_text import preview_json, preview_text
from unionmap.cli.reading import add_kind, bytes_of
from unionmap.filing.draft import Draft
from unionmap.filing.keep import keep
from unionmap.filing.preview import Preview, preview
from unionmap.filing.publish import (
    BlockedDraftError,
    NothingChangesError,
    Published,
    WouldReplaceError,
    publish,
)
from unionmap.filing.receive import RefusedFileError, receive
from unionmap.filing.records import additions
from unionmap.intake.problems import Severity
from unionmap.model.columns import RECORDS
from unionmap.store.engine import Store
from unionmap.store.releases import OutdatedBaseError
from unionmap.words import Reader
from unionmap.words.message import message

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

REFUSED = message("The file was refused. {why}")
BLOCKED = message("Draft {draft} was kept and not published: {n} problems must be mended first.")
OCCUPIED = message(
    "Figures of {period} are published already (file “{name}”); --replace puts these in their place."
)
SAME = message("The file says what is published already; nothing was changed.")
OVERTAKEN = message("Somebody published at the same moment; run the command again.")


def add_commands(commands: Commands, reader: Reader) -> list[argparse.ArgumentParser]:
    command = commands.add_parser("import", help=reader.text("take a file in, and publish it if asked"))
    add = command.add_argument
    add("file", type=Path, help=reader.text("its path"))
    add_kind(command, reader)
    add("--period", metavar="YYYY-MM-DD", required=True, help=reader.text("the last day of its period"))
    add("--sender", default="cli", help=reader.text("who reports: a code of an upper-level union, or a name"))
    add("--by", default="cli", help=reader.text("who does it"))
    add("--encoding", default="", help=reader.text("default: detected"))
    told = reader.text(
        "the whole province, or only the upper-level unions it names; default: told by the file"
    )
    add("--scope", choices=("auto", "whole", "part"), default="auto", help=told)
    add("--publish", action="store_true", help=reader.text("publish it if nothing blocks it"))
    add("--replace", action="store_true", help=reader.text("put it in the place of what is published"))
    add("--json", action="store_true", help=reader.text("for programs"))
    command.set_defaults(run=run)
    return [command]


def run(options: argparse.Namespace, reader: Reader) -> None:
    data, period = bytes_of(options.file), day(options.period)
    with filled_store(reader) as store:
        try:
            draft = receive(
                store,
                data,
                options.file.name,
                options.kind,
                period,
                options.sender,
                by=options.by,
                encoding=options.encoding,
                scope=options.scope,
            )
        except RefusedFileError as refused:
            raise MistakeError(REFUSED, why=refused.reason.sentence(reader.language)) from None
        taken = _records if draft.kind in RECORDS else _figures
        as_json, as_text = taken(store, draft, options, reader)
    print(json.dumps(as_json(), ensure_ascii=False, indent=2) if options.json else as_text())


Told = tuple[Callable[[], dict[str, Any]], Callable[[], str]]
"""What was done, as JSON and in words."""


def _figures(store: Store, draft: Draft, options: argparse.Namespace, reader: Reader) -> Told:
    shown = preview(store, draft)
    published = _published(store, shown, options, reader) if options.publish else None
    return partial(preview_json, shown, published, reader), partial(preview_text, shown, published, reader)


def _records(store: Store, draft: Draft, options: argparse.Namespace, reader: Reader) -> Told:
    planned = additions(store, draft)
    upload = None
    if options.publish:
        with _mistakes(draft, reader):
            upload = keep(store, planned, options.by)
    return partial(additions_json, planned, upload, reader), partial(additions_text, planned, upload, reader)


@contextmanager
def _mistakes(draft: Draft, reader: Reader) -> Iterator[None]:
    """What keeps a file from being published, as a mistake of the reader's."""
    try:
        yield
    except BlockedDraftError:
        print(problems_text(draft.problems, reader))
        raise MistakeError(BLOCKED, draft=draft.id, n=draft.count(Severity.BLOCKS)) from None
    except NothingChangesError:
        raise MistakeError(SAME) from None
    except OutdatedBaseError:
        raise MistakeError(OVERTAKEN) from None


def _published(store: Store, shown: Preview, options: argparse.Namespace, reader: Reader) -> Published:
    with _mistakes(shown.draft, reader):
        try:
            done = publish(store, shown, options.by, replace_standing=options.replace)
        except WouldReplaceError as occupied:
            period = reader.period(shown.draft.period)
            raise MistakeError(OCCUPIED, period=period, name=occupied.upload.file_name) from None
    return done
