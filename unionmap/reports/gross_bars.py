"""Admissions, losses and the net change as bars of their own, beside what the programme asks of each."""

from __future__ import annotations

from unionmap.charts.gross_and_net import Bar
from unionmap.figures.balance import Balance
from unionmap.figures.targets import break_before
from unionmap.figures.wording import amount
from unionmap.model.programme import Target, baseline, programme
from unionmap.words import Reader


def gross_bars(reader: Reader, flows: Balance, whole: bool) -> list[Bar]:
    """Four bars, of which none is the sum that is shown of another: gross in, transfers, gross out, net.

    Milestones are marked only for the ``whole`` province since the programme's baseline, and not across a
    break that they do not survive.
    """
    came = {name: reported.value for name, reported in flows.coming.items()}
    lost = sum(reported.value for reported in flows.going.values())
    net = sum(came.values()) - lost + (flows.residual or 0)
    gross_asked, net_asked = (_asked(flows, name, whole) for name in ("admitted_total", "net_change"))
    return [
        _bar(reader, "admitted", reader.text("Admitted (gross)"), came["admitted"], gross_asked),
        Bar("transferred", reader.text("Transferred in"), came["transferred_in"]),
        Bar("lost", reader.text("Lost (gross)"), -lost),
        _bar(reader, "net", reader.text("Net change"), net, net_asked, net=True),
    ]


def _asked(flows: Balance, indicator: str, whole: bool) -> Target | None:
    """The first milestone of a flow, counted from the baseline."""
    start, period = baseline("members"), flows.closing.basis.period
    first = next(t for t in programme() if t.indicator == indicator and t.kind != "baseline")
    from_baseline = start is not None and flows.opening.basis.period == start.due
    return first if whole and from_baseline and break_before(first, period) is None else None


def _bar(reader: Reader, code: str, name: str, value: int, asked: Target | None, net: bool = False) -> Bar:
    if asked is None:
        return Bar(code, name, value, net)
    words = {"year": asked.year, "amount": amount(reader, asked.indicator, float(asked.value))}
    if asked.kind == "implied":
        said = reader.text("implied by {year}: {amount}", **words)
    else:
        said = reader.text("target {year}: {amount}", **words)
    return Bar(code, name, value, net, float(asked.value), said)
