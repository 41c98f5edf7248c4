"""``canevas demo``: two spaces, one hour, one key, everything verified at the end."""

from __future__ import annotations

import json
import platform
import shutil
import time
from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app import __version__
from app.bootstrap import application, main_window
from app.exchange.drives import Drive
from app.storage.slots import Cost
from app.ui.demo import life
from app.ui.demo.clock import DemoClock
from app.ui.demo.hands import Hands
from app.ui.demo.hour import play_hour
from app.ui.shell.window import MainWindow
from app.workspace.identity import age_identity, current_trust, read_key
from app.workspace.space import World, utc_now

KEY, SCREENS, SECRETS = "cle-usb", "ecrans", "cles"
PERSONS_PAGE = "verify.pdf-unsigned"  # the page kept by the person bears no signature
OURS = ("conseiller.canevas", "superviseur.canevas", KEY, SCREENS, SECRETS, "rapport.json")
PACKAGES = ("PySide6-Essentials", "cryptography", "sqlcipher3", "sqlmodel", "reportlab", "pyhanko")


def play(folder: Path) -> bool:
    """Play the demonstration into ``folder`` and say what was made; true when all is verified."""
    started = time.monotonic()
    stage = Stage(folder)
    stage.counsellor_begins()
    stage.supervisor_founds()
    stage.counsellor_trusts()
    stage.hour()
    stage.hand_over()
    stage.supervisor_receives()
    stage.counsellor_reads_receipt()
    verified = stage.verify()
    stage.report(time.monotonic() - started, verified)
    print(
        f"Démonstration jouée en {time.monotonic() - started:.0f} s : {stage.gestures} gestes, "
        f"{stage.pictures} écrans, {len(verified)} fichiers vérifiés dans {folder.name}/."
    )
    return all(verified.values())


class Stage:
    """The two laptops, the key between them, and the camera."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        _clear(folder)
        for name in (KEY, SCREENS, SECRETS):
            (folder / name).mkdir()
        self.key = folder / KEY
        self.clock = DemoClock(utc_now)
        plugged = Drive(self.key, "AULNES 2", "vfat", 7_400_000_000, True)
        self.world = World(now=self.clock, cost=Cost.floor(), drives=lambda: (plugged,))
        self.app = application()
        self.pictures = 0
        self.gestures = 0
        self.times: dict[str, float] = {}
        self.counsellor = self._window("conseiller.canevas")
        self.supervisor = self._window("superviseur.canevas")

    def _window(self, name: str) -> Hands:
        return Hands(main_window(self.folder / name, self.world))

    def _take(self, hands: Hands) -> Callable[[str], None]:
        def take(name: str) -> None:
            hands.settle()
            self.pictures += 1
            window: QWidget = hands.window
            window.grab().save(str(self.folder / SCREENS / f"{self.pictures:02}-{name}.png"))

        return take

    def _timed(self, name: str, act: Callable[[], None]) -> None:
        began = time.monotonic()
        act()
        self.times[name] = round(time.monotonic() - began, 2)

    def _create(self, hands: Hands, who: tuple[str, str, str], supervisor: bool) -> None:
        hands.window.show()
        take = self._take(hands)
        if supervisor:
            hands.click("door.kind.supervisor")
        hands.type("door.owner", who[0])
        hands.type("door.establishment", who[1])
        hands.type("door.new_passphrase", who[2])
        take("creer-superviseur" if supervisor else "creer")
        hands.click("door.make")
        hands.see("reception" if supervisor else "home")

    def counsellor_begins(self) -> None:
        """Create the space, then ask to be known."""
        self._create(self.counsellor, life.COUNSELLOR, supervisor=False)
        take = self._take(self.counsellor)
        take("premier-jour")
        self.counsellor.click("nav.lock")
        self.counsellor.type("door.passphrase", life.COUNSELLOR[2])
        take("ouvrir")
        self.counsellor.click("door.open")
        self.counsellor.see("home")
        self.counsellor.click("nav.team")
        self.counsellor.type("enrolment.place", str(self.key))
        self.counsellor.click("enrolment.request")
        self.counsellor.see("enrolment.code")
        take("demande")

    def supervisor_founds(self) -> None:
        """Found the authority, accept the request by its code, publish."""
        hands = self.supervisor
        self._create(hands, life.SUPERVISOR, supervisor=True)
        take = self._take(hands)
        hands.click("nav.trust")
        hands.click("trust.found")
        hands.click("trust.found_sure")
        hands.type("trust.place", str(self.key))
        hands.click("trust.read")
        hands.see("trust.request_code")
        take("demande-recue")
        hands.click("trust.same")
        hands.click("trust.publish")
        hands.see("trust.published")
        take("confiance")

    def counsellor_trusts(self) -> None:
        """Read the trust file and compare the authority's code."""
        hands = self.counsellor
        hands.click("enrolment.read")
        hands.see("enrolment.authority")
        self._take(hands)("code-de-l-autorite")
        hands.click("enrolment.same")
        hands.see("enrolment.done")

    def hour(self) -> None:
        """Plan the interview, open it, play the eight steps."""
        hands, take = self.counsellor, self._take(self.counsellor)
        hands.click("nav.decks")
        hands.see("decks")
        take("jeux-d-images")
        hands.click("nav.home")
        hands.click("home.new")
        civility, first, last = life.PERSON
        hands.click(f"new.civility.{civility}")
        hands.type("new.first", first)
        hands.type("new.last", last)
        hands.click("new.plan")
        take("mes-entretiens")
        hands.click("home.open.1")
        hands.see("interview")
        self._timed("hour", lambda: play_hour(hands, take, self.clock))

    def hand_over(self) -> None:
        """Look at the draft, read it back, write the key."""
        hands, take = self.counsellor, self._take(self.counsellor)
        hands.see("synthesis")
        take("synthese")
        hands.click("synthesis.view")
        take("apercu")
        hands.click("preview.back")
        hands.click("synthesis.read")
        take("relire")
        while hands.glimpse("reading.right"):
            hands.click("reading.right")
        hands.click("face.turned")
        self.clock.pass_minutes(10)
        hands.click("synthesis.ready")
        hands.type("hand_over.place", str(self.key))
        take("remettre")
        self._timed("hand_over", lambda: self._write(hands))
        take("remis")
        hands.click("hand_over.finish")

    def _write(self, hands: Hands) -> None:
        hands.click("hand_over.write")
        hands.see("hand_over.done")

    def supervisor_receives(self) -> None:
        """Read the key, write the receipts."""
        hands, take = self.supervisor, self._take(self.supervisor)
        hands.click("nav.reception")
        hands.type("reception.place", str(self.key))
        hands.click("reception.read")
        hands.see("reception.accepted")
        hands.click("reception.receipts")
        hands.see("reception.written")
        take("reception")

    def counsellor_reads_receipt(self) -> None:
        """The receipt closes the five days."""
        hands, take = self.counsellor, self._take(self.counsellor)
        hands.click("nav.receipts")
        hands.type("receipts.place", str(self.key))
        hands.click("receipts.read")
        take("accuse")
        hands.click("nav.home")
        take("accuse-recu")
        for name, picture in (("journal", "journal"), ("security", "securite")):
            hands.click(f"nav.{name}")
            hands.see(name)
            take(picture)
        hands.click("nav.home")

    def verify(self) -> dict[str, bool]:
        """Keep what tests need, close both spaces, judge every file on the key."""
        from app.exchange.age import Identities
        from app.exchange.trust import trust_pem
        from app.exchange.verify import verify_file

        supervisor = _window_of(self.supervisor).screens.workspace
        trust = current_trust(supervisor)
        assert trust is not None
        identity = age_identity(supervisor)
        secrets = self.folder / SECRETS
        (secrets / "organisation.age").write_text(f"{identity}\n", encoding="utf-8")
        (secrets / "trust.pem").write_bytes(trust_pem(trust))
        for name, who in (("conseiller", life.COUNSELLOR), ("superviseur", life.SUPERVISOR)):
            (secrets / f"{name}.phrase").write_text(f"{who[2]}\n", encoding="utf-8")
        recovery = read_key(supervisor, "age.recovery")
        assert recovery is not None
        self.gestures = self.counsellor.gestures + self.supervisor.gestures
        for hands in (self.counsellor, self.supervisor):
            hands.window.close()
        identities = Identities.of(identity)
        now = utc_now()
        signed = (p for p in sorted(self.key.iterdir()) if p.suffix != ".demande")
        verdicts = {
            path.name: verify_file(path.read_bytes(), path.name, trust, identities, now)
            for path in signed
        }
        return {
            name: verdict.outcome == "authentic"
            for name, verdict in verdicts.items()
            if verdict.code != PERSONS_PAGE
        }

    def report(self, seconds: float, verified: dict[str, bool]) -> None:
        """What was done, counted and timed, with a digest of all that was made."""
        made = {
            str(path.relative_to(self.folder)): sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }
        content = {
            "canevas": __version__,
            "python": platform.python_version(),
            "paquets": {name: version(name) for name in PACKAGES},
            "gestes": self.gestures,
            "ecrans": self.pictures,
            "secondes": round(seconds, 1),
            "durees": self.times,
            "entretien": {
                "moments": len(life.EPISODES),
                "images": len(life.CARDS),
                "competences": len(life.SKILLS),
                "projets": len(life.PROJECTS),
                "freins_et_appuis": len(life.OBSTACLES) + len(life.SUPPORTS),
                "preconisations": len(life.RECOMMENDATIONS),
            },
            "verifies": verified,
            "sha256": made,
        }
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (self.folder / "rapport.json").write_text(text, encoding="utf-8")


def _window_of(hands: Hands) -> MainWindow:
    assert isinstance(hands.window, MainWindow)
    return hands.window


def _clear(folder: Path) -> None:
    """Take away an earlier demonstration; nothing else in the folder is touched."""
    for path in folder.iterdir():
        if path.name.startswith(OURS):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
