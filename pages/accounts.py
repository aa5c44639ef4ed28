"""Tài khoản: who may come in, and what each may do."""

from __future__ import annotations

from unionmap.ui.accounts import show_accounts, show_changes, show_invitation
from unionmap.ui.page import open_desk
from unionmap.words.message import message

page = open_desk(message("Who may come in, and do what?"))
show_accounts(page)
show_invitation(page)
show_changes(page)
