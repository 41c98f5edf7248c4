"""Choosing a key: those plugged in are offered by name, a folder can always be named instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.exchange.drives import Drive
from app.text import _
from app.ui import jobs
from app.ui.shell.place import PlaceField
from app.ui.widgets import OptionGroup, clear, column, label
from app.workspace.space import Workspace

LOOK_EVERY_MS = 2000
SYSTEMS = {"vfat": "FAT32", "msdos": "FAT32", "exfat": "exFAT", "ntfs3": "NTFS", "fuseblk": "NTFS"}


class KeyField(QWidget):
    """``chosen`` when another place is picked or typed. A key that is alone chooses itself."""

    chosen = Signal()

    def __init__(self, name: str, workspace: Workspace, suffix: str = "") -> None:
        super().__init__()
        self._name, self._drives_of = name, workspace.world.drives
        self._drives: tuple[Drive, ...] = ()
        body = column(self, gap=8)
        self._keys = column(gap=0)
        body.addLayout(self._keys)
        self._place = PlaceField(name, _("La clé, ou un dossier"), suffix)
        self._place.chosen.connect(self._tell)
        self._place.chosen.connect(self.chosen)
        body.addWidget(self._place)
        self._words = label("", "caption", wrap=True, name=f"{name}.state")
        body.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._tell()

    @property
    def path(self) -> Path | None:
        """The folder (or file) chosen, if it exists."""
        return self._place.path

    @property
    def folder(self) -> Path | None:
        """The folder chosen, or the one of the file chosen."""
        path = self.path
        return path.parent if path is not None and path.is_file() else path

    @property
    def medium(self) -> str:
        """The name of the drive chosen, empty for a folder of the computer."""
        drive = self._drive()
        return drive.name if drive else ""

    def show_path(self, path: Path) -> None:
        """Show ``path`` as the place chosen."""
        self._place.show_path(path)

    def _drive(self) -> Drive | None:
        path = self.path
        return next((d for d in self._drives if path is not None and d.holds(path)), None)

    def _look(self) -> None:
        jobs.run(self._drives_of, self, self._show_drives, lambda _error: None)

    def _show_drives(self, drives: tuple[Drive, ...]) -> None:
        if [(d.root, d.name) for d in drives] != [(d.root, d.name) for d in self._drives]:
            self._offer(drives)
        self._drives = drives
        if len(drives) == 1 and self.path is None and not self._place.typed:
            self._place.show_path(drives[0].root)
        self._tell()

    def _offer(self, drives: tuple[Drive, ...]) -> None:
        clear(self._keys)
        if len(drives) < 2:
            return
        choices = tuple((str(d.root), f"{d.name}, {size_words(d.free)}") for d in drives)
        options = OptionGroup(choices, name=f"{self._name}.keys", says=_("Clés branchées"))
        options.chosen.connect(self._take)
        self._keys.addWidget(options)

    def _take(self, roots: tuple[str, ...]) -> None:
        for root in roots[:1]:
            self._place.show_path(Path(root))

    def _tell(self) -> None:
        words, kind = self._state()
        self._words.setText(words)
        self._words.setProperty("kind", kind)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)

    def _state(self) -> tuple[str, str]:
        drive = self._drive()
        if drive is None and self.path is None:
            return _("Branchez la clé : elle apparaît ici toute seule."), "caption"
        if drive is None:
            return _("Ce dossier est sur cet ordinateur, pas sur une clé."), "caption"
        if not drive.writable:
            told = _("Clé {name} : protégée en écriture, on peut seulement la lire.")
            return told.format(name=drive.name), "warning"
        system = SYSTEMS.get(drive.system.lower(), drive.system)
        told = _("Clé {name} ({system}) : {free}.")
        return told.format(name=drive.name, system=system, free=size_words(drive.free)), "good"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()


def size_words(size: int) -> str:
    """Free room as people say it: « 7,4 Go libres »."""
    for unit, words in ((10**9, _("Go libres")), (10**6, _("Mo libres"))):
        if size >= unit:
            return f"{size / unit:.1f}".replace(".", ",") + f" {words}"
    return f"{size // 1000} " + _("Ko libres")
