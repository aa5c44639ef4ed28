"""The app as a reader meets it: a server of its own on a free port, with a store of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
SECONDS_TO_START = 60
MODULE = [sys.executable, "-m"]


@dataclass(frozen=True)
class App:
    """A running app: its port, and the file that its messages go to."""

    port: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"


@contextmanager
def serving(folder: Path) -> Iterator[App]:
    """Run the app with the demonstration in a new store inside the folder, and stop it afterwards."""
    environment = os.environ | {"UNIONMAP_DATABASE": f"sqlite:///{folder / 'store.sqlite3'}"}
    app = App(_free_port(), folder / "server.log")
    with app.log.open("wb") as log:
        subprocess.run(
            [*MODULE, "unionmap", "demo"], cwd=ROOT, env=environment, stdout=log, stderr=log, check=True
        )
        server = subprocess.Popen(_command(app.port), cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            _wait(app, server)
            yield app
        finally:
            server.terminate()
            server.wait(timeout=SECONDS_TO_START)


def _command(port: int) -> list[str]:
    return [*MODULE, "streamlit", "run", "app.py", "--server.headless", "true", "--server.port", str(port)]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait(app: App, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers.

    Raises:
        RuntimeError: the server ended, or did not answer in time; holds what it had to say.
    """
    deadline = time.monotonic() + SECONDS_TO_START
    while not _answers(app.port):
        if server.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"the app did not start:\n{app.log.read_text(encoding='utf-8')}")
        time.sleep(0.1)


def _answers(port: int) -> bool:
    connection = HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
