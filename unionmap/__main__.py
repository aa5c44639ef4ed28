"""``python -m unionmap``."""

from __future__ import annotations

import sys

from unionmap.cli.main import main

sys.exit(main(sys.argv[1:]))
