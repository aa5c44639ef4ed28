"""The app as a reader meets it: a server of its own on a free port, with a store of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
SECONDS_TO_START = 60


@dataclass(frozen=True)
class App:
    """A running app: its port, the folder of its store and its messages, and what else it was told."""

    port: int
    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def database(self) -> str:
        """Address of its store."""
        return f"sqlite:///{self.folder / 'store.sqlite3'}"

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"


@contextmanager
def serving(
    folder: Path, settings: Mapping[str, str] | None = None, port: int | None = None
) -> Iterator[App]:
    """Run the app with the demonstration in a new store inside the folder, and stop it afterwards.

    ``settings`` are variables of its environment besides.

    Raises:
        RuntimeError: the app did not start; holds what it had to say.
    """
    app = App(port or free_port(), folder, settings or {})
    with app.log.open("wb") as log:
        if _start(["unionmap", "demo"], app, log).wait(SECONDS_TO_START) != 0:
            raise _did_not_start(app)
        server = _start(["streamlit", "run", "app.py", *_settings(app.port)], app, log)
        try:
            _wait(app, server)
            yield app
        finally:
            server.terminate()
            server.wait(SECONDS_TO_START)


def _start(arguments: list[str], app: App, log: BinaryIO) -> subprocess.Popen[bytes]:
    environment = os.environ | {"UNIONMAP_DATABASE": app.database} | dict(app.settings)
    command = [sys.executable, "-m", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)


def _settings(port: int) -> list[str]:
    return ["--server.headless", "true", "--server.port", str(port)]


def free_port() -> int:
    """A port that nothing on this computer listens to now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait(app: App, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers."""
    deadline = time.monotonic() + SECONDS_TO_START
    while not answers(app.port):
        if server.poll() is not None or time.monotonic() > deadline:
            raise _did_not_start(app)
        time.sleep(0.1)


def _did_not_start(app: App) -> RuntimeError:
    return RuntimeError(f"the app did not start:\n{app.log.read_text(encoding='utf-8')}")


def answers(port: int) -> bool:
    """Whether an app is ready on this port of this computer."""
    connection = HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/health/live")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
