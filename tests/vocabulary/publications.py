"""Small files in the exact column layout of the publications, with invented lines."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

ROME = {
    "unix_referentiel_code_rome_v460_utf8.csv": (
        '"code_rome","code_fiche_metier","code_ogr","libelle_rome","code_rome_parent",'
        '"transition_eco","transition_num","transition_demo","emploi_reglemente","emploi_cadre"\n'
        '"D1102","5","7","Boulanger / Boulangère","D1102","","N","N","N","N"\n'
        '"N1103","6","8","Magasinier / Magasinière","N1103","Emploi Blanc","N","N","N","N"\n'
    ),
    "unix_referentiel_appellation_v460_utf8.csv": (
        '"code_ogr","libelle_appellation_long","libelle_appellation_court","code_rome",'
        '"classification","emploi_cadre"\n'
        '"11573","Boulanger / Boulangère de tradition","Boulanger de tradition","D1102","","N"\n'
        '"18166","Préparateur / Préparatrice de commandes","Préparateur","N1103","","N"\n'
        '"10001","Ouvrier / Ouvrière d\'\'entrepôt","Ouvrier d\'\'entrepôt","N1103","","N"\n'
    ),
    "unix_referentiel_competence_v460_utf8.csv": (
        '"code_ogr","nature","libelle_competence","definition","code_ogr_macro_comp",'
        '"code_macro_comp","cat_comp","sous_cat_comp","transition_eco","transition_num",'
        '"libelle_heterogeneite","libelle_origine"\n'
        '"100","Macro","Préparer une pâte","","","","Savoir-faire","","","","",""\n'
        '"101","Macro","Filmer une palette","Une ""palette""\nsur deux lignes",'
        '"","","","","","","",""\n'
    ),
    "unix_coherence_item_v460_utf8.csv": (
        '"code_rome","code_ogr","coeur_metier"\n"D1102","100","Principale"\n"N1103","101",""\n'
        '"N1103","999",""\n'
    ),
}
ESCO = {
    "occupations_fr.csv": (
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
        "regulatedProfessionNote,scopeNote,definition,inScheme,description,code,naceCode\n"
        "Occupation,http://data.europa.eu/esco/occupation/o1,7512,boulanger/boulangère,"
        '"ouvrier boulanger\nouvrière boulangère",,released,2025-12-10,,,,scheme,'
        '"Fait du pain, tôt.",'
        "7512.1,\n"
    ),
    "skills_fr.csv": (
        "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
        "modifiedDate,scopeNote,definition,inScheme,description\n"
        "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/s1,skill/competence,"
        "sector-specific,préparer du pain,,,released,2025-12-10,,,scheme,\n"
    ),
    "occupationSkillRelations_fr.csv": (
        "occupationUri,relationType,skillType,skillUri\n"
        "http://data.europa.eu/esco/occupation/o1,essential,skill/competence,"
        "http://data.europa.eu/esco/skill/s1\n"
    ),
}
RNCP = {
    "export_fiches_CSV_Standard_2026_02_01.csv": (
        '"Id_Fiche";"Numero_Fiche";"Intitule";"Abrege_Libelle";"Abrege_Intitule";'
        '"Nomenclature_Europe_Niveau";"Nomenclature_Europe_Intitule";"Accessible_Nouvelle_Caledonie";'
        '"Accessible_Polynesie_Francaise";"Date_dernier_jo";"Date_Decision";"Date_Fin_Enregistrement";'
        '"Date_Effet";"Type_Enregistrement";"Validation_Partielle";"Actif"\n'
        '"1";"RNCP37537";"Boulanger";"CAP";"Certificat d\'aptitude professionnelle";'
        '"NIV3";"Niveau 3";'
        '"Non";"Non";"";"";"31/08/2028";"";"Enregistrement de droit";"Oui";"ACTIVE"\n'
        '"2";"RNCP00002";"Ancien titre";"TP";"Titre professionnel";"NIV3";'
        '"Niveau 3";"Non";"Non";"";'
        '"";"31/08/2019";"";"Enregistrement sur demande";"Oui";"INACTIVE"\n'
    ),
    "export_fiches_CSV_Rome_2026_02_01.csv": (
        '"Numero_Fiche";"Codes_Rome_Code";"Codes_Rome_Libelle"\n'
        '"RNCP37537";"D1102";"Boulangerie - viennoiserie"\n'
    ),
}


def folder_of(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder with ``files``."""
    path.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def zip_of(path: Path, files: Mapping[str, str]) -> Path:
    """A zip with ``files`` in a folder, as the publications are."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"dossier/{name}", text)
    return path
