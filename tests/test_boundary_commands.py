"""``boundaries get`` and its like: only what the administrator meant is kept, and what failed is said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.geography.made_files import geojson, squares
from unionmap.cli.main import main
from unionmap.store.boundaries import boundaries
from unionmap.store.engine import open_store

GOOD = geojson(squares())
NAME = "86-vinh-long.geojson"


class Handler(BaseHTTPRequestHandler):
    """Serves one file, whole or broken off in its middle."""

    cut = False

    def do_GET(self) -> None:
        if not self.path.endswith(NAME):
            return self.send_error(404)
        self.send_response(200)
        self.send_header("Content-Length", str(len(GOOD)))
        self.end_headers()
        self.wfile.write(GOOD[: len(GOOD) // 2] if type(self).cut else GOOD)
        return None

    def log_message(self, *_: object) -> None:
        """Nothing on the test's output."""


@contextmanager
def served(cut: bool = False) -> Iterator[str]:
    handler = type("Served", (Handler,), {"cut": cut})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/ranh-gioi"
        server.shutdown()


@dataclass(frozen=True)
class Office:
    """An installation with a store and a file of checksums of its own."""

    folder: Path
    environment: pytest.MonkeyPatch

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder}/store.sqlite3"

    def at(self, address: str, checksum: str = sha256(GOOD).hexdigest()) -> None:
        (self.folder / "pins").write_text(f"{checksum}  {NAME}\n", encoding="utf-8")
        self.environment.setenv("UNIONMAP_BOUNDARIES", address)
        self.environment.setenv("UNIONMAP_BOUNDARIES_SHA256", str(self.folder / "pins"))

    def kept(self) -> list[str]:
        store = open_store(self.database)
        found = [one.file_name for one in boundaries(store)]
        store.close()
        return found


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    made = Office(tmp_path, monkeypatch)
    monkeypatch.setenv("UNIONMAP_DATABASE", made.database)
    monkeypatch.delenv("UNIONMAP_BOUNDARIES", raising=False)
    return made


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["boundaries", *arguments, "--lang", "en"])
    spoken = capsys.readouterr()
    return code, spoken.out + spoken.err


def test_the_file_that_was_meant_is_fetched_and_kept(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    with served() as address:
        office.at(address)
        code, said = told(capsys, "get", "Vĩnh Long", "--title", "Thử")
    assert code == 0
    assert "9 of 124 units are drawn" in said
    assert office.kept() == [NAME]
    assert "Thử" in told(capsys, "list")[1]


def test_another_file_than_was_meant_is_not_kept(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    with served() as address:
        office.at(address, "0" * 64)
        code, said = told(capsys, "get", "86")
    assert code == 2
    assert "is not the file that was meant" in said
    assert office.kept() == []


def test_a_connection_that_breaks_off_keeps_nothing(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(cut=True) as address:
        office.at(address)
        code, said = told(capsys, "get", "86")
    assert code == 2
    assert "broke off" in said
    assert office.kept() == []


def test_without_a_network_it_is_said(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    with served() as address:
        pass
    office.at(address)
    code, said = told(capsys, "get", "86")
    assert (code, "cannot be reached" in said) == (2, True)


def test_without_an_address_nothing_is_asked_and_the_setting_is_named(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = told(capsys, "get", "86")
    assert (code, "UNIONMAP_BOUNDARIES" in said) == (2, True)


@pytest.mark.parametrize(
    ("address", "province", "sentence"),
    [
        ("file:///etc", "86", "must begin with https://"),
        ("http://127.0.0.1:9", "01", "No checksum is known"),
        ("http://127.0.0.1:9", "Atlantis", "no province"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_asked(
    office: Office, capsys: pytest.CaptureFixture[str], address: str, province: str, sentence: str
) -> None:
    office.at(address)
    code, said = told(capsys, "get", province)
    assert (code, sentence in said) == (2, True)


def test_a_file_is_taken_in_by_command(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    path = office.folder / "bad.geojson"
    path.write_bytes(b'{"type": "FeatureCollection"')
    code, said = told(capsys, "add", str(path))
    assert (code, "damaged or incomplete" in said) == (2, True)
