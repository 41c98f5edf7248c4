#!/bin/sh
# Opens Canevas; where there is no screen, plays the demonstration instead and says so.
set -eu
cd "$(dirname "$0")/.."

if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Pas d’écran ici : Canevas joue la démonstration et la range dans demonstration/."
    exec .venv/bin/python -m app demo demonstration
fi
exec .venv/bin/python -m app
