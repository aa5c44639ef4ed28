"""From the dry run to a release: replace or put aside, one click, and the link to what is now shown."""

from __future__ import annotations

import streamlit as st

from unionmap.filing.publish import NothingChangesError, had_a_hand
from unionmap.filing.steps import cancel
from unionmap.intake.problems import Severity
from unionmap.model.columns import RECORDS
from unionmap.reports.reading_words import to_confirm
from unionmap.store.drafts import ChangedDraftError, ClosedDraftError
from unionmap.store.releases import OutdatedBaseError
from unionmap.ui import cache
from unionmap.ui.actor import at_work
from unionmap.ui.filing.decide import Decision
from unionmap.ui.filing.desk import Desk, change_draft, put_on_desk, tell
from unionmap.ui.filing.keep import records_decision, show_kept
from unionmap.ui.filing.release import release_decision, show_released
from unionmap.ui.signature import signed_by

LONGEST_NOTE = 200


def show_publishing(desk: Desk) -> None:
    """The last step, or what came of it."""
    reader = desk.reader
    st.subheader(reader.text("7. Publish"), anchor=False)
    if not desk.draft.kept.open:
        _show_outcome(desk)
    elif desk.draft.publishable:
        _show_decision(desk, _decision(desk))
    else:
        count = desk.draft.count(Severity.BLOCKS)
        st.markdown(
            reader.plural(
                count,
                "{n} place must be mended before the file can be published.",
                "{n} places must be mended before the file can be published.",
            )
        )
    _show_ways_out(desk)


def _decision(desk: Desk) -> Decision:
    return records_decision(desk) if desk.draft.kind in RECORDS else release_decision(desk)


def _show_decision(desk: Desk, decision: Decision) -> None:
    """What has to be agreed to, and the button; it waits until all is agreed to."""
    reader = desk.reader
    if decision.nothing:
        st.markdown(decision.nothing)
        return
    waits = _waits_for(desk)
    if waits:
        st.info(waits, icon=":material/how_to_reg:")
        return
    note = st.text_input(
        reader.text("Note for the history (optional)"), max_chars=LONGEST_NOTE, key=f"note {desk.draft.id}"
    )
    agreed = [
        st.checkbox(question, key=f"agreed {desk.draft.id} {place}")
        for place, question in [*decision.questions, *_warnings(desk)]
    ]
    st.button(
        reader.text("Publish"),
        type="primary",
        icon=":material/publish:",
        disabled=not all(agreed) or to_confirm(desk.draft) is not None,
        on_click=_publish,
        args=(desk, decision, note),
        key="publish",
    )
    if to_confirm(desk.draft) is not None:
        st.caption(reader.text("Confirm the encoding under 3 first."))


def _waits_for(desk: Desk) -> str:
    """Why it is for somebody else to publish; empty where it is not. On one computer one person is enough."""
    reader, actor = desk.reader, at_work()
    if not actor.may("publish"):
        return reader.text("Somebody with the role of an approver publishes this file: send them this link.")
    if actor.account and had_a_hand(cache.store(), desk.draft, actor.signature):
        return reader.text("You have worked on this file, so somebody else approves it: send them this link.")
    return ""


def _warnings(desk: Desk) -> list[tuple[str, str]]:
    """What must be ticked: that warnings were read."""
    warnings = desk.draft.count(Severity.WARNS)
    if not warnings:
        return []
    words = desk.reader.plural(
        warnings, "I have looked at the {n} warning.", "I have looked at the {n} warnings."
    )
    return [("warnings", words)]


def _publish(desk: Desk, decision: Decision, note: str) -> None:
    reader = desk.reader
    try:
        decision.publish(signed_by(), note.strip())
    except NothingChangesError:
        tell(reader.text("What the file says is published already, row by row: there is nothing to publish."))
    except (OutdatedBaseError, ChangedDraftError, ClosedDraftError):
        tell(
            reader.text(
                "Somebody published or changed this file in the meantime: look at the changes once more."
            )
        )


def _show_outcome(desk: Desk) -> None:
    reader, last = desk.reader, desk.draft.kept.last.new
    if last.step == "cancelled":
        st.markdown(reader.text("This file was put aside and is not published."))
    elif last.release is None:
        show_kept(desk)
    else:
        show_released(desk, last.release)


def _show_ways_out(desk: Desk) -> None:
    reader = desk.reader
    with st.container(horizontal=True):
        st.button(
            reader.text("Take in another file"),
            icon=":material/add:",
            on_click=put_on_desk,
            args=(None,),
            key="another",
        )
        if desk.draft.kept.open:
            st.button(
                reader.text("Put this file aside for good"),
                icon=":material/delete:",
                on_click=lambda: change_draft(
                    reader, lambda: cancel(cache.store(), desk.draft, by=signed_by())
                ),
                key="put aside",
            )
