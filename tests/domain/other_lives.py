"""Two lives unlike the demonstration's: little French and much work; no school and few words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.form import FormAnswer
from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer, Support
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.review import Recommendation, ReviewAnswer
from app.domain.answers.skills import Skill, SkillsAnswer
from app.domain.answers.timeline import Episode, Gap, TimelineAnswer
from app.domain.interview import Interview, Person, Quote

HELD = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


def sylla() -> Interview:
    """Mme Awa Sylla, 52, who cooks and sews, speaks little French and has an interpreter."""
    return Interview(
        id="00000000-0000-4000-8000-000000000119",
        number=119,
        person=Person("p2", "Sylla", "Awa", "Mme"),
        establishment="Centre pénitentiaire des Tilleuls",
        created_at=HELD,
        started_at=HELD,
        closed_at=HELD + timedelta(minutes=64),
        quotes=(
            Quote("q1", "competences", "Avec mes mains, je sais tout faire", transmitted=True),
        ),
        answers={
            "accueil": FormAnswer(
                {
                    "information": "interprete",
                    "participation": "accepte",
                    "langue": ("wolof", "francais"),
                    "interprete": "telephone",
                    "voix_haute": "oui",
                }
            ),
            "situation": FormAnswer(
                {
                    "demande": "apprendre à parler avec tout le monde",
                    "niveau_atteint": "primaire",
                    "niveau_obtenu": "sans",
                    "savoirs.lire": "difficile",
                    "savoirs.ecrire": "difficile",
                    "savoirs.calculer": "a_l_aise",
                    "savoirs.numerique": "non_aborde",
                    "francais_oral": "a1",
                    "francais_ecrit": "infra_a1",
                    "permis": ("aucun",),
                    "moyens": ("pied", "transports"),
                }
            ),
            "images": CardsAnswer(
                "canevas",
                "1.0",
                (),
                (PlacedCard("c11", "me_parle", "Des mains", "Le pain, comme chez nous", (), True),),
            ),
            "frise": TimelineAnswer(
                "1974",
                (
                    Episode("f", "famille", "Naissance", "1995"),
                    Episode("m", "emploi", "Vente de tissus au marché", "1990~", "2009"),
                    Episode("c", "emploi", "Commis de cuisine", "2010-04", "2018-24", "cantine"),
                    Episode("t", "engagements", "Tontine du quartier", "2012", "..", "trésorière"),
                    Episode("d", "lieu", "Dakar", "1974", "2009"),
                    Episode("e", "lieu", "Évreux", "2009", ".."),
                ),
            ),
            "competences": SkillsAnswer(
                (
                    Skill(
                        "a",
                        "Préparer",
                        "un repas",
                        "pour cent personnes, dans les temps",
                        ("episode:c",),
                        "technique",
                        "emploi",
                        "transmettre",
                        "sur",
                        True,
                    ),
                    Skill(
                        "b",
                        "Tenir",
                        "les comptes",
                        "d’une tontine de trente membres",
                        ("episode:t",),
                        "transversale",
                        "engagement",
                        "autonome",
                        "sur",
                    ),
                    Skill("g", "Lire", "une recette", "", ("episode:c",), zone="a_developper"),
                )
            ),
            "projets": ProjectsAnswer(
                (
                    Project(
                        "u",
                        "Apprendre le français",
                        "immediat",
                        "engage",
                        10,
                        "",
                        "Test de niveau",
                        "ULE",
                        "cette semaine",
                    ),
                    Project("v", "Travailler dans une cantine", "m0_3", "realiste", 6),
                )
            ),
            "freins": ObstaclesAnswer(
                (
                    Obstacle("h", "francais", "fort", detail="Parle peu", transmitted=True),
                    Obstacle("i", "sante", "moyen", detail="le dos", transmitted=True),
                    Obstacle("j", "logement", "fort", detail="bail perdu"),
                ),
                (Support("k", "Une ancienne collègue", "qui cherche une aide cuisinière", True),),
            ),
            "relecture": ReviewAnswer(
                (
                    Recommendation("l", "Proposer un cours de FLE", "ule", "semaine", "haute"),
                    Recommendation("n", "Essayer la cuisine", "travail", "mois", "moyenne"),
                ),
                read_back=True,
                agreement="accord",
                key_word="les mains",
                copy_offered=True,
            ),
        },
    )


def marchand() -> Interview:
    """M. Kévin Marchand, 19, no school past primary: few words, an empty year, a first wish."""
    return Interview(
        id="00000000-0000-4000-8000-000000000120",
        number=120,
        person=Person("p3", "Marchand", "Kévin", "M."),
        establishment="Maison d’arrêt d’Ombrelle",
        created_at=HELD,
        closed_at=HELD + timedelta(minutes=41),
        answers={
            "accueil": FormAnswer({"langue": ("francais",)}),
            "situation": FormAnswer(
                {
                    "activite": "réparer des scooters avec un voisin",
                    "niveau_atteint": "primaire",
                    "savoirs.lire": "avec_aide",
                    "savoirs.numerique": "a_l_aise",
                    "permis": ("am",),
                    "moyens": ("deux_roues",),
                }
            ),
            "images": CardsAnswer(none_speaks=True),
            "frise": TimelineAnswer(
                "2007",
                (
                    Episode("a", "ecole", "École primaire", "2013-09", "2018-06"),
                    Episode("b", "emploi", "Aide chez un ferrailleur", "2022~", "../2025"),
                ),
                (Gap("2018", "2021"),),
            ),
            "competences": SkillsAnswer(
                (
                    Skill(
                        "c",
                        "Démonter",
                        "un moteur de scooter",
                        "et le remonter sans notice",
                        ("episode:b",),
                        level="autonome",
                        zone="a_verifier",
                        quote="au bruit, je sais ce qui va pas",
                    ),
                )
            ),
            "projets": ProjectsAnswer(
                (Project("d", "La mécanique", "en_cours", "piste", 4, "voir un vrai garage"),),
                "qu’on me parle comme à l’école",
            ),
            "relecture": ReviewAnswer(
                (Recommendation("e", "Proposer une découverte de la mécanique", "formation"),),
                read_back=True,
                agreement="desaccord",
                reservations="j’ai pas dit que je voulais l’école",
            ),
        },
    )
