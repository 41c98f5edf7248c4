#!/bin/sh
# Builds dist/canevas and makes the built program test itself.
set -eu
cd "$(dirname "$0")/.."

python=.venv/bin/python
[ -x "$python" ] || python=python  # a workflow's own environment
"$python" -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build \
    packaging/canevas.spec

built=dist/canevas/canevas
[ ! -e dist/canevas/canevas-console.exe ] || built=dist/canevas/canevas-console.exe
QT_QPA_PLATFORM=offscreen "$built" self-test
du -sh dist/canevas
