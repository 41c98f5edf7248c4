#!/bin/sh
# The pictures of the guide and of the README: taken from the demonstration, never by hand.
set -e
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$PWD
(cd "$folder" && PYTHONPATH="$root" "$root/.venv/bin/python" -m app demo demonstration)
mkdir -p docs/images
for name in ouvrir mes-entretiens accueil images-choisies paroles jeux-d-images frise competences projets freins preconisations \
    synthese apercu relire remis reception demande code-de-l-autorite demande-recue accuse journal securite; do
    cp "$folder"/demonstration/ecrans/*-"$name".png "docs/images/$name.png"
done
