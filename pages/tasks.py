"""Nhiệm vụ: what the programme asks to be done, what has been done, and what shows it."""

from __future__ import annotations

from unionmap.ui.definitions import show_definitions
from unionmap.ui.task_figures import show_divisions, show_foundings, show_offices, show_trades, show_zones
from unionmap.ui.task_log import show_log
from unionmap.ui.task_records import show_collection, show_dialogues
from unionmap.ui.tasks import open_tasks, show_overview, show_reviews
from unionmap.words.message import message

followed = open_tasks(message("Which tasks of the programme are being done?"))
show_overview(followed)
show_reviews(followed)
show_foundings(followed)
show_trades(followed)
show_zones(followed)
show_offices(followed)
show_collection(followed)
show_dialogues(followed)
show_divisions(followed)
show_log(followed)
show_definitions(followed.desk, ("unions", "members"))
