"""The only place that constructs things: ports for the window, screens for an open space."""

from __future__ import annotations

import os
import sys
import threading
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

from app.domain.errors import UserError
from app.ui import theme
from app.ui.shell.application import QApplication, dressed
from app.ui.shell.ports import NewSpace, Ports
from app.ui.shell.traces import set_aside
from app.ui.shell.window import MainWindow

HEAVY = (
    "app.workspace.space",
    "app.workspace.enrolment",
    "app.workspace.handing_over",
    "app.workspace.receiving",
    "app.report",
)


def default_path() -> Path:
    """Where a space stands when no other place was said: the user's data folder."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return base / "Canevas" / "mon-espace.canevas"


def appearance_path() -> Path:
    """Where the theme and the text size stand for the door, which cannot read a locked space."""
    return default_path().with_name("apparence.json")


def tell_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The hook for our own bugs: where it happened, never the values it happened with."""
    import traceback

    places = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(trace)]
    print(f"canevas: {kind.__name__} ({' > '.join(places[-6:])})", file=sys.stderr)
    if threading.current_thread() is threading.main_thread():
        _tell_person(error)


def _tell_person(error: BaseException) -> None:
    """Say in the window what no screen had a place for."""
    told = error if isinstance(error, UserError) else UserError("bug.unexpected")
    for window in QApplication.topLevelWidgets() if QApplication.instance() else ():
        if isinstance(window, MainWindow):
            window.tell(told)


def application(appearance: Path | None = None) -> QApplication:
    """The application object, dressed; what goes wrong unforeseen is told without personal data.

    ``appearance`` is where the theme and text size are remembered; None remembers nothing.
    """
    sys.excepthook = tell_bug
    return dressed(appearance)


def main_window(path: Path, world: Any = None) -> MainWindow:
    """The window of the space at ``path``; ``world`` is for tests and the demonstration."""
    return MainWindow(
        Ports(
            path=path,
            open=lambda place, passphrase: _open(place, passphrase, world),
            open_code=lambda place, code: _open_code(place, code, world),
            restore=lambda place, copy, passphrase: _restore(place, copy, passphrase, world),
            create=lambda place, new: _create(place, new, world),
            strength=_strength,
            screens=_screens,
            now=lambda: datetime.now().astimezone(),
            preload=_preload,
        )
    )


def _world(world: Any) -> Any:
    return world or import_module("app.workspace.space").World()


def _open(path: Path, passphrase: str, world: Any) -> Any:
    return import_module("app.workspace.space").open_space(path, passphrase, _world(world))


def _open_code(path: Path, code: str, world: Any) -> Any:
    return import_module("app.workspace.access").open_with_code(path, code, _world(world))


def _restore(path: Path, copy: Path, passphrase: str, world: Any) -> Any:
    safety = import_module("app.workspace.safety")
    return safety.restore(path, copy, passphrase, _world(world))


def _create(path: Path, new: NewSpace, world: Any) -> Any:
    path.parent.mkdir(parents=True, exist_ok=True)
    return import_module("app.workspace.space").create_space(
        path, new.kind, new.owner, new.establishment, new.passphrase, _world(world)
    )


def _strength(text: str) -> tuple[int, str]:
    found = import_module("app.storage.passphrase").strength(text)
    return found.score, found.words


def _screens(space: Any) -> Any:
    kept = space.settings()
    theme.apply(QApplication.instance(), kept.theme, kept.text_percent, kept.reduce_motion)
    supervises = space.space.kind == "supervisor"
    shown = import_module("app.ui.supervisor.screens" if supervises else "app.ui.shell.screens")
    set_aside()
    return shown.SupervisorScreens(space) if supervises else shown.CounsellorScreens(space)


def _preload() -> None:
    """Load the heavy modules on a thread once the first picture is on the screen."""
    threading.Thread(target=lambda: [import_module(name) for name in HEAVY], daemon=True).start()
