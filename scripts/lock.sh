#!/bin/sh
# Resolves pyproject.toml into requirements/*.txt, and deck/requirements.in: every system, every hash, no address.
set -eu
cd "$(dirname "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"${PYTHON:-python3}" -m venv "$tools"
"$tools/bin/pip" install --quiet --disable-pip-version-check uv

compile() {
    UV_CUSTOM_COMPILE_COMMAND="make lock" "$tools/bin/uv" pip compile --quiet \
        --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
        --no-emit-index-url --no-emit-find-links "$@"
}
# setuptools installs the program itself, so it is locked with the rest.
compile --group build --output-file requirements/run.txt pyproject.toml
compile --group build --group dev --constraints requirements/run.txt \
    --output-file requirements/dev.txt pyproject.toml
# The renderer of the cards stays out of the program: a lock of its own, for `make deck`.
compile --constraints requirements/run.txt --output-file deck/requirements.txt deck/requirements.in
