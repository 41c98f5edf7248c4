"""The commands of ``canevas``: one function each, told in French."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from app.domain.errors import UserError
from app.text import MESSAGES, sentence

AUTHENTIC, NOT_AUTHENTIC, CANNOT_JUDGE = 0, 1, 2
HOLDS = {True: "oui", False: "non", None: "pas regardé"}


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands; argparse's own words are given in French."""
    parser = _parser(
        "canevas", "Entretien socio-professionnel, hors connexion. Sans commande : la fenêtre."
    )
    commands = parser.add_subparsers(title="commandes", metavar="COMMANDE", dest="command")
    window = _command(commands, "window", "ouvrir la fenêtre sur un espace donné", _window)
    window.add_argument("--space", type=Path, metavar="FICHIER", help="l’espace à ouvrir")
    demo = _command(commands, "demo", "jouer la démonstration dans un dossier", _demo)
    demo.add_argument("folder", type=Path, metavar="DOSSIER", help="où laisser ce qui est fait")
    verify = _command(commands, "verify", "dire si des fichiers sont authentiques", _verify)
    verify.add_argument("files", type=Path, nargs="+", metavar="FICHIER", help="fichiers à juger")
    verify.add_argument(
        "--trust", type=Path, required=True, metavar="FICHIER", help="le fichier .confiance"
    )
    verify.add_argument(
        "--identity", type=Path, metavar="FICHIER", help="l’identité age de l’organisation"
    )
    verify.add_argument(
        "--details",
        action="store_true",
        help="dire pour chaque synthèse ce qui tient et ce qui ne tient pas",
    )
    take = _command(
        commands, "import", "recevoir des synthèses dans un espace superviseur", _import
    )
    take.add_argument("--space", type=Path, required=True, metavar="FICHIER", help="l’espace")
    take.add_argument(
        "--passphrase-file",
        type=Path,
        required=True,
        metavar="FICHIER",
        help="fichier dont la première ligne est la phrase de passe",
    )
    take.add_argument("paths", type=Path, nargs="+", metavar="CHEMIN", help="fichiers ou dossiers")
    vocabulary = _command(
        commands, "vocabulary", "importer ou lister les vocabulaires ROME, ESCO, RNCP", _vocabulary
    )
    vocabulary.add_argument("--space", type=Path, metavar="FICHIER", help="l’espace")
    vocabulary.add_argument(
        "paths", type=Path, nargs="*", metavar="CHEMIN", help="dossiers ou zips tels que publiés"
    )
    _command(commands, "self-test", "charger chaque partie et dire si elle répond", _self_test)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run one command; 0 when all went well."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # an old terminal shows "?" rather than a traceback
            stream.reconfigure(errors="replace")
    parsed = build_parser().parse_args(arguments)
    action: Callable[[argparse.Namespace], int] = getattr(parsed, "action", _window)
    try:
        return action(parsed)
    except UserError as error:
        print(sentence(error), file=sys.stderr)
        return CANNOT_JUDGE
    except BrokenPipeError:  # whoever read has left: what was not said was not judged
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT_JUDGE


class _French(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "utilisation : " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        self.exit(CANNOT_JUDGE, "canevas : il manque un élément, ou un mot est de trop.\n")


def _parser(name: str, description: str) -> argparse.ArgumentParser:
    parser = _Parser(prog=name, description=description, formatter_class=_French, add_help=False)
    _in_french(parser)
    return parser


def _in_french(parser: argparse.ArgumentParser) -> None:
    parser._positionals.title = "éléments"
    parser.add_argument("-h", "--help", action="help", help="montrer cette aide")


def _command(commands, name: str, help_text: str, action) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    made: argparse.ArgumentParser = commands.add_parser(
        name,
        help=help_text,
        description=help_text.capitalize() + ".",
        formatter_class=_French,
        add_help=False,
    )
    _in_french(made)
    made.set_defaults(action=action)
    return made


def _window(parsed: argparse.Namespace) -> int:
    from app.bootstrap import appearance_path, application, default_path, main_window

    app = application(appearance_path())
    window = main_window(getattr(parsed, "space", None) or default_path())
    window.show()
    code: int = app.exec()
    return code


def _demo(parsed: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # what no screen cannot do
    from app.ui.demo.play import play

    return AUTHENTIC if play(parsed.folder) else NOT_AUTHENTIC


def _verify(parsed: argparse.Namespace) -> int:
    from app.exchange.age import Identities
    from app.exchange.trust import TrustAccepted, judge_trust
    from app.exchange.verify import verify_file

    judged = judge_trust(_read(parsed.trust), datetime.now(UTC), None)
    if not isinstance(judged, TrustAccepted):
        print(f"{_shown(parsed.trust)} : {MESSAGES['verify.trust_unreadable']}")
        return CANNOT_JUDGE
    trust = judged.trust
    try:
        identities = Identities.of(*_identity_lines(parsed.identity)) if parsed.identity else None
    except ValueError:
        raise UserError("verify.no_identity_here") from None
    worst = AUTHENTIC
    for path in parsed.files:
        code = _verify_one(
            path,
            lambda data, name: verify_file(data, name, trust, identities, datetime.now(UTC)),
            parsed.details,
        )
        worst = NOT_AUTHENTIC if NOT_AUTHENTIC in (code, worst) else max(code, worst)
    return worst


def _read(path: Path) -> bytes:
    """The bytes at ``path``, as many as any judge reads; none when it cannot be read."""
    from app.exchange.manifest import LAYOUT
    from app.exchange.removable import read_bounded

    try:
        return read_bounded(path, LAYOUT.cap)
    except OSError:
        return b""


def _shown(path: Path) -> str:
    """A file's name on one line: a name made to look like a verdict, or to colour a terminal,
    shows what it is."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in path.name)


def _identity_lines(path: Path) -> list[str]:
    lines = _read(path).decode("ascii", errors="replace").splitlines()
    found = [line.strip() for line in lines if line.startswith("AGE-SECRET-KEY-")]
    if not found:
        raise UserError("verify.no_identity_here")
    return found


def _verify_one(path: Path, judge, details: bool) -> int:  # type: ignore[no-untyped-def]
    codes = {
        "authentic": AUTHENTIC,
        "not_authentic": NOT_AUTHENTIC,
        "cannot_judge": CANNOT_JUDGE,
    }
    if not path.is_file():
        print(f"{_shown(path)} : {MESSAGES['verify.unreadable']}")
        return CANNOT_JUDGE
    verdict = judge(_read(path), path.name)
    # The sentences of a refusal are those of an import: here nobody imports anything.
    told = MESSAGES[verdict.code].replace(" Rien n’a été importé.", "")
    print(f"{_shown(path)} : {told.format(**verdict.facts)}")
    if details:
        from app.exchange.verify import explain

        for step in explain(verdict):
            print(f"    {HOLDS[step.holds]} : {MESSAGES[step.code]}")
    return codes[verdict.outcome]


def _import(parsed: argparse.Namespace) -> int:
    from app.workspace.receiving import receive
    from app.workspace.space import World, open_space

    passphrase = _first_line(parsed.passphrase_file)
    files = [f for path in parsed.paths for f in _bundles(path)]
    if not files:
        raise UserError("bundle.none_here")
    workspace = open_space(parsed.space, passphrase, World())
    try:
        if workspace.space.kind != "supervisor":
            raise UserError("import.not_supervisor")
        arrivals = receive(workspace, files)
    finally:
        workspace.close()
    for path, arrival in zip(files, arrivals, strict=True):
        told = MESSAGES[arrival.code] if arrival.code else MESSAGES[f"import.{arrival.outcome}"]
        print(f"{_shown(path)} : {told}")
    return NOT_AUTHENTIC if any(a.code for a in arrivals) else AUTHENTIC


def _vocabulary(parsed: argparse.Namespace) -> int:
    from app.bootstrap import default_path
    from app.workspace.vocabulary import Vocabularies

    vocabularies = Vocabularies(parsed.space or default_path())
    defects = 0
    for path in parsed.paths:
        for edition in vocabularies.take(path):
            facts = {"source": edition.source.upper(), "version": edition.version}
            print(MESSAGES["vocabulary.imported"].format(terms=len(edition.terms), **facts))
            for defect in edition.defects:
                defects += 1
                print(f"  {MESSAGES[f'defect.{defect.code}'].format(**vars(defect))}")
    for line in () if parsed.paths else vocabularies.lines():
        told = MESSAGES["vocabulary.line" if line.used else "vocabulary.line_kept"]
        print(told.format(**vars(line)))
    return NOT_AUTHENTIC if defects else AUTHENTIC


def _bundles(path: Path) -> list[Path]:
    """Files only: a folder or a link named like a bundle is none; a key is not followed out."""
    if not path.is_dir():
        return [path] if path.is_file() else []
    found = sorted(path.glob("*.synthese"))
    return [file for file in found if file.is_file() and not file.is_symlink()]


def _first_line(path: Path) -> str:
    """The passphrase in ``path``; UserError("import.no_passphrase") when there is none to read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("import.no_passphrase") from error
    if not lines:
        raise UserError("import.no_passphrase")
    return lines[0]


def _self_test(_parsed: argparse.Namespace) -> int:
    from app.self_test import check_all

    results = check_all()
    for name, fine in results.items():
        print(f"{name} : {'répond' if fine else 'ne répond pas'}")
    return AUTHENTIC if all(results.values()) else NOT_AUTHENTIC
