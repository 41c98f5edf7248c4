"""Why a deck of pictures is refused, and what a deck still waits for."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "deck.bad": "Le jeu d’images « {deck} » ne peut pas être lu. Les entretiens sont intacts. "
    "Remettez le dossier du jeu en place.",
    "deck.refused": "Ce jeu n’a pas été importé : {n} point(s) à corriger. Rien n’a été gardé, "
    "les autres jeux sont intacts. Corrigez la liste ci-dessous, puis recommencez.",
    "deck.nothing": "Aucun dossier ni fichier à cet endroit. Rien n’a été importé. Vérifiez "
    "l’emplacement, ou branchez la clé.",
    "deck.zip": "Ce fichier n’est pas un zip lisible. Rien n’a été importé. Refaites le zip, ou "
    "choisissez le dossier lui-même.",
    "deck.not_toml": "Le fichier deck.toml ne se lit pas : ce n’est pas du TOML en UTF-8. Rien n’a "
    "été importé. Corrigez-le, puis recommencez.",
    "deck.disk": "Le disque refuse l’écriture : plein ou protégé. Aucun jeu n’a changé. Libérez de "
    "la place, puis recommencez.",
    "deck.print_stopped": "Impression arrêtée. Aucun fichier n’a été écrit.",
    "deck.stopped": "Import arrêté. Rien n’a été gardé, les autres jeux sont intacts.",
    "deck.shipped": "Ce jeu vient avec Canevas : il reste toujours ici. Rien n’a changé.",
    "deck.in_use": "{n} entretien(s) de cet espace montrent ce jeu : il reste ici pour qu’ils se "
    "relisent. Rien n’a été retiré. Choisissez un autre jeu pour les prochains.",
    "deck.newer": "Ce jeu est écrit au format {schema} ; ce Canevas connaît le format {known}. "
    "Mettez Canevas à jour.",
    "deck.no_schema": "Le format manque : écrivez « schema = {known} » en tête de deck.toml.",
    "deck.empty": "Ce jeu ne contient aucune carte.",
    "deck.too_many": "{n} cartes : un jeu en compte au plus {most}, et de 36 à 60 de préférence.",
    "deck.bad_id": "L’identifiant manque ou n’est pas valable pour {where} : minuscules sans "
    "accent, chiffres, tirets, 40 signes au plus.",
    "deck.bad_version": "La version du jeu manque ou n’est pas valable : chiffres, lettres, "
    "points, 16 au plus.",
    "deck.no_text": "Il manque {field} pour {where}.",
    "deck.long_text": "Un texte est trop long pour {where} : {n} signes, au plus {most}.",
    "deck.hidden_signs": "Un texte contient des signes invisibles pour {where}. Retapez-le.",
    "deck.no_licence": "La licence n’est pas dite. Un jeu à soi peut dire « Usage interne ».",
    "deck.no_rights": "Les droits ne sont pas déclarés : dites qui permet d’utiliser ces images.",
    "deck.bad_number": "Le numéro manque ou n’est pas valable pour {where} : de 1 à {most}.",
    "deck.no_alt": "Il manque la description de l’image pour {where} : ce que l’on voit, sans "
    "l’interpréter.",
    "deck.bad_families": "Les familles ne sont pas une liste de mots simples pour {where}.",
    "deck.bad_digest": "L’empreinte sha256 n’est pas valable pour {where}.",
    "deck.no_file": "Le fichier n’est pas nommé pour {where}.",
    "deck.id_twice": "L’identifiant « {value} » sert à {n} cartes.",
    "deck.number_twice": "Le numéro {value} sert à {n} cartes.",
    "deck.outside": "« {file} » désigne un endroit hors du jeu, ou un nom qui n’est pas sûr.",
    "deck.link": "« {file} » est un lien : copiez le fichier lui-même dans le jeu.",
    "deck.locked": "« {file} » est protégé par un mot de passe dans le zip.",
    "deck.file_twice": "« {file} » est deux fois dans le zip.",
    "deck.bomb": "« {file} » deviendrait énorme une fois ouvert ({mb} Mo) : refusé.",
    "deck.too_many_files": "Plus de {most} fichiers : choisissez le seul dossier du jeu.",
    "deck.unreadable": "« {file} » ne se lit pas.",
    "deck.heavy": "« {file} » est trop lourd : au plus {most} Mo.",
    "deck.missing": "« {file} » est annoncé, mais n’est pas dans le jeu.",
    "deck.altered": "« {file} » n’est pas l’image annoncée : son empreinte diffère.",
    "deck.kind": "« {file} » n’est pas une image JPEG, PNG ou WebP.",
    "deck.not_picture": "« {file} » n’est pas une image JPEG, PNG ou WebP lisible.",
    "deck.suffix": "« {file} » est en réalité une image {kind} : corrigez la fin de son nom.",
    "deck.too_large": "« {file} » mesure {width} × {height} points : au plus {most} de côté.",
    "deck.too_small": "« {file} » mesure {width} × {height} points : au moins {least} de côté.",
    "deck.truncated": "« {file} » est coupée ou abîmée : copiez-la de nouveau.",
    "paper.not_number": "« {text} » n’est pas un numéro. Rien n’a été posé. Tapez des numéros "
    "séparés par des virgules.",
    "paper.unknown": "Aucune image ne porte le numéro {n}. Rien n’a été posé. Relisez le dos de la "
    "carte.",
    "paper.twice": "Le numéro {n} est tapé deux fois. Rien n’a été posé. Gardez-le une fois.",
    "paper.too_many": "« {zone} » : {n} numéros, au plus {most}. Rien n’a été posé. Gardez "
    "les plus importants.",
    "deck.exists": "Le jeu « {name} » est déjà ici. Pour le remplacer, changez sa version.",
    "deck.reserved": "L’identifiant « {id} » est celui d’un jeu de Canevas : prenez-en un autre.",
}
