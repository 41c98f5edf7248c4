"""The surroundings every test shares: no screen, no preset language, no preset time zone."""

import os
import time

from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Europe/Paris"
for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(variable, None)
os.environ["LANG"] = "C.UTF-8"
if hasattr(time, "tzset"):
    time.tzset()

# A busy machine must not fail a property: how long an example takes is a matter for benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
