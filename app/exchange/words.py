"""Digests a voice can carry: twelve characters for the telephone, six French words for the slip."""

from __future__ import annotations

import hashlib

# Crockford's base 32: no I, L, O or U, which are heard or read as something else.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_BITS = 60

_LIST = """
abricot agneau aiguille amande ancre anguille anneau arbre ardoise armoire artichaut assiette
atelier automne autruche avion avoine bague balai balcon baleine balle bambou banane banc
bandeau barque barrage barre basilic bassin bateau berceau betterave beurre biche bijou billet
biscuit bison blaireau bocal bois bonnet bordure bottes bouche boucle bougie boulanger bouquet
bourgeon boussole bouteille bouton branche brebis brioche brique brosse brouette brume buffet
buisson bureau cabane cadran cahier caillou calendrier camion campagne canal canard canne
canot carafe caravane carnet carotte carreau carrosse cartable carton cascade casque
castor cave ceinture cendre cerf cerise chaise chaloupe champ chandelle chanson chapeau
chardon charrue chat chaudron chaussure cheval chevreuil chocolat cigale cigogne ciseaux citerne
citron citrouille clairon clavier cloche clou coffre colline colombe compas comptoir coquille
corbeau corbeille corde cornichon coton coude couloir couronne couteau crabe crapaud cravate
crayon crevette cuisine culotte cygne dalle dauphin diamant dindon domino dossier douche drap
drapeau dune escargot escalier espadon estrade fagot faisan falaise fanal farine faucon
fauteuil fenouil ferme feuille figue filet flamme fleur flocon fontaine forge fougasse fourche
fourmi framboise fraise fromage fronde fruit galet gant garage gazelle gazon genou girafe glace
glaise gomme goudron gourde grain grange grappe grenier grenouille grille griotte grotte guitare
hamac hamster hangar hareng haricot herbe hibou hublot hirondelle horloge huile
jambon jardin javelot jonquille journal jument jupe kayak kiwi laine laitue lampe
lanterne lapin lavande ligne limace lion livre loupe luciole lune lutin maison manteau marmite
marmotte marteau melon merle miroir moineau montagne mouche moulin mouton muguet nappe navire
neige noisette nuage oiseau olive orage orange
"""
WORDS: tuple[str, ...] = tuple(_LIST.split())


def code_of(data: bytes) -> str:
    """The code two people compare by voice: 60 bits of SHA-256 as ``XXXX-XXXX-XXXX``."""
    number = int.from_bytes(hashlib.sha256(data).digest()[:8], "big") >> (64 - _CODE_BITS)
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(_CODE_BITS - 5, -1, -5))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def words_of(digest: str) -> tuple[str, ...]:
    """The six words of a SHA-256 hex ``digest``: one word for each of its first six bytes."""
    return tuple(WORDS[byte] for byte in bytes.fromhex(digest)[:6])
