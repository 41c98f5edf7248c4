"""What importing a published vocabulary can say."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "vocabulary.unreadable": "« {file} » ne se lit pas : il faut un dossier, ou le zip tel "
    "qu’il est publié. Les vocabulaires déjà présents sont intacts. Téléchargez-le de nouveau, "
    "puis réessayez.",
    "vocabulary.none_here": "« {file} » ne contient aucun fichier ROME, ESCO ou RNCP connu. Les "
    "vocabulaires déjà présents sont intacts. Choisissez le dossier ou le zip tel qu’il est "
    "publié.",
    "vocabulary.empty": "Les fichiers de « {file} » ne contiennent aucun terme lisible. Les "
    "vocabulaires déjà présents sont intacts. Téléchargez-les de nouveau, puis réessayez.",
    "vocabulary.damaged": "Le fichier des vocabulaires est abîmé. Les entretiens sont intacts. "
    "Supprimez « vocabulaires.sqlite » à côté de l’espace : le vocabulaire de départ revient, et "
    "les publications s’importent de nouveau.",
    "vocabulary.not_written": "Le fichier des vocabulaires ne peut pas être écrit. Les "
    "vocabulaires déjà présents sont intacts. Libérez de la place ou vérifiez le dossier, puis "
    "réessayez.",
    "vocabulary.stopped": "Import arrêté. Rien n’a été importé, les vocabulaires déjà "
    "présents sont intacts.",
    "vocabulary.imported": "{source} {version} : {terms} termes.",
    "vocabulary.line": "{source} {version} : {terms} termes.",
    "vocabulary.line_kept": "{source} {version} : {terms} termes, gardés (une version plus récente "
    "sert aux recherches).",
    "defect.encoding": "{file} : n’était pas en UTF-8, lu en Windows-1252.",
    "defect.encoded_twice": "{file} : accents abîmés, réparés (lignes : {count}, "
    "la première : {line}).",
    "defect.joined": "{file} : lignes coupées en deux, recollées ({count}, la première : {line}).",
    "defect.too_short": "{file} : lignes trop courtes, complétées par du vide ({count}, "
    "la première : {line}).",
    "defect.too_long": "{file} : lignes trop longues, laissées de côté ({count}, "
    "la première : {line}).",
    "defect.quote": "{file} : un guillemet n’est pas refermé, fichier lu sans guillemets.",
    "defect.column": "{file} : une colonne attendue manque, fichier laissé de côté.",
    "defect.missing": "{file} : manque, le reste est importé.",
}
