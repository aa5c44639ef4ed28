"""What may end the process that does it is done by a process of its own, with a cap on memory and time.

On Linux and macOS the kernel holds the process to both. On Windows there is no such cap on memory: a look at
the sizes that a file declares, taken before, stands for it, and the clock ends the process there, too.
"""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 3.0 if hasattr(signal, "SIGXCPU") else 1.0
"""By the clock, so many times as long: where the kernel counts the seconds of work, the clock may wait."""

LAST_WORDS = 4_000


class TookTooLongError(Exception):
    """The work was not done in its time."""


class TookTooMuchError(Exception):
    """The process ended before its work was done: for want of memory, or because the work broke it.

    ``said`` is what it wrote on its error output last.
    """

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


def run_apart(
    command: Sequence[str],
    data: bytes,
    seconds: int,
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> bytes:
    """What a command answers on its standard output to bytes on its standard input.

    The command itself calls ``limit``. Raises TookTooLongError and TookTooMuchError.
    """
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=PATIENCE * seconds,
            check=False,
            cwd=folder,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        raise TookTooLongError from None
    if -done.returncode == getattr(signal, "SIGXCPU", None):
        raise TookTooLongError
    if done.returncode:
        raise TookTooMuchError(done.stderr[-LAST_WORDS:].decode(errors="replace"))
    return done.stdout


def limit(megabytes: int, seconds: int) -> None:
    """Cap memory and time of this process; Windows has no such caps, there the caller's clock counts."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
