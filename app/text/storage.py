"""What the encrypted file and its keys can refuse."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "backup.other_space": "Cette sauvegarde est celle d’un autre espace. Rien n’a été remplacé. "
    "Choisissez une sauvegarde de cet espace.",
    "backup.refused": "Ce dossier ne peut pas recevoir la copie. Votre espace est intact. Libérez "
    "de la place, retirez la protection, ou choisissez un autre dossier.",
    "export.gone": "Ce dossier a été effacé pendant son export. Les deux fichiers ont été repris. "
    "Il n’y a plus rien à exporter.",
    "export.recipient": "Ce destinataire age n’est pas valable. Rien n’a été écrit. Recopiez-le en "
    "entier : il commence par age1.",
    "interview.restricted": "Ce dossier est limité à la demande de la personne. Il est gardé "
    "intact. Pour le rouvrir, levez la limitation dans « Droits de la personne ».",
    "retention.due": "Le délai de garde après l’accusé est passé : n° {numbers}. Le contenu est "
    "encore là. Il s’effacera à une prochaine ouverture, dès demain ; les compteurs restent.",
    "passphrase.short": "Cette phrase de passe est trop courte. Prenez au moins {long} signes, ou "
    "{shortest} signes avec minuscule, majuscule, chiffre et ponctuation.",
    "passphrase.classes": "Cette phrase de passe est un peu courte. Allongez-la à {long} signes, "
    "ou mêlez minuscule, majuscule, chiffre et ponctuation.",
    "row.damaged": "Un contenu de cet espace est illisible. Rien n’a été modifié. Rouvrez l’espace "
    "depuis une sauvegarde.",
    "recovery.mistyped": "Ce code de secours contient une faute de frappe. Rien n’a été essayé. "
    "Comparez-le à la page imprimée, groupe par groupe.",
    "space.damaged": "Le fichier de cet espace est abîmé ou n’est pas un espace Canevas. Rien n’a "
    "été modifié. Restaurez une sauvegarde.",
    "space.exists": "Un espace, ou ses clés, existe déjà à cet endroit. Rien n’a été remplacé. "
    "Choisissez un autre nom.",
    "space.full": "Le disque est plein. Ce qui était enregistré est intact, la dernière "
    "modification ne l’est pas encore. Libérez de la place, puis réessayez.",
    "space.in_use": "Cet espace est déjà ouvert dans une autre fenêtre. Rien n’est perdu. Revenez "
    "à cette fenêtre, ou fermez-la d’abord.",
    "space.keys_altered": "Le fichier de clés de cet espace a été modifié hors de Canevas. Les "
    "données sont intactes. Prévenez votre référent et renouvelez la clé.",
    "space.keys_damaged": "Le fichier de clés de cet espace (.cles) est abîmé, et sa copie aussi. "
    "Les données sont intactes. Remettez ce fichier depuis une sauvegarde.",
    "space.keys_missing": "Le fichier de clés de cet espace (.cles) est introuvable. Les données "
    "sont intactes. Remettez ce fichier à côté de l’espace.",
    "space.keys_older": "Un ancien fichier de clés a été remis à côté de cet espace. Les données "
    "sont intactes. Si ce n’est pas vous, renouvelez la clé.",
    "space.last_passphrase": "C’est la dernière phrase de passe de cet espace. Elle reste en "
    "place. Ajoutez-en une autre d’abord.",
    "space.missing": "Aucun espace à cet endroit. Rien n’a été modifié. Vérifiez le dossier, ou "
    "branchez le disque où il se trouve.",
    "space.newer": "Cet espace vient d’une version plus récente de Canevas. Il n’a pas été "
    "modifié. Mettez Canevas à jour sur cet ordinateur.",
    "space.read_only": "Ce disque refuse l’écriture. Ce qui était enregistré est intact. Retirez "
    "la protection, ou copiez l’espace sur un autre disque.",
    "space.rolled_back": "Des enregistrements récents manquent à ce fichier, remplacé ou abîmé. "
    "Le reste est intact. Vérifiez la dernière séance, ou restaurez une sauvegarde.",
    "space.unreachable": "Le fichier de cet espace n’est plus accessible. Ce qui était enregistré "
    "est intact. Rebranchez le disque, puis réessayez.",
    "space.wait": "Trop d’essais de suite. Rien n’est perdu. Attendez {seconds} s et réessayez.",
    "space.wrong_code": "Ce code de secours n’ouvre pas cet espace. Rien n’est perdu. Vérifiez que "
    "la page imprimée est la plus récente.",
    "space.wrong_passphrase": "Cette phrase de passe n’ouvre pas cet espace. Rien n’est perdu. "
    "Vérifiez les majuscules et le clavier, puis réessayez.",
}
