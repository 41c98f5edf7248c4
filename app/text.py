"""Sentences for the codes the core returns; the one place where an error becomes French."""

from __future__ import annotations

from gettext import gettext as _

from app.domain.errors import UserError

# Codes of app/storage
_STORAGE: dict[str, str] = {
    "passphrase.short": "Cette phrase de passe est trop courte. Prenez au moins {long} signes, ou "
    "{shortest} signes avec minuscule, majuscule, chiffre et ponctuation.",
    "passphrase.classes": "Cette phrase de passe est un peu courte. Allongez-la à {long} signes, ou "
    ""
    "mêlez minuscule, majuscule, chiffre et ponctuation.",
    "row.damaged": "Un contenu de cet espace est illisible. Rien n’a été modifié. Rouvrez l’espace "
    "depuis une sauvegarde.",
    "space.damaged": "Le fichier de cet espace est abîmé ou n’est pas un espace Canevas. Rien n’a "
    "été modifié. Restaurez une sauvegarde.",
    "space.exists": "Un espace, ou ses clés, existe déjà à cet endroit. Rien n’a été remplacé. "
    "Choisissez un autre nom.",
    "space.full": "Le disque est plein. Ce qui était enregistré est intact, la dernière "
    "modification ne l’est pas encore. Libérez de la place, puis réessayez.",
    "space.in_use": "Cet espace est déjà ouvert dans une autre fenêtre. Rien n’est perdu. Revenez à "
    ""
    "cette fenêtre, ou fermez-la d’abord.",
    "space.keys_damaged": "Le fichier de clés de cet espace (.cles) est abîmé, et sa copie aussi. "
    "Les données sont intactes. Remettez ce fichier depuis une sauvegarde.",
    "space.keys_missing": "Le fichier de clés de cet espace (.cles) est introuvable. Les données "
    "sont intactes. Remettez ce fichier à côté de l’espace.",
    "space.missing": "Aucun espace à cet endroit. Rien n’a été modifié. Vérifiez le dossier, ou "
    "branchez le disque où il se trouve.",
    "space.newer": "Cet espace vient d’une version plus récente de Canevas. Il n’a pas été modifié. "
    ""
    "Mettez Canevas à jour sur cet ordinateur.",
    "space.read_only": "Ce disque refuse l’écriture. Ce qui était enregistré est intact. Retirez la "
    ""
    "protection, ou copiez l’espace sur un autre disque.",
    "space.unreachable": "Le fichier de cet espace n’est plus accessible. Ce qui était enregistré "
    "est intact. Rebranchez le disque, puis réessayez.",
    "space.wrong_passphrase": "Cette phrase de passe n’ouvre pas cet espace. Rien n’est perdu. "
    "Vérifiez les majuscules et le clavier, puis réessayez.",
}

MESSAGES: dict[str, str] = {**_STORAGE}


def sentence(error: UserError) -> str:
    """The French sentence for ``error``: what happened, what is safe, what to do."""
    return _(MESSAGES[error.code]).format(**error.facts)
