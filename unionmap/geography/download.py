"""Boundaries fetched from an address that the administrator has set: the one place that asks outside.

Nothing is fetched unless an address is set and the command is given. What comes must have the checksum that
the administrator holds, whatever the server says of it.
"""

from __future__ import annotations

import hashlib
import re
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from unionmap.geography.reading.refusals import LARGEST_MEGABYTES
from unionmap.words import Reader
from unionmap.words.message import message

PATIENCE_SECONDS = 30
AT_ONCE = 1 << 16
PINNED = re.compile(r"([0-9a-f]{64}) [ *](.+)")
"""A line as ``sha256sum`` writes it."""

FAILURES: Mapping[str, str] = {
    "no_address": message(
        "No address is set. Set UNIONMAP_BOUNDARIES to the folder on the web that holds the files, and "
        "UNIONMAP_BOUNDARIES_SHA256 to a file with their checksums as sha256sum writes them."
    ),
    "no_pins": message(
        "No checksums are set. Set UNIONMAP_BOUNDARIES_SHA256 to a file with lines as sha256sum writes them."
    ),
    "bad_pins": message("The file of checksums {path} cannot be read: {why}."),
    "bad_address": message(
        "The address {address} is not one of the web: it must begin with https:// or http://."
    ),
    "not_pinned": message(
        "No checksum is known for province {province}: the file of checksums has no name that begins with "
        "“{province}”."
    ),
    "unreachable": message(
        "{address} cannot be reached ({why}). Check the network and the address, and try again."
    ),
    "cut_off": message(
        "The connection broke off after {got} bytes of {address}; nothing was kept. Try again."
    ),
    "too_large": message("{address} has more than {limit} MB; nothing was kept."),
    "other_sum": message(
        "What came from {address} is not the file that was meant: its SHA-256 is {got}, expected was "
        "{expected}. Nothing was kept."
    ),
}


class DownloadError(Exception):
    """The file could not be had; ``code`` is one of ``FAILURES``."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def sentence(self, reader: Reader) -> str:
        return reader.text(FAILURES[self.code], **self.values)


def pins(path: Path | None) -> dict[str, str]:
    """Checksums by file name. Raises DownloadError."""
    if path is None:
        raise DownloadError("no_pins")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DownloadError("bad_pins", path=path, why=error) from None
    found = (PINNED.fullmatch(line.strip()) for line in lines)
    return {pin[2]: pin[1] for pin in found if pin}


def download(folder: str | None, checksums: Path | None, province: str) -> tuple[str, bytes]:
    """Name and bytes of the file whose name begins with a province's code. Raises DownloadError."""
    if not folder:
        raise DownloadError("no_address")
    if urlsplit(folder).scheme not in ("http", "https"):
        raise DownloadError("bad_address", address=folder)
    known = pins(checksums)
    name = next((name for name in sorted(known) if re.match(rf"{province}(?!\d)", name)), None)
    if name is None:
        raise DownloadError("not_pinned", province=province)
    address = f"{folder.rstrip('/')}/{name}"
    data = _fetched(address)
    digest = hashlib.sha256(data).hexdigest()
    if digest != known[name]:
        raise DownloadError("other_sum", address=address, got=digest, expected=known[name])
    return name, data


def _fetched(address: str) -> bytes:
    received = bytearray()
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE_SECONDS) as answer:
            promised = answer.headers.get("Content-Length")
            while part := answer.read(AT_ONCE):
                received += part
                if len(received) > LARGEST_MEGABYTES << 20:
                    raise DownloadError("too_large", address=address, limit=LARGEST_MEGABYTES)
    except HTTPException:
        raise DownloadError("cut_off", address=address, got=len(received)) from None
    except OSError as error:
        if received:
            raise DownloadError("cut_off", address=address, got=len(received)) from None
        raise DownloadError("unreachable", address=address, why=getattr(error, "reason", error)) from None
    if promised is not None and len(received) < int(promised):
        raise DownloadError("cut_off", address=address, got=len(received))
    return bytes(received)
