"""What is sent with a form, or the answer to give instead of reading it."""

from __future__ import annotations

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from unionmap.web.forms import Form, answer, from_here, reader_of

TRIES = parse("30 per 5 minutes")
"""Forms from one address, whoever they name: it slows down who tries one password on many accounts."""

_tries = MovingWindowRateLimiter(MemoryStorage())


async def sent_with(request: Request, form: Form) -> FormData | Response:
    """What was sent; else the form itself, or why nothing is taken from here now."""
    reader = reader_of(request)
    if request.method == "GET":
        return answer(request, form)
    if not from_here(request):
        return answer(
            request, Form(form.title, wrong=reader.text("This form was sent from another site.")), 403
        )
    if not _tries.hit(TRIES, address(request)):
        wrong = reader.text("Too many tries from this computer. Try again in five minutes.")
        return answer(request, Form(form.title, wrong=wrong), 429)
    return await request.form(max_files=0, max_fields=8, max_part_size=10_000)


def address(request: Request) -> str:
    """Where a request came from, as the server knows it."""
    return request.client.host if request.client else ""


def word(sent: FormData, name: str) -> str:
    """One field as text; empty where it was not sent."""
    return str(sent.get(name, ""))
