"""Show the app in the reader's browser as soon as it answers, where there is a screen.

Streamlit does so by itself for a plain script, but not for an ``st.App`` (tried with 1.67).
"""

from __future__ import annotations

import time
import webbrowser

from streamlit import config

from tools.serving import HOST, SECONDS_TO_START, answers


def main() -> None:
    """Wait for the app on the configured port, then open it; give up when it does not come."""
    if config.get_option("server.headless"):
        return
    port = config.get_option("server.port")
    deadline = time.monotonic() + SECONDS_TO_START
    while not (ready := answers(port)) and time.monotonic() < deadline:
        time.sleep(0.2)
    if ready:
        webbrowser.open(f"http://{HOST}:{port}")


if __name__ == "__main__":
    main()
