"""How the app stands to the world."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address
from typing import Literal

from unionmap.settings import SignIn

Mode = Literal["alone", "shut", "accounts", "oidc"]


def mode(sign_in: SignIn, address: str | None, hosts: Sequence[str] | str | None) -> Mode:
    """From the way to sign in, the address listened to, and the names answered to.

    ``alone``: listens to this computer and answers to no other name, so that whoever reaches it works here.
    ``shut``: could be reached from elsewhere, and nobody said how people sign in.
    """
    if sign_in:
        return sign_in
    names = [hosts] if isinstance(hosts, str) else list(hosts or ())
    here = bool(address) and bool(names) and all(_is_here(name) for name in (str(address), *names))
    return "alone" if here else "shut"


def _is_here(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
