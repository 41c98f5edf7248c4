#!/bin/sh
# The pictures of the guide and of the README: taken from the demonstration, never by hand.
set -e
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
.venv/bin/python -m app demo "$folder"
mkdir -p docs/images
for name in ouvrir mes-entretiens accueil images-choisies paroles frise competences projets freins preconisations \
    synthese relire remis reception; do
    cp "$folder"/ecrans/*-"$name".png "docs/images/$name.png"
done
