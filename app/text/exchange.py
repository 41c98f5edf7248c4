"""Why a file is refused, what went wrong with a key, what ``canevas verify`` says."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
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
    "authority.bad_name": (
        "Un nom ne peut pas entrer dans un certificat : 64 signes au plus, tous imprimables. Rien "
        "n’a été créé. Raccourcissez le nom de l’organisation, ou le vôtre, puis recommencez."
    ),
    "reception.expired": (
        "Votre certificat a fini : un accusé signé aujourd’hui ne serait cru de personne. Rien n’a "
        "été lu. Renouvelez-le d’abord, dans « Confiance », « Mon certificat »."
    ),
    "authority.sheltered": (
        "La clé de l’autorité n’est pas sur cet ordinateur : elle est au coffre. Rien n’a changé. "
        "Ouvrez le fichier .autorite avec sa phrase de passe, puis recommencez."
    ),
    "authority.not_a_shelter": (
        "Ce fichier n’est pas un fichier d’autorité, ou il est abîmé. Rien n’a changé. Prenez "
        "l’autre exemplaire."
    ),
    "authority.wrong_passphrase": (
        "Cette phrase de passe n’ouvre pas ce fichier d’autorité. Rien n’a changé. Vérifiez les "
        "majuscules et le clavier, puis réessayez."
    ),
    "authority.typed_differently": (
        "Les deux phrases de passe ne sont pas les mêmes. Rien n’a été écrit. Tapez-les de nouveau."
    ),
    "authority.not_found": (
        "Aucun fichier .autorite sur cette clé. Rien n’a changé. Vérifiez que c’est bien la clé du "
        "coffre."
    ),
    "authority.other": (
        "Ce fichier est celui d’une autre autorité. Rien n’a changé. Cherchez celui de votre "
        "organisation."
    ),
    "reception.no_recipient": (
        "La clé de cette personne n’est pas connue ici. Rien n’a été écrit. Demandez-lui une "
        "nouvelle demande, puis enrôlez-la de nouveau."
    ),
    "reception.none_here": (
        "Aucune clé de réception ici. Rien n’a changé. Vérifiez que c’est bien la clé de l’autre "
        "superviseur."
    ),
    "reception.not_for_us": (
        "Ce fichier ne donne pas la clé de réception de votre organisation, ou n’est pas pour cet "
        "espace. Rien n’a changé. Demandez-le de nouveau."
    ),
    "upload.bad_address": (
        "Ce n’est pas l’adresse d’un serveur. Rien n’a changé. Elle ressemble à {example}, "
        "votre superviseur la donne."
    ),
    "upload.plain_address": (
        "Cette adresse n’est pas en HTTPS : ce qui passe pourrait être lu. Rien n’a changé. "
        "Demandez à votre superviseur une adresse en HTTPS."
    ),
    "upload.bad_pem": (
        "Ce fichier ne contient pas de certificat PEM. Rien n’a changé. Choisissez celui que votre "
        "superviseur a donné."
    ),
    "upload.not_https": (
        "L’adresse du serveur doit être en HTTPS. Rien n’est parti. Corrigez-la dans les réglages."
    ),
    "upload.no_authority": (
        "Le fichier de l’autorité du serveur, ou le certificat, est introuvable. Rien n’est parti. "
        "Choisissez-le de nouveau dans les réglages."
    ),
    "upload.denied": (
        "Le serveur refuse ce jeton ou ce certificat. Rien n’est perdu, l’envoi attend. Demandez "
        "un nouveau jeton à votre superviseur."
    ),
    "upload.proxy": (
        "Le relais du réseau (proxy) refuse le passage. Rien n’est perdu, l’envoi attend. Essayez "
        "d’un autre réseau, ou remettez par clé."
    ),
    "upload.too-large": (
        "Le serveur refuse un fichier de cette taille. Rien n’est perdu, l’envoi attend. Remettez "
        "cette synthèse par clé."
    ),
    "upload.busy": (
        "Le serveur traite déjà cet envoi. Rien n’est perdu. Il sera repris tout seul."
    ),
    "upload.no-room": (
        "Le serveur n’a plus de place. Rien n’est perdu, l’envoi attend. Prévenez votre "
        "superviseur, ou remettez par clé."
    ),
    "upload.server": (
        "Le serveur a répondu de travers. Rien n’est perdu, l’envoi attend et sera repris. Si cela "
        "dure, remettez par clé."
    ),
    "upload.untrusted": (
        "Ce serveur ne prouve pas qu’il est le bon : son certificat n’est pas de l’autorité "
        "attendue. Rien n’est parti. Prévenez votre superviseur."
    ),
    "upload.unreachable": (
        "Le serveur ne répond pas, ou la liaison a été coupée. Rien n’est perdu : l’envoi "
        "reprendra là où il s’est arrêté."
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
    "verify.step-size": "la taille est celle d’un fichier de Canevas",
    "verify.step-age": "le chiffrement est intact et pour cette organisation",
    "verify.step-container": "la forme est exactement celle attendue, rien n’y a été ajouté",
    "verify.step-signer": "qui a signé figure dans le fichier de confiance",
    "verify.step-signature": "la signature vaut pour ce contenu, au bit près",
    "verify.step-role": "cette personne a le droit de signer, sous son propre nom",
    "verify.step-trusted": "son certificat n’a pas été retiré",
    "verify.step-time": "la date de signature est possible",
    "verify.step-recipient": "la synthèse est pour cette organisation",
    "verify.step-digest": "les pièces sont celles que la signature annonce",
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
