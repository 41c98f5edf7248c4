"""A relative is told by role, never by name: finding the name that was typed all the same."""

from __future__ import annotations

import re

_ROLES = (
    "mère|maman|père|papa|frère|sœur|soeur|fils|fille|femme|mari|épouse|époux|compagne|compagnon|"
    "copine|copain|conjointe?|cousine?|oncle|tante|tata|tonton|neveu|nièce|amie?|enfants?|bébé|"
    "mamie|papi|marraine|parrain|proche|ex"
)
_OWN = "mon|ma|mes|son|sa|ses|notre|leur"
# « de » before a name, but « mère de famille » and « femme de ménage » go on in small letters.
_JOINT = r"(?:nommée?|appelée?|de|d’)\s*"
_CALLED = r"(?:qui\s+(?:s’appelle|se\s+nomme)|s’appelle|surnommée?|prénommée?)"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
# First names so common that one knows them in small letters too; none is also a French word.
_KNOWN = (
    "abdel|adam|adrien|ahmed|aïcha|alain|alexandre|alexis|ali|alice|aminata|amina|amine|anaïs|"
    "andré|anne|anthony|antoine|arnaud|arthur|audrey|aurélie|awa|axel|benjamin|bernard|brahim|"
    "bruno|camille|caroline|catherine|cédric|céline|charlotte|chloé|christelle|christian|"
    "christine|christophe|cindy|clara|daniel|david|delphine|denis|didier|djamila|dylan|éric|"
    "élodie|émilie|emma|enzo|fabien|fabrice|farid|fatima|fatou|fatoumata|florian|françoise|"
    "franck|frédéric|gérard|gaël|guillaume|hakim|hamza|hassan|hélène|hugo|ibrahim|inès|isabelle|"
    "jacques|jean|jennifer|jérémy|jérôme|jessica|joël|jonathan|jordan|joseph|julie|julien|"
    "justine|karim|karima|kévin|kevin|khadija|kylian|laetitia|latifa|laura|laurent|léa|leïla|"
    "léo|lina|loïc|louis|louise|lucas|lucie|ludovic|malik|mamadou|manon|marc|marie|marion|"
    "martine|mathieu|matthieu|maxime|mehdi|mélanie|michel|mickaël|mohamed|mohammed|monique|"
    "moussa|mustapha|nabil|nadia|nathalie|nicolas|noah|noémie|olivier|omar|ophélie|pascal|"
    "patrick|paul|pauline|philippe|quentin|rachid|raphaël|richard|robert|romain|sabrina|said|"
    "saïd|salim|samia|samir|samuel|sandrine|sarah|sébastien|serge|simon|sofiane|sonia|sophie|"
    "stéphane|stéphanie|steven|sylvain|sylvie|théo|thierry|thomas|valérie|vanessa|véronique|"
    "vincent|virginie|wassim|william|yacine|yann|yanis|yasmine|youssef|yves|zineb|zoé"
)
_PATTERNS = (
    # « ma sœur Leïla », « mon frère, Paul », « ma sœur (Leïla) », « la mère de Kevin »
    rf"\b(?i:{_ROLES})\b\s*[,:(–-]?\s+(?i:{_JOINT})?({_CAPITAL})",
    rf"\b(?i:{_ROLES})\b\s*\(({_CAPITAL})",
    # « mon frère paul », « la mère de kevin »
    rf"\b(?i:{_ROLES})\b,?\s+(?i:{_JOINT})?\b((?i:{_KNOWN}))\b",
    # « mon fils qui s’appelle noa », « une amie prénommée Inaya »
    rf"\b(?i:{_ROLES})\b,?\s+(?i:{_CALLED})\s+(\w[\w’'-]+)",
    # « Leïla, ma sœur », « Paul (mon frère) »
    rf"(?<!à )\b({_CAPITAL}|(?i:{_KNOWN}))\s*[,(]\s*(?i:(?:{_OWN})\s+(?:{_ROLES}))\s*(?=[,).]|$)",
)
_NAMED = tuple(re.compile(pattern) for pattern in _PATTERNS)
# « Sa femme de Marseille » names a town.
_PLACE = re.compile(
    "afrique|algérie|allemagne|alsace|amiens|angers|angleterre|auvergne|belgique|"
    "besançon|bordeaux|brest|bretagne|bruxelles|caen|cameroun|chine|clermont|"
    "comores|congo|corse|créteil|dakar|dieppe|dijon|elbeuf|espagne|europe|évry|"
    "évreux|france|grenoble|guadeloupe|guinée|guyane|haïti|italie|lille|limoges|"
    "louviers|lyon|mali|maroc|marseille|martinique|mayenne|mayotte|metz|montpellier|"
    "montreuil|mulhouse|nancy|nanterre|nantes|nice|nîmes|normandie|orléans|paris|"
    "pau|perpignan|picardie|poitiers|pologne|portugal|provence|reims|rennes|réunion|"
    "roubaix|rouen|roumanie|russie|saint-denis|sarcelles|savoie|sénégal|strasbourg|"
    "suisse|syrie|toulon|toulouse|tourcoing|tours|tunisie|turquie|ukraine|vernon|"
    "versailles"
)
# What begins with a capital after a role without being a name: « ma mère RSA », « une amie CPIP ».
_ACRONYM = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,5}\d?")


def named_relative(text: str) -> str:
    """The name of a relative in ``text``, empty when there is none.

    « ma sœur Leïla » names one, and so do « mon frère paul », « Leïla, ma sœur »; « un proche au
    Havre » does not, nor does « mon ancien patron ».
    """
    plain = text.replace("'", "’")
    shouted = plain.upper() == plain
    found = (match[1] for pattern in _NAMED for match in pattern.finditer(plain))
    named = (name for name in found if not _PLACE.fullmatch(name.casefold()))
    return next((name for name in named if shouted or not _ACRONYM.fullmatch(name)), "")
