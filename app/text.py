"""Sentences for the codes the core returns; the one place where an error becomes French."""

from __future__ import annotations

from gettext import gettext as _

from app.domain.errors import UserError

# Codes of app/storage
_STORAGE: dict[str, str] = {
    "backup.other_space": "Cette sauvegarde est celle d’un autre espace. Rien n’a été remplacé. "
    "Choisissez une sauvegarde de cet espace.",
    "backup.refused": "Ce dossier ne peut pas recevoir la copie. Votre espace est intact. Libérez "
    "de la place, retirez la protection, ou choisissez un autre dossier.",
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

MESSAGES: dict[str, str] = {**_STORAGE}


_WORK = {
    "pack.bad": "La méthode ne peut pas être lue : dans {file}, à « {key} », {reason}. Rien n’est "
    "perdu. Corrigez ce fichier, puis relancez Canevas.",
    "bug.unexpected": "Quelque chose d’imprévu est arrivé. Ce qui était enregistré est intact. "
    "Réessayez ; si cela revient, prévenez votre superviseur.",
    "deck.bad": "Le jeu d’images « {deck} » ne peut pas être lu. Les entretiens sont intacts. "
    "Remettez le dossier du jeu en place.",
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
    "import.accepted": "authentique, reçue.",
    "import.already": "déjà ici, rien n’a changé.",
    "verify.trust_unreadable": "ce fichier de confiance ne se lit pas ou n’est pas authentique.",
    "verify.unreadable": "ce fichier ne se lit pas.",
}
MESSAGES.update(_WORK)


# Exchange: why a file is refused, what went wrong with a key, what ``canevas verify`` says.
_EXCHANGE: dict[str, str] = {
    "exchange.clock-back": (
        "L’horloge de cet ordinateur est revenue en arrière depuis le dernier document "
        "signé. Rien n’a été signé, rien n’est perdu. Remettez la date et l’heure justes, "
        "puis recommencez."
    ),
    "exchange.cannot-sign": (
        "Votre certificat ne permet pas de signer aujourd’hui (il manque, il a expiré ou il"
        " a été retiré). Rien n’est perdu. Importez le dernier fichier de confiance ou "
        "demandez un renouvellement."
    ),
    "key.full": (
        "Il n’y a plus assez de place sur la clé. Rien n’y a été laissé et votre travail "
        "est intact. Libérez de la place ou prenez une autre clé, puis recommencez."
    ),
    "key.write-protected": (
        "La clé refuse l’écriture (verrou, droits ou système en lecture seule). Votre "
        "travail est intact. Levez la protection ou prenez une autre clé, puis recommencez."
    ),
    "key.pulled-out": (
        "La clé n’a pas pu être écrite jusqu’au bout : elle a peut-être été retirée. Votre "
        "travail est intact. Remettez la clé, puis recommencez."
    ),
    "key.not-read-back": (
        "Ce qui a été relu sur la clé n’est pas ce qui y avait été écrit : cette clé n’est "
        "pas sûre. Votre travail est intact. Prenez une autre clé, puis recommencez."
    ),
    "refused.oversize": (
        "Le fichier est trop gros pour être un fichier de Canevas. Il n’a pas été ouvert et"
        " rien n’a été importé. Demandez un nouvel envoi."
    ),
    "refused.age": (
        "Le fichier est abîmé ou n’est pas un fichier chiffré de Canevas. Rien n’a été "
        "importé. Demandez un nouvel envoi."
    ),
    "refused.not-for-us": (
        "Le fichier est chiffré pour une autre clé que les nôtres : nous ne pouvons pas "
        "l’ouvrir. Rien n’a été importé. Vérifiez à qui il est destiné."
    ),
    "refused.container": (
        "Le fichier n’a pas exactement la forme attendue : il a été modifié ou fabriqué "
        "autrement. Rien n’a été importé. Demandez un nouvel envoi."
    ),
    "refused.manifest": (
        "Les indications du fichier sont illisibles ou incomplètes. Rien n’a été importé. "
        "Demandez un nouvel envoi."
    ),
    "refused.not-enrolled": (
        "Le fichier est signé par quelqu’un qui ne figure pas dans le fichier de confiance."
        " Rien n’a été importé. Vérifiez l’identité de la personne ou mettez à jour le "
        "fichier de confiance."
    ),
    "refused.signature": (
        "La signature n’est pas valable : le fichier a été modifié ou la signature est "
        "fausse. Rien n’a été importé. Prévenez la personne qui l’a remis."
    ),
    "refused.role": (
        "La personne qui a signé n’a pas le rôle qui permet de signer ce type de fichier. "
        "Rien n’a été importé. Prévenez l’autorité de confiance."
    ),
    "refused.identity": (
        "Le fichier porte le nom d’une autre personne que celle du certificat. Rien n’a été"
        " importé. Prévenez l’autorité de confiance."
    ),
    "refused.compromised": (
        "La clé qui a signé a été déclarée perdue ou volée. Rien n’a été importé. Demandez "
        "un nouvel envoi signé avec la nouvelle clé."
    ),
    "refused.departed": (
        "La personne a signé avant de quitter l’organisation. Le fichier est authentique, "
        "mais il attend votre décision : rien n’a encore été importé."
    ),
    "refused.revoked": (
        "Le fichier a été signé après le retrait du certificat. Rien n’a été importé. "
        "Demandez un nouvel envoi avec le certificat en cours."
    ),
    "refused.expired": (
        "Le fichier a été signé après l’expiration du certificat. Rien n’a été importé. "
        "Demandez le renouvellement du certificat et un nouvel envoi."
    ),
    "refused.clock": (
        "La date de signature est impossible : trop tôt ou dans l’avenir. Rien n’a été "
        "importé. Vérifiez l’horloge des deux ordinateurs."
    ),
    "refused.recipient": (
        "Le fichier a été fait pour une autre organisation ou une autre clé. Rien n’a été "
        "importé. Vérifiez à qui il est destiné."
    ),
    "refused.digest": (
        "Une pièce du fichier n’est pas celle que la signature annonce. Rien n’a été "
        "importé. Demandez un nouvel envoi."
    ),
    "refused.schema": (
        "La synthèse n’est pas dans une forme que cette version de Canevas comprend. Rien "
        "n’a été importé. Vérifiez que les deux ordinateurs ont la même version."
    ),
    "refused.same-id": (
        "Un autre fichier porte déjà ce numéro avec un contenu différent. Rien n’a été "
        "importé. Demandez un nouvel envoi et prévenez la personne qui l’a signé."
    ),
    "refused.older-version": (
        "Une version aussi récente ou plus récente de cette synthèse est déjà ici. Rien n’a"
        " été importé et la version en place est intacte."
    ),
    "refused.predecessor": (
        "Le fichier ne fait pas suite à ce qui est déjà ici. Rien n’a été importé. Demandez"
        " à la personne ce qu’elle a envoyé avant."
    ),
    "refused.sequence": (
        "Ce numéro d’envoi a déjà servi pour un autre fichier de la même personne. Rien n’a"
        " été importé. Prévenez-la : son espace a peut-être été copié."
    ),
    "refused.authority": (
        "Le fichier de confiance vient d’une autre autorité que la vôtre. Rien n’a changé. "
        "Ne l’utilisez pas et appelez votre superviseur."
    ),
    "refused.epoch": (
        "Ce fichier de confiance est plus ancien que celui en vigueur. Rien n’a changé : le"
        " plus récent reste en place."
    ),
    "refused.unknown-bundle": (
        "Ce reçu ne correspond à aucun envoi fait depuis cet espace. Rien n’a changé. "
        "Vérifiez qu’il vous est destiné."
    ),
    "verify.bundle": (
        "authentique : synthèse version {version}, signée par {signer} le {signed_at}"
    ),
    "verify.receipt": "authentique : reçu n° {number}, signé par {signer} le {signed_at}",
    "verify.trust": (
        "authentique : fichier de confiance n° {epoch}, publié par {signer} le {signed_at}"
    ),
    "verify.pdf": "authentique : PDF signé par {signer} le {signed_at}",
    "verify.pdf-unsigned": "pas authentique : ce PDF ne porte pas de signature.",
    "verify.pdf-altered": (
        "pas authentique : ce PDF a été modifié après la signature, ou sa signature est illisible."
    ),
    "verify.pdf-not-enrolled": (
        "pas authentique : ce PDF est signé par quelqu’un qui ne figure pas dans le fichier"
        " de confiance."
    ),
    "verify.pdf-revoked": "pas authentique : ce PDF est signé avec un certificat retiré.",
    "verify.pdf-expired": (
        "pas authentique : ce PDF est signé hors de la durée de validité du certificat."
    ),
    "verify.no-trust": (
        "impossible à juger : indiquez le fichier de confiance de l’organisation (--trust)."
    ),
    "verify.no-identity": (
        "impossible à juger : ce fichier est chiffré, indiquez l’identité age de "
        "l’organisation (--identity)."
    ),
    "verify.trust-unknown": (
        "impossible à juger seul : ce fichier de confiance est cohérent, et le code de son "
        "autorité est {code}. Faites-le confirmer."
    ),
    "verify.request": (
        "impossible à juger seul : la demande est intacte, et son code est {code}. "
        "Faites-le lire par la personne."
    ),
    "verify.unknown-kind": "impossible à juger : ce n’est pas un fichier de Canevas.",
}
MESSAGES.update(_EXCHANGE)


def sentence(error: UserError) -> str:
    """The French sentence for ``error``: what happened, what is safe, what to do."""
    return _(MESSAGES[error.code]).format(**error.facts)
