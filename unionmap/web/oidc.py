"""OpenID Connect: what the framework's own sign-in must be told, from the environment."""

from __future__ import annotations

import os
from typing import Any

from unionmap.access.mode import Mode
from unionmap.settings import cookie_secret, share_address

NEEDED = ("UNIONMAP_OIDC_METADATA", "UNIONMAP_OIDC_CLIENT", "UNIONMAP_OIDC_SECRET", "UNIONMAP_ADDRESS")


def secrets(mode: Mode) -> dict[str, Any] | None:
    """The framework's secrets; ``None`` without OpenID Connect.

    Raises ValueError naming every setting that is missing: an app half configured must not start.
    """
    if mode != "oidc":
        return None
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if missing:
        raise ValueError(f"UNIONMAP_SIGNIN=oidc also needs {', '.join(missing)}")
    return {
        "auth": {
            "redirect_uri": f"{str(share_address()).rstrip('/')}/oauth2callback",
            "cookie_secret": cookie_secret(),
            "server_metadata_url": os.environ["UNIONMAP_OIDC_METADATA"],
            "client_id": os.environ["UNIONMAP_OIDC_CLIENT"],
            "client_secret": os.environ["UNIONMAP_OIDC_SECRET"],
        }
    }
