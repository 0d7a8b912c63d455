"""How hypothesis runs: never against the clock; the same examples each time where a server asks, new ones elsewhere."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("zhnews", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("zhnews")
