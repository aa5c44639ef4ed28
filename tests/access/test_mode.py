"""Whether the app could be reached from elsewhere is judged by its settings, and in doubt it could."""

from __future__ import annotations

import pytest

from unionmap.access.mode import mode

HERE = ["127.0.0.1", "localhost"]


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1", "127.0.0.9"])
def test_alone_on_this_computer(address: str) -> None:
    assert mode("", address, HERE) == "alone"


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("0.0.0.0", HERE), ("::", HERE), ("192.168.1.5", HERE), (None, HERE), ("", HERE),
        ("127.0.0.1", []), ("127.0.0.1", None), ("127.0.0.1", ["*"]),
        ("127.0.0.1", [*HERE, "bando.example.vn"]),
        ("127.0.0.1", "bando.example.vn"), ("localhost.example.vn", HERE),
    ],
)  # fmt: skip
def test_shut_as_soon_as_somebody_else_could_come(address: str | None, hosts: list[str] | str | None) -> None:
    assert mode("", address, hosts) == "shut"
    assert mode("accounts", address, hosts) == "accounts"
    assert mode("oidc", address, hosts) == "oidc"
