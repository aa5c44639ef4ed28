"""Behind the nginx configuration that is delivered: TLS, one name, WebSockets, cookies that stay on TLS."""

from __future__ import annotations

import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.client import HTTPResponse, HTTPSConnection
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlencode

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.source import ROOT
from tools.serving import HOST, App, free_port, serving
from unionmap.access.tickets import COOKIE
from unionmap.model.access import operator
from unionmap.store.accounts import invite
from unionmap.store.engine import open_store

NAME = "bando.example.vn"
PASSWORD = "bốn chữ dễ nhớ"
SECONDS_TO_START = 30
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{NAME}"}


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for the name that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName(NAME), x509.IPAddress(ip_address(HOST))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, private = folder / "fullchain.pem", folder / "key.pem"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return pem, private


def configuration(folder: Path, app: App, plain: int, tls: int) -> Path:
    """nginx's configuration with the delivered site, its ports and files put in."""
    pem, key = certificate(folder)
    site = (ROOT / "deploy" / "unionmap-site.conf").read_text(encoding="utf-8")
    for ours, theirs in (
        ("listen 80;", f"listen {HOST}:{plain};"),
        ("listen 443 ssl http2;", f"listen {HOST}:{tls} ssl http2;"),
        ("/etc/ssl/unionmap/fullchain.pem", str(pem)),
        ("/etc/ssl/unionmap/key.pem", str(key)),
        ("127.0.0.1:8501", f"{HOST}:{app.port}"),
    ):
        assert ours in site
        site = site.replace(ours, theirs)
    written = folder / "nginx.conf"
    temporary = "".join(
        f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    written.write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {temporary}\n{site}\n}}\n",
        encoding="utf-8",
    )
    return written


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app as it stands behind nginx: with accounts, answering to its name."""
    settings = {
        "UNIONMAP_SIGNIN": "accounts",
        "UNIONMAP_SECRET": "only for this test",
        "UNIONMAP_ADDRESS": f"https://{NAME}",
        "STREAMLIT_SERVER_ALLOWED_HOSTS": f"{NAME} {HOST}",
    }
    with serving(tmp_path_factory.mktemp("office"), settings) as running:
        yield running


@pytest.fixture(scope="module")
def port(office: App, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx in front of it."""
    folder, tls = tmp_path_factory.mktemp("nginx"), free_port()
    written = configuration(folder, office, free_port(), tls)
    running = subprocess.Popen(["nginx", "-c", str(written), "-e", str(folder / "error.log")])
    deadline = time.monotonic() + SECONDS_TO_START
    while not _listens(tls):
        assert running.poll() is None, (folder / "error.log").read_text()
        assert time.monotonic() < deadline
        time.sleep(0.05)
    yield tls
    running.terminate()
    running.wait()


def _listens(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex((HOST, port)) == 0


def ask(port: int, method: str, path: str, sent: str = "", **headers: str) -> tuple[HTTPResponse, bytes]:
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    with closing(HTTPSConnection(HOST, port, timeout=15, context=trusting)) as connection:
        connection.request(method, path, sent or None, {"Host": NAME, **headers})
        response = connection.getresponse()
        return response, b"" if response.status == 101 else response.read()


def test_from_the_form_to_the_connection_of_a_page(office: App, port: int) -> None:
    with closing(open_store(office.database)) as store:
        secret = invite(store, operator("test"), "tra.cu", "LĐLĐ Trà Cú", "viewer")
    sent = urlencode({"new": PASSWORD, "again": PASSWORD})
    joined, _ = ask(port, "POST", f"/loi-moi/{secret}", sent, **FORM)
    cookie = joined.getheader("Set-Cookie") or ""
    assert joined.status == 303
    assert "; secure" in cookie.lower()
    assert (joined.getheader("Strict-Transport-Security") or "").startswith("max-age=")
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    upgrade |= {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": f"https://{NAME}"}
    session = {"Cookie": cookie.split(";")[0]}
    assert session["Cookie"].startswith(COOKIE)
    assert ask(port, "GET", "/_stcore/stream", **upgrade, **session)[0].status == 101
    assert ask(port, "GET", "/_stcore/stream", **upgrade)[0].status == 403


def test_another_name_is_not_answered(port: int) -> None:
    assert ask(port, "GET", "/health/live")[0].status == 200
    assert ask(port, "GET", "/health/live", Host="strange.example")[0].status == 400


def test_a_flood_of_forms_does_not_reach_the_app(port: int) -> None:
    with ThreadPoolExecutor(30) as crowd:
        found = [*crowd.map(lambda _: ask(port, "GET", "/dang-nhap")[0].status, range(60))]
    assert set(found) == {200, 503}
    assert ask(port, "GET", "/health/live")[0].status == 200
