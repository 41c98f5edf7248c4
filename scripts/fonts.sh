#!/bin/sh
# Makes resources/fonts anew from the variable Rubik of the package fontpkg-rubik: two weights, and
# only the letters that the family of the documents lacks (Cyrillic, Hebrew, Arabic). fonttools is
# needed for this alone: it is installed in a throwaway environment.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/python -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet fonttools
source=$(.venv/bin/python -c 'import fontpkg_rubik as f; print(f.ROOT / "files" / "Rubik[wght].ttf")')
letters="U+0020-007E,U+00A0,U+00AB,U+00BB,U+2018-201E,U+2026,U+202F,U+0400-04FF,U+0590-05FF,U+0600-06FF,U+FB1D-FB4F"
for pair in 400:Regular 700:Bold; do
  "$work/venv/bin/fonttools" varLib.instancer --quiet --update-name-table -o "$work/whole.ttf" "$source" "wght=${pair%%:*}"
  "$work/venv/bin/pyftsubset" "$work/whole.ttf" --unicodes="$letters" --layout-features='*' --notdef-outline \
    --output-file="resources/fonts/Rubik-${pair##*:}.ttf"
done
cp "$(dirname "$source")/../LICENSE" resources/fonts/OFL.txt
