"""Accounts on the page of the administrator: who has one, inviting, changing, closing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from unionmap.model.access import ROLES, Role
from unionmap.model.codelists import codelist
from unionmap.reports.account_words import accounts_table, care, role_name, role_note, standing
from unionmap.store.accounts import (
    UnfitAccountError,
    accounts,
    close,
    invite,
    leave_everywhere,
    reopen,
    set_role,
)
from unionmap.ui import cache, state
from unionmap.ui.actor import at_work
from unionmap.ui.entrance import how_open
from unionmap.ui.page import Page
from unionmap.ui.tables import show_short_table
from unionmap.words import Reader

_LINK, _CHOSEN = "invitation link", "account chosen"


def show_accounts(page: Page) -> None:
    """Who has an account, and what each may do."""
    if how_open() == "alone":
        st.info(
            page.reader.text(
                "This app serves this computer alone, so nobody signs in. Accounts opened here count as soon "
                "as it is opened to the office (UNIONMAP_SIGNIN)."
            )
        )
    found = accounts(cache.store())
    if found:
        show_short_table(page, accounts_table(page.reader, found), "accounts")
    else:
        st.markdown(page.reader.text("There is no account yet. Invite the first administrator below."))


def show_invitation(page: Page) -> None:
    """A form that opens an account; its link is shown once."""
    reader = page.reader
    st.subheader(reader.text("Invite somebody"), anchor=False)
    with st.form("invite", border=False):
        left, right = st.columns(2)
        id_ = left.text_input(reader.text("Account (or e-mail address)"), max_chars=80)
        name = right.text_input(reader.text("Name or post"), max_chars=80)
        role, uppers = _reach(reader, "invite", "staff", None)
        if st.form_submit_button(reader.text("Make an invitation"), type="primary"):
            _try(reader, partial(_invite, id_, name, role, uppers))
    _show_link(reader)


def show_changes(page: Page) -> None:
    """One account at a time: its role and reach, its sessions, its end."""
    reader, found = page.reader, {account.id: account for account in accounts(cache.store())}
    if not found:
        return
    st.subheader(reader.text("Change an account"), anchor=False)
    id_ = st.selectbox(
        reader.text("Account"), [*found], format_func=lambda id_: f"{found[id_].name} ({id_})", key=_CHOSEN
    )
    account = found[id_]
    st.markdown(f"{role_name(reader, account.role)} · {care(reader, account)} · {standing(reader, account)}")
    role, uppers = _reach(reader, id_, account.role, account.uppers)
    store, actor = cache.store(), at_work()
    with st.container(horizontal=True):
        _button(reader, reader.text("Save role and care"), partial(set_role, store, actor, id_, role, uppers))
        again = partial(_invite, id_, account.name, account.role, account.uppers)
        _button(reader, reader.text("Send a new invitation"), again)
        _button(reader, reader.text("End all sessions"), partial(leave_everywhere, store, actor, id_))
        if account.closed:
            _button(reader, reader.text("Open again"), partial(reopen, store, actor, id_))
        else:
            _button(reader, reader.text("Close the account"), partial(close, store, actor, id_))


def _reach(
    reader: Reader, key: str, role: Role, uppers: frozenset[str] | None
) -> tuple[Role, frozenset[str] | None]:
    """The fields of a role and of the upper-level unions in its care; none chosen means all."""
    unions = codelist("upper_union")
    left, right = st.columns(2)
    chosen: Role = left.selectbox(
        reader.text("Role"),
        ROLES,
        ROLES.index(role),
        format_func=lambda code: f"{role_name(reader, code)}: {role_note(reader, code)}",
        key=f"{key} role",
    )
    picked = right.multiselect(
        reader.text("Upper-level unions in their care"),
        unions.codes,
        sorted(uppers or ()),
        format_func=lambda code: reader.label(unions[code].label),
        placeholder=reader.text("every upper-level union"),
        key=f"{key} uppers",
    )
    return chosen, frozenset(picked) or None


def _invite(id_: str, name: str, role: Role, uppers: frozenset[str] | None) -> None:
    secret = invite(cache.store(), at_work(), id_, name, role, uppers)
    st.session_state[_LINK] = state.absolute(f"/loi-moi/{secret}")


def _show_link(reader: Reader) -> None:
    link = st.session_state.pop(_LINK, None)
    if link:
        st.success(
            reader.text("Hand this link to its holder alone. It is shown this once and works for seven days.")
        )
        st.code(link, language=None, wrap_lines=True)


def _button(reader: Reader, label: str, command: Callable[[], object]) -> None:
    st.button(label, on_click=_try, args=(reader, command))


def _try(reader: Reader, command: Callable[[], object]) -> None:
    """Carry a command out, or say why it cannot be."""
    try:
        command()
    except UnfitAccountError:
        st.toast(
            reader.text(
                "Not changed. An account has 3 to 80 letters a to z, digits and . _ @ + -, and a name; "
                "and one administrator must stay."
            ),
            icon=":material/error:",
        )
