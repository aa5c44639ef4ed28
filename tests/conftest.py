"""What every test may rely on."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine makes single examples slow, which says nothing about the code. The examples are the same on
# every machine, so that a change is judged by what it changes; ``make explore`` draws new ones.
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
