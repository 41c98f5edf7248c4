"""What the settings screen reads and changes, with the way back; no Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path

from app.domain.method_pack import load_pack
from app.domain.person_texts import load_texts
from app.domain.settings import Settings
from app.exchange.server import judge_address, judge_pem
from app.resources import resources
from app.workspace import naming
from app.workspace.calendar import fixed_by_trust
from app.workspace.space import Workspace
from app.workspace.vocabulary import Vocabularies

Choice = tuple[str, str]
SHIPPED = resources() / "method" / "esp"


@dataclass(frozen=True)
class State:
    """Everything the screen shows: who uses the space, where, and the settings."""

    owner: str
    establishment: str
    settings: Settings


class SettingsDesk:
    """Each change is kept at once; ``applied`` is told so that the window follows, ``changed`` so
    that the screen does."""

    def __init__(
        self,
        workspace: Workspace,
        applied: Callable[[Settings], None],
    ) -> None:
        self._workspace, self._applied = workspace, applied
        self.languages = languages_of(SHIPPED)
        self.vocabularies = Vocabularies(workspace.vault.path)
        self.fixed = fixed_by_trust(workspace)
        space = workspace.space
        self.state = State(space.owner, space.establishment, workspace.settings())
        self._past: list[State] = []
        self.changed: Callable[[], None] = lambda: None

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self.state.settings

    @property
    def can_undo(self) -> bool:
        """Whether something was changed since the screen opened."""
        return bool(self._past)

    def change(self, **values: object) -> None:
        """Set one setting or several."""
        self._become(replace(self.state, settings=replace(self.settings, **values)))

    def rename(self, **names: str) -> None:
        """Change the name of who uses the space, or the establishment."""
        self._become(replace(self.state, **names))

    def undo(self) -> str:
        """Take the last change back; the name of what changed, empty when nothing was left."""
        if not self._past:
            return ""
        before, after = self._past.pop(), self.state
        self._keep(before)
        return _differing(before, after)

    def method_title(self) -> str:
        """The name and version of the method in use; UserError ``pack.bad``."""
        pack = load_pack(method_folder(self.settings))
        return f"{pack.title}, version {pack.version}"

    def choose_method(self, folder: str) -> None:
        """Use the method pack of ``folder``, the shipped one when empty; ``pack.bad`` unchanged."""
        if folder:
            load_pack(Path(folder))
        self.change(method_folder=folder)

    def choose_server(self, address: str) -> None:
        """Send to ``address``, to nobody when empty; ``upload.…`` unchanged."""
        if address:
            judge_address(address)
        self.change(upload_url=address)

    def choose_pem(self, name: str, path: str) -> None:
        """Set a file of certificates, none when empty; ``upload.bad_pem`` unchanged."""
        if path:
            judge_pem(path)
        self.change(**{name: path})

    def _become(self, state: State) -> None:
        if state != self.state:
            self._past.append(self.state)
            self._keep(state)

    def _keep(self, state: State) -> None:
        if (state.owner, state.establishment) != (self.state.owner, self.state.establishment):
            naming.rename(self._workspace, state.owner, state.establishment)
        self.state = state
        self._workspace.save_settings(state.settings)
        self._applied(state.settings)
        self.changed()


def _differing(before: State, after: State) -> str:
    for name in ("owner", "establishment"):
        if getattr(before, name) != getattr(after, name):
            return name
    names = (field.name for field in fields(Settings))
    was, now = before.settings, after.settings
    return next((name for name in names if getattr(was, name) != getattr(now, name)), "")


def languages_of(folder: Path) -> tuple[Choice, ...]:
    """The languages the person's texts are in, by their own names."""
    return tuple((texts.id, texts.name) for texts in load_texts(folder))


def method_folder(settings: Settings) -> Path:
    """Where the method pack in use lies."""
    return Path(settings.method_folder or SHIPPED)
