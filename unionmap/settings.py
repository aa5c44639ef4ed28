"""What an installation may set, from the environment; each with a default safe on one computer."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Literal, get_args

from unionmap.model.files import ROOT

KEEP_MONTHS = 24


def database_url() -> str:
    """Where the store lives: ``UNIONMAP_DATABASE`` as an SQLAlchemy address, else a file under ``var/``."""
    return os.environ.get("UNIONMAP_DATABASE") or f"sqlite:///{_embedded_file()}"


def _embedded_file() -> Path:
    return ROOT / "var" / "unionmap.sqlite3"


def backup_folder() -> Path | None:
    """Where daily copies go: ``UNIONMAP_BACKUPS``; beside the embedded store by default; ``off`` for none.

    None by default, too, where ``UNIONMAP_DATABASE`` names the store: who runs that one copies it.
    """
    named = os.environ.get("UNIONMAP_BACKUPS", "")
    if named:
        return None if named == "off" else Path(named)
    return None if os.environ.get("UNIONMAP_DATABASE") else _embedded_file().with_name("backups")


def keep_months() -> int:
    """For how many months the originals of files are kept (``UNIONMAP_KEEP_MONTHS``)."""
    return int(os.environ.get("UNIONMAP_KEEP_MONTHS") or KEEP_MONTHS)


def share_address() -> str | None:
    """Where colleagues reach the app (``UNIONMAP_ADDRESS``), if not at the browser's own address."""
    return os.environ.get("UNIONMAP_ADDRESS") or None


def boundary_folder() -> str | None:
    """The folder on the web to fetch boundaries from (``UNIONMAP_BOUNDARIES``); by default none."""
    return os.environ.get("UNIONMAP_BOUNDARIES") or None


def boundary_checksums() -> Path | None:
    """The file with their checksums, as ``sha256sum`` writes it (``UNIONMAP_BOUNDARIES_SHA256``)."""
    named = os.environ.get("UNIONMAP_BOUNDARIES_SHA256")
    return Path(named) if named else None


def letterhead_file() -> Path:
    """Head and foot of reports: ``UNIONMAP_LETTERHEAD``, else ``data/letterhead.toml``."""
    return Path(os.environ.get("UNIONMAP_LETTERHEAD") or ROOT / "data" / "letterhead.toml")


def report_templates() -> dict[str, Path]:
    """The federation's own templates by format, where set (``UNIONMAP_TEMPLATE_DOCX``, ``…_PPTX``)."""
    named = {kind: os.environ.get(f"UNIONMAP_TEMPLATE_{kind.upper()}") for kind in ("docx", "pptx")}
    return {kind: Path(file) for kind, file in named.items() if file}


SignIn = Literal["", "accounts", "oidc"]


def sign_in() -> SignIn:
    """How people sign in (``UNIONMAP_SIGNIN``): not at all, by accounts here, by OpenID Connect.

    Raises ValueError for anything else: a mistyped word must not open the app.
    """
    asked = os.environ.get("UNIONMAP_SIGNIN", "").strip().lower()
    for known in get_args(SignIn):
        if asked == known:
            return known
    raise ValueError(f"UNIONMAP_SIGNIN is {asked!r}; it can be accounts or oidc")


def cookie_secret() -> str:
    """What sessions are signed with: ``UNIONMAP_SECRET``, else made once and kept beside the embedded store.

    Several processes must be given the same one.
    """
    given = os.environ.get("UNIONMAP_SECRET")
    if given:
        return given
    kept = ROOT / "var" / "session.key"
    if not kept.exists():
        _make_secret(kept)
    return kept.read_text(encoding="ascii")


def _make_secret(kept: Path) -> None:
    """Written aside and linked into place, so that two processes that start at once agree on one."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    aside = kept.with_name(f"{kept.name}.{os.getpid()}")
    with os.fdopen(
        os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii"
    ) as file:
        file.write(token_hex(32))
    with suppress(FileExistsError):
        os.link(aside, kept)
    aside.unlink()
