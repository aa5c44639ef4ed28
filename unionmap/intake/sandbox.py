"""Workbooks are read by a process of their own, with a cap on its memory and its time.

On Linux and macOS the kernel holds the process to both. On Windows there is no such cap on memory: the look
at the sizes that the file declares, taken before, stands for it, and the clock ends the process there, too.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from unionmap.intake.problems import Refused

MEMORY_MEGABYTES = 1_000
SECONDS = 8
"""Of work; a busy machine may take longer by the clock."""
PATIENCE = 3.0 if hasattr(signal, "SIGXCPU") else 1.0
"""By the clock, so many times as long: where the kernel counts the seconds of work, the clock may wait."""
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
    """The worksheets of a workbook of `kind` "xlsx", "xls", "xlsb" or "ods"; raises `Refused`."""
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
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=PATIENCE * SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise Refused("takes_too_long", limit=SECONDS) from None
    if -done.returncode == getattr(signal, "SIGXCPU", None):
        raise Refused("takes_too_long", limit=SECONDS)
    if done.returncode:
        raise Refused("unpacks_too_large", limit=MEMORY_MEGABYTES)
    return done.stdout
