"""Commands, their options, and what becomes of a mistake."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from unionmap.cli import accounts, boundaries, figure, importing, keeping, reading, releases, report
from unionmap.cli.mistakes import MistakeError
from unionmap.model.label import LANGUAGES
from unionmap.reports.store_words import fault_sentence
from unionmap.store.faults import StoreFaultError
from unionmap.words import Reader
from unionmap.words.message import message

MISTAKE = 2
"""What the command returns when the reader can mend it."""

NOT_UNDERSTOOD = message("The command line was not understood ({what}); --help shows what there is.")


class Parser(argparse.ArgumentParser):
    """Raises what is wrong with a command line instead of printing its whole usage."""

    def error(self, message: str) -> NoReturn:
        raise MistakeError(NOT_UNDERSTOOD, what=message)


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0, or 2 after a mistake that the reader is told of on the error output."""
    reader = _reader(arguments)
    try:
        options = _parser(reader).parse_args(arguments)
        options.run(options, reader)
    except MistakeError as mistake:
        print(mistake.sentence(reader), file=sys.stderr)
        return MISTAKE
    except StoreFaultError as fault:
        print(fault_sentence(reader, fault), file=sys.stderr)
        return MISTAKE
    return 0


def _reader(arguments: Sequence[str]) -> Reader:
    """The language is needed before the command line is read: mistakes in it are told in that language."""
    chosen = list(arguments)[list(arguments).index("--lang") + 1 :][:1] if "--lang" in arguments else []
    return Reader("en" if chosen == ["en"] else "vi")


def _parser(reader: Reader) -> Parser:
    parser = Parser(prog="unionmap", description=reader.text("Figures and releases of the Union Map."))
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    for room in (figure, reading, importing, releases, accounts, keeping, report, boundaries):
        for command in room.add_commands(commands, reader):
            command.add_argument("--lang", choices=LANGUAGES, default="vi", help="vi | en")
    return parser
