"""What the server says around every answer, which doors are closed, and what a watching program hears."""

from __future__ import annotations

from contextlib import closing
from http.client import HTTPConnection, HTTPResponse

import pytest

from tools.serving import HOST, App
from unionmap.web.closed import CLOSED
from unionmap.web.headers import ALWAYS, content_policy, start_page


def answer(app: App, path: str) -> tuple[HTTPResponse, bytes]:
    with closing(HTTPConnection(HOST, app.port, timeout=10)) as connection:
        connection.request("GET", path)
        response = connection.getresponse()
        return response, response.read()


@pytest.mark.parametrize(
    "path", ["/", "/ban-do", "/_stcore/health", "/health/live", "/_stcore/metrics", "/none.js"]
)
def test_every_answer_carries_the_headers(app: App, path: str) -> None:
    found, _ = answer(app, path)
    assert {name: found.getheader(name) for name in ALWAYS} == dict(ALWAYS)
    assert found.getheader("Content-Security-Policy") == content_policy(start_page())
    assert found.getheader("Strict-Transport-Security") is None


def test_nothing_runs_that_is_written_into_a_page() -> None:
    rules = dict(rule.split(" ", 1) for rule in content_policy(start_page()).split("; "))
    assert rules["default-src"] == rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert "unsafe" not in rules["script-src"]
    assert "sha256-" in rules["script-src"]
    assert not any("http" in sources or "*" in sources for sources in rules.values())


@pytest.mark.parametrize("door", CLOSED)
def test_closed_doors(app: App, door: str) -> None:
    assert answer(app, door)[0].status == 404
    assert answer(app, f"/ban-do{door}")[0].status == 404


def test_no_page_of_elsewhere_may_steer_this_one(app: App) -> None:
    assert b'"allowedOrigins":[]' in answer(app, "/_stcore/host-config")[1]


@pytest.mark.parametrize("asked", ["live", "ready"])
def test_a_watching_program_is_answered(app: App, asked: str) -> None:
    response, said = answer(app, f"/health/{asked}")
    assert (response.status, said.decode().strip()) == (200, asked)
