"""The fictional life of the demonstration: M. Rudy Lenormand, MA des Aulnes. Nobody real."""

from __future__ import annotations

COUNSELLOR = ("Claire Maréchal", "Maison d’arrêt des Aulnes", "sept péniches sous la lune rousse")
SUPERVISOR = ("Nadia Ferrand", "DISP de Rennes", "neuf rivages avant la brume grise")
PERSON = ("M.", "Rudy", "Lenormand")

REQUEST = (
    "Savoir si je peux retrouver un fournil. "
    "Et commencer quelque chose ici, sans attendre la sortie."
)
ACTIVITY = "Marchés le matin, quelques livraisons"
NOTE = "Fatigué, mal dormi. Relance douce sur le métier, il sourit quand il parle du fournil."
QUOTE = "J’ai jamais raté une embauche."

CARDS = (("c28", "me_parle"), ("c01", "me_parle"), ("c37", "je_refuse"))
CARD_WORDS = (
    (
        "c28",
        "Des mains qui tiennent une plante.",
        "Prendre soin, ça je sais faire.",
        "prendre soin",
    ),
    (
        "c01",
        "Quelqu’un qui part tôt, avec juste un sac.",
        "Quatre heures du matin, tout seul dans la rue, et moi je savais où j’allais.",
        "savoir où je vais",
    ),
)

# lane, title, from, to ("" for a point), detail, quote
EPISODES = (
    ("reperes", "Arrivée à Rouen", "été 2004", "", "", ""),
    ("reperes", "Premier salaire", "juillet 2009", "", "", ""),
    ("ecole", "Collège", "septembre 2003", "juin 2007", "", ""),
    ("formation", "CAP boulanger", "septembre 2007", "été 2009", "sans passer l’examen", ""),
    ("emploi", "Apprenti au fournil", "septembre 2007", "été 2009", "", ""),
    (
        "emploi",
        "Préparateur de commandes",
        "vers 2010",
        "vers 2013",
        "intérim, plusieurs missions",
        "C’est moi qui montrais aux nouveaux.",
    ),
    ("emploi", "Livreur", "2014", "été 2016", "colis, en ville", ""),
    ("emploi", "Vendeur sur les marchés", "vers 2017", "avant 2021", "son propre stand", ""),
    ("engagements", "Entraîneur bénévole", "vers 2017", "vers 2021", "équipe de jeunes", ""),
)

# evidence (episode title or card), verb and object, context, zone, level
SKILLS = (
    (
        "Préparateur de commandes",
        "Montrer le poste",
        "à un nouveau, en équipe de nuit",
        "sur",
        "transmettre",
    ),
    ("Apprenti au fournil", "Façonner la pâte", "à la main, avant l’ouverture", "sur", "autonome"),
    ("Vendeur sur les marchés", "Tenir un stand", "seul, caisse comprise", "sur", "autonome"),
    (
        "Entraîneur bénévole",
        "Mener un groupe",
        "de quinze jeunes, le samedi",
        "a_verifier",
        "avec_aide",
    ),
    (
        "Préparateur de commandes",
        "Composer une palette",
        "stable, sans retour",
        "a_verifier",
        "autonome",
    ),
)
STORY = (
    "je lis le bon, je vérifie l’allée",
    "le lourd en bas, le fragile dessus",
    "la palette part sans retour",
)

# title, horizon, status, confidence, one more point, first step, with, when
PROJECTS = (
    (
        "Travailler ici, à l’atelier cuisine",
        "immediat",
        "engage",
        9,
        "avoir la réponse de la commission",
        "Demande de classement",
        "CPIP",
        "cette semaine",
    ),
    (
        "Repasser le CACES",
        "en_cours",
        "a_explorer",
        5,
        "savoir si ça se passe ici ou dehors",
        "Demander les dates",
        "responsable formation",
        "sous quinze jours",
    ),
    (
        "Retrouver un fournil",
        "m3_12",
        "realiste",
        7,
        "refaire une semaine en vrai, voir si j’ai la main",
        "Inscription à la préqualification cuisine",
        "ULE",
        "avant le 11 décembre",
    ),
)
NO_LONGER = "la livraison, courir toute la journée"

# category label, impact, detail, since, tried, help, agreed
OBSTACLES = (
    (
        "Mobilité",
        "fort",
        "Permis B en règle, voiture vendue. Pas de bus à quatre heures du matin.",
        "2014",
        "",
        "un garage solidaire, un vélo à la sortie",
        True,
    ),
    (
        "Précarité financière",
        "moyen",
        "Des factures en retard.",
        "la fin des marchés",
        "un échéancier, sans réponse",
        "un point budget avec le SPIP",
        True,
    ),
)
SUPPORTS = (
    ("Un ancien patron boulanger", "prêt à le reprendre une semaine", True),
    ("Un proche", "hébergement possible", False),
)

# action, addressee, delay, priority
RECOMMENDATIONS = (
    ("Inscrire à la préqualification cuisine", "ule", "quinze_jours", "haute"),
    ("Appuyer la demande de classement à l’atelier cuisine", "cpu", "semaine", "haute"),
    ("Faire un point budget et relancer l’échéancier", "spip", "mois", "moyenne"),
    ("Donner les dates des sessions CACES", "formation", "quinze_jours", "moyenne"),
)
RESERVATION = "Je préfère qu’on ne parle pas de la livraison."
KEY_WORD = "fournil"
