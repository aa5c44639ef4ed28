"""Coming in: by an invitation and a password kept here, or by a provider; and nobody else."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tools.serving import HOST, App, answers, free_port, serving
from tools.visit import DRAWN, SECONDS_TO_DRAW
from unionmap.access.tickets import COOKIE
from unionmap.model.access import Role, operator
from unionmap.store.accounts import accounts, close, invite
from unionmap.store.engine import open_store

PASSWORD = "bốn chữ dễ nhớ"
ADMINISTRATOR = operator("test")
OF_THE_FRAMEWORK = ("/_stcore/host-config", "/media/none.png", "/component/none")
SECONDS_TO_START = 60


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An app with accounts of its own."""
    settings = {"UNIONMAP_SIGNIN": "accounts", "UNIONMAP_SECRET": "only for this test"}
    with serving(tmp_path_factory.mktemp("office"), settings) as running:
        yield running


def invitation(app: App, account: str, role: Role) -> str:
    with closing(open_store(app.database)) as store:
        return f"{app.address}/loi-moi/{invite(store, ADMINISTRATOR, account, account, role)}"


def choose_password(page: Page, link: str) -> None:
    page.goto(link)
    page.fill("#new", PASSWORD)
    page.fill("#again", PASSWORD)
    page.get_by_role("button").click()


def drawn(page: Page) -> None:
    expect(page.locator(DRAWN)).to_have_count(1, timeout=1000 * SECONDS_TO_DRAW)


def status(app: App, path: str, cookie: str = "", **headers: str) -> int:
    with closing(HTTPConnection(HOST, app.port, timeout=10)) as connection:
        connection.request("GET", path, headers={"Cookie": cookie, **headers})
        return connection.getresponse().status


def upgrade(app: App, cookie: str = "") -> int:
    """What a program is told that asks for the connection through which pages come."""
    asked = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    return status(
        app, "/_stcore/stream", cookie, **asked, **{"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    )


def test_nothing_is_served_without_a_session(office: App) -> None:
    assert [status(office, path) for path in OF_THE_FRAMEWORK] == [401] * len(OF_THE_FRAMEWORK)
    assert status(office, "/ban-do", Accept="text/html") == 303
    assert upgrade(office) == upgrade(office, f"{COOKIE}=made.up") == 403
    assert status(office, "/health/ready") == 200


def test_from_an_invitation_to_the_end_of_the_session(office: App, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        choose_password(page, invitation(office, "quan.tri", "administrator"))
        drawn(page)
        page.goto(f"{office.address}/tai-khoan")
        drawn(page)
        expect(page.get_by_role("cell", name="quan.tri").first).to_be_visible()
        kept = next(cookie for cookie in context.cookies() if cookie["name"] == COOKIE)
        assert (kept["httpOnly"], kept["sameSite"]) == (True, "Lax")
        assert upgrade(office, f"{COOKIE}={kept['value']}") == 101
        page.goto(f"{office.address}/dang-xuat?everywhere=1")
        page.get_by_role("button").click()
        expect(page.locator("#password")).to_be_visible()
        assert upgrade(office, f"{COOKIE}={kept['value']}") == 403


def test_a_viewer_signs_in_sees_figures_and_reaches_no_desk(office: App, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        choose_password(page, invitation(office, "lanh.dao", "viewer"))
        drawn(page)
        context.clear_cookies()
        page.goto(f"{office.address}/ban-do?rate=density")
        for wrong in ("not this one", PASSWORD):
            page.fill("#account", "lanh.dao")
            page.fill("#password", wrong)
            page.get_by_role("button").click()
        drawn(page)
        expect(page).to_have_url(re.compile("/ban-do.*rate=density"))
        page.goto(f"{office.address}/tai-khoan")
        expect(page.get_by_text("không dùng được trang")).to_be_visible()
        with closing(open_store(office.database)) as store:
            close(store, ADMINISTRATOR, "lanh.dao")
        page.reload()
        expect(page.locator("#password")).to_be_visible()


def test_a_form_of_another_site_is_not_taken(office: App) -> None:
    for origin in ({"Origin": "https://elsewhere.example"}, {}):
        with closing(HTTPConnection(HOST, office.port, timeout=10)) as connection:
            headers = {"Content-Type": "application/x-www-form-urlencoded", **origin}
            connection.request("POST", "/dang-nhap", "account=a&password=b", headers)
            assert connection.getresponse().status == 403


@contextmanager
def provider() -> Iterator[str]:
    """A real provider of OpenID Connect in a process of its own; its address."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + SECONDS_TO_START
    try:
        while not _speaks(port):
            assert running.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield f"http://{HOST}:{port}"
    finally:
        running.terminate()
        running.wait()


def _speaks(port: int) -> bool:
    try:
        with closing(HTTPConnection(HOST, port, timeout=2)) as connection:
            connection.request("GET", "/.well-known/openid-configuration")
            return connection.getresponse().status == 200
    except OSError:
        return False


def test_with_a_provider_only_those_come_in_who_have_an_account(tmp_path: Path, browser: Browser) -> None:
    port = free_port()
    with provider() as issuer:
        settings = {
            "UNIONMAP_SIGNIN": "oidc",
            "UNIONMAP_SECRET": "only for this test, and long enough for a key",
            "UNIONMAP_OIDC_METADATA": f"{issuer}/.well-known/openid-configuration",
            "UNIONMAP_OIDC_CLIENT": "unionmap",
            "UNIONMAP_OIDC_SECRET": "not a secret",
            "UNIONMAP_ADDRESS": f"http://{HOST}:{port}",
        }
        with serving(tmp_path, settings, port) as app, browser.new_context() as context:
            page = context.new_page()
            _vouch(page, app, "la@example.vn")
            expect(page.get_by_text("la@example.vn")).to_be_visible(timeout=1000 * SECONDS_TO_DRAW)
            assert page.locator("svg path").count() == 0
            with closing(open_store(app.database)) as store:
                invite(store, ADMINISTRATOR, "la@example.vn", "LĐLĐ", "viewer")
                assert [account.id for account in accounts(store)] == ["la@example.vn"]
            page.reload()
            drawn(page)
            assert answers(app.port)


def _vouch(page: Page, app: App, address: str) -> None:
    # The provider's own page asks for its looks from elsewhere.
    page.route(re.compile("^https:"), lambda route: route.abort())
    page.goto(app.address)
    page.get_by_role("button", name="Đăng nhập").click(timeout=1000 * SECONDS_TO_DRAW)
    page.fill("input[name=sub]", address)
    page.get_by_role("button", name="Authorize").click()
