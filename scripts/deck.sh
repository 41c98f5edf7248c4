#!/bin/sh
# Renders the picture cards, in an environment of their own (Blender's renderer, about 400 MB).
#   scripts/deck.sh all|NN... [--draft --out FOLDER] [--samples N]
set -eu
cd "$(dirname "$0")/.."

stamp=.deckvenv/.ready
if ! cmp -s deck/requirements.txt "$stamp"; then
    for python in "${PYTHON:-python3}" python3.11 none; do
        "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null && break
    done
    if [ "$python" = none ]; then
        echo "Le moteur de rendu des cartes demande Python 3.11 exactement : PYTHON=python3.11 make deck" >&2
        exit 1
    fi
    "$python" -m venv .deckvenv
    .deckvenv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r deck/requirements.txt
    cp deck/requirements.txt "$stamp"
fi
exec .deckvenv/bin/python deck/render.py "$@"
