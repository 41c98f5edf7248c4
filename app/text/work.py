"""What the windows and the commands can refuse, and what a command says."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "pack.bad": "La méthode ne peut pas être lue : dans {file}, à « {key} », {reason}. Rien n’est "
    "perdu. Corrigez ce fichier, puis relancez Canevas.",
    "timeline.not_written": "La frise n’a pas pu être écrite ici. L’entretien est intact. "
    "Choisissez un autre dossier, ou une clé qui a de la place.",
    "bug.unexpected": "Quelque chose d’imprévu est arrivé. Ce qui était enregistré est intact. "
    "Réessayez ; si cela revient, prévenez votre superviseur.",
    "clock.behind": "La date de cet ordinateur est avant la dernière action notée ici. Rien n’est "
    "perdu. Vérifiez la date et l’heure avant de signer.",
    "clock.ahead": "La date de cet ordinateur est plus de quatre mois après la dernière action "
    "notée ici. Rien n’est perdu. Si c’est une erreur, remettez la date juste avant de signer.",
    "synthesis.flagged": "Des mots soulignés attendent votre décision. Rien n’est parti, tout est "
    "gardé. Changez-les dans la synthèse, ou gardez-les en notant pourquoi, puis recommencez.",
    "trust.not_enrolled": "Cet espace n’est pas encore reconnu par un superviseur. Tout est gardé. "
    "Passez par l’écran « Équipe », puis revenez remettre.",
    "trust.no_authority": "Cet espace n’a pas encore d’autorité. Rien n’a été lu. Créez-la dans "
    "« Confiance », puis revenez.",
    "trust.none_here": "Aucun fichier de confiance ici. Rien n’a changé. Vérifiez que c’est bien "
    "la clé rendue par votre superviseur.",
    "trust.code_differs": "Les codes diffèrent : rien n’a été enregistré, rien n’est perdu. Gardez "
    "la clé de côté et prévenez votre superviseur par téléphone.",
    "request.none_here": "Aucune demande ici. Rien n’a changé. Vérifiez que c’est bien la clé du "
    "conseiller.",
    "receipt.none_here": "Aucun accusé ici. Rien n’a changé. Vérifiez que c’est bien la clé rendue "
    "par votre superviseur.",
    "bundle.none_here": "Aucune synthèse ici. Rien n’a changé. Vérifiez que c’est bien la clé d’un "
    "conseiller.",
    "key.none": "Aucune clé n’est choisie, ou elle n’est plus là. Rien n’a été écrit. Branchez-la, "
    "puis choisissez-la.",
    "import.no_passphrase": "Le fichier de la phrase de passe ne se lit pas ou est vide. Rien n’a "
    "été importé. Sa première ligne doit être la phrase de passe.",
    "verify.no_identity_here": "Ce fichier ne contient pas d’identité age. Rien n’a été jugé. Il "
    "doit contenir une ligne AGE-SECRET-KEY-….",
    "import.not_supervisor": "Cet espace est celui d’un conseiller : les synthèses se reçoivent "
    "dans un espace superviseur. Rien n’a été lu. Choisissez l’autre espace.",
    "import.accepted": "authentique, reçue.",
    "import.already": "déjà ici, rien n’a changé.",
    "verify.trust_unreadable": "ce fichier de confiance ne se lit pas ou n’est pas authentique.",
    "verify.unreadable": "ce fichier ne se lit pas.",
}
