#!/bin/sh
# Makes this machine able to run (`run`) or to check (`dev`) Canevas; quick when all is there.
#   scripts/prepare.sh run|dev
set -eu
cd "$(dirname "$0")/.."

purpose=${1:?run|dev}
lock=requirements/$purpose.txt
stamp=.venv/.canevas-$purpose

say() { printf '%s\n' "$*" >&2; }

# What Qt needs, with a screen or none, and what its window plugins need besides.
packages="libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
screen="libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0"
if [ "$purpose" = dev ]; then
    # The independent judges of a bundle (age, openssl, pdfsig, certutil) and a virtual screen.
    packages="$packages $screen age openssl poppler-utils mupdf-tools libnss3-tools xvfb xauth"
elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    packages="$packages $screen"
fi

find_python() {
    for candidate in "${PYTHON:-python3}" python3 python3.11 python3.12 python3.13; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Canevas demande Python 3.11 ou plus récent. Sous Debian 12 : apt-get install python3"
    exit 1
}

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages() {
    if [ "$(id -u)" -ne 0 ]; then
        say "Il manque des bibliothèques du système. Lancez cette ligne, puis recommencez :"
        say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
        exit 1
    fi
    say "Installation des bibliothèques du système : $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update
    apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

complete_system() {
    command -v dpkg-query >/dev/null || return 0  # not Debian: the README names what Qt needs
    missing=
    for package in $packages; do
        installed "$package" || missing="$missing $package"
    done
    if [ ! -x .venv/bin/python ] && ! "$python" -c 'import ensurepip' 2>/dev/null; then
        missing="$missing $("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')"
    fi
    # shellcheck disable=SC2086  # one word a package
    [ -z "$missing" ] || install_packages $missing
}

complete_environment() {
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        say "Création de l’environnement Python (.venv)…"
        rm -rf .venv
        "$python" -m venv .venv
    fi
    wanted=$(cat "$lock" pyproject.toml | cksum)
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    say "Installation des composants verrouillés ($lock)…"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --require-hashes --only-binary :all: -r "$lock"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --no-deps --no-build-isolation --no-index --editable .
    printf '%s\n' "$wanted" >"$stamp"
}

python=$(find_python)
complete_system
complete_environment
