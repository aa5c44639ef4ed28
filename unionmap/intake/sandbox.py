"""Workbooks are read by a process of their own, with a cap on its memory and its time."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from unionmap.intake.problems import Refused
from unionmap.sandbox import TookTooLongError, TookTooMuchError, run_apart

MEMORY_MEGABYTES = 1_000
SECONDS = 8
"""Of work; a busy machine may take longer by the clock."""
WORKER = Path(__file__).with_name("worker.py")


@dataclass(frozen=True)
class Sheet:
    """One worksheet as its file has it, rows of text from the first on; `far` is a cell that was left out."""

    name: str
    rows: list[list[str]]
    hidden: bool = False
    hidden_rows: int = 0
    far: str = ""


def read_workbook(data: bytes, kind: str) -> list[Sheet]:
    """The worksheets of a workbook of `kind` "xlsx", "xls", "xlsb", "ods" or "html"; raises `Refused`."""
    answer = [json.loads(line) for line in _run(data, kind).splitlines()]
    if answer and "problem" in answer[-1]:
        raise Refused(answer[-1]["problem"], limit=MEMORY_MEGABYTES)
    return [
        Sheet(line["sheet"], line["rows"], line["hidden"], line["hidden_rows"], line["far"])
        for line in answer
    ]


def _run(data: bytes, kind: str) -> bytes:
    command = [sys.executable, "-I", str(WORKER), kind, str(MEMORY_MEGABYTES), str(SECONDS)]
    try:
        return run_apart(command, data, SECONDS)
    except TookTooLongError:
        raise Refused("takes_too_long", limit=SECONDS) from None
    except TookTooMuchError:
        raise Refused("unpacks_too_large", limit=MEMORY_MEGABYTES) from None
