"""Pages of the server itself, which must work before anybody is signed in: one form, one button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from unionmap.model.label import LANGUAGES, Language
from unionmap.words import Reader

APP = "Bản đồ Công đoàn"
LANGUAGE_NAMES: dict[Language, str] = {"vi": "Tiếng Việt", "en": "English"}

FieldKind = Literal["text", "password"]


@dataclass(frozen=True)
class Field:
    """One line to fill in; ``autocomplete`` tells the browser's password manager what belongs there."""

    name: str
    label: str
    kind: FieldKind
    autocomplete: str
    value: str = ""


@dataclass(frozen=True)
class Form:
    """A page with at most one form. ``wrong`` says what stands in the way of what was just tried."""

    title: str
    lead: Sequence[str] = ()
    fields: Sequence[Field] = ()
    button: str = ""
    notes: Sequence[str] = ()
    wrong: str = ""


def reader_of(request: Request) -> Reader:
    """The reader's language as the address asks for it, else Vietnamese."""
    asked = request.query_params.get("lang", "vi")
    return Reader("en" if asked == "en" else "vi")


def answer(request: Request, form: Form, status: int = 200) -> HTMLResponse:
    """The page, which no cache keeps."""
    language = reader_of(request).language
    html = (
        _environment()
        .get_template("form.html")
        .render(app=APP, language=language, other_language=_other_language(request, language), **vars(form))
    )
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})


def from_here(request: Request) -> bool:
    """Whether a form was sent from a page of this site: a strange page cannot say that it was."""
    origin = request.headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc == request.headers.get("host")
    return request.headers.get("sec-fetch-site") == "same-origin"


def place_here(address: str | None) -> str:
    """An address to go on to, where it lies within the app; else its first page."""
    if not address or not address.startswith("/") or address.startswith(("//", "/\\")):
        return "/"
    return address if not set(address) & set("\r\n\t\\") else "/"


def _other_language(request: Request, language: Language) -> dict[str, str]:
    other = next(known for known in LANGUAGES if known != language)
    link = request.url.include_query_params(lang=other)
    return {"code": other, "name": LANGUAGE_NAMES[other], "link": f"{link.path}?{link.query}"}


@cache
def _environment() -> Environment:
    templates = FileSystemLoader(Path(__file__).parent / "templates")
    return Environment(loader=templates, autoescape=True, undefined=StrictUndefined)
