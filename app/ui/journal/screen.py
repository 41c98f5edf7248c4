"""Journal: the chain, a few filters, lines by day, and a signed copy."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby

from PySide6.QtWidgets import QWidget

from app.domain.naming import plain
from app.text import _
from app.ui.journal.chain import ChainPanel
from app.ui.journal.lines import day_words, line_of
from app.ui.security.form import PlaceForm
from app.ui.shell.place import PlaceField
from app.ui.widgets import (
    Button,
    Field,
    OptionGroup,
    clear,
    column,
    label,
    line_field,
    row,
    scroller,
)
from app.workspace import history
from app.workspace.history import Told
from app.workspace.space import Workspace

SPANS = (("7", "Sept jours"), ("30", "Trente jours"), ("366", "Un an"))
SHOWN = 150


class JournalScreen(QWidget):
    """Reads all lines once; filters show some of them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("journal")
        self._workspace = workspace
        self._all = history.lines(workspace)
        self._most = SHOWN
        inside = QWidget()
        self._body = column(inside, gap=12, margins=(32, 24, 32, 24))
        self._body.addLayout(self._head())
        words = _("Qui a consulté, changé, exporté, effacé, et quand. Jamais le contenu. Un an.")
        self._body.addWidget(label(words, "soft", wrap=True))
        self._place = column()
        self._body.addLayout(self._place)
        self._chain = ChainPanel()
        self._chain.verify.clicked.connect(self._verify)
        self._body.addWidget(self._chain)
        self._body.addLayout(self._filters())
        self._lines = column(gap=0)
        self._body.addLayout(self._lines)
        self._body.addStretch(1)
        column(self).addWidget(scroller(inside))
        self._verify()
        self._show()

    def _head(self):
        line = row(gap=12)
        line.addWidget(label(_("Journal"), "display"), 1)
        write = Button(_("Écrire une copie signée…"), "outlined", "export", "journal.write")
        write.clicked.connect(self._write)
        line.addWidget(write)
        return line

    def _filters(self):
        line = row(gap=12)
        self._searched = line_field("journal.search", _("Personne, numéro, action"))
        self._searched.setFixedWidth(260)
        self._searched.textChanged.connect(lambda _text: self._again())
        line.addWidget(self._searched)
        self._span = OptionGroup(SPANS, name="journal.span", says=_("Période"), clearable=False)
        self._span.show_chosen(("7",))
        self._span.chosen.connect(lambda _ids: self._again())
        line.addWidget(self._span, 1)
        self._count = label("", "caption", name="journal.count")
        line.addWidget(self._count)
        return line

    def _again(self) -> None:
        self._most = SHOWN
        self._show()

    def _found(self) -> list[Told]:
        since = self._workspace.world.now() - timedelta(days=int(self._span.ids()[0]))
        words = plain(self._searched.text()).split()
        return [
            told
            for told in self._all
            if told.at >= since
            and all(w in plain(f"{told.who} {told.did} {told.what}") for w in words)
        ]

    def _show(self) -> None:
        clear(self._lines)
        found = self._found()
        self._count.setText(_("{n} lignes").format(n=len(found)))
        if not found:
            words = _("Rien dans cette période avec ces mots. Élargissez, ou effacez la recherche.")
            self._lines.addWidget(label(words, "soft", wrap=True))
        today = self._workspace.world.now().astimezone().date()
        for day, lines in groupby(found[: self._most], lambda t: t.at.astimezone().date()):
            self._lines.addSpacing(8)
            self._lines.addWidget(label(day_words(day, today), "bold"))
            for told in lines:
                self._lines.addWidget(line_of(told))
        if len(found) > self._most:
            more = Button(_("Lignes plus anciennes"), "link", name="journal.more")
            more.clicked.connect(self._more)
            self._lines.addWidget(more)

    def _more(self) -> None:
        self._most += SHOWN
        self._show()

    def _verify(self) -> None:
        first: datetime | None = self._all[-1].at if self._all else None
        broken = history.broken(self._workspace)
        self._chain.show_chain(len(self._all), first, broken, self._workspace.world.now())

    def _write(self) -> None:
        clear(self._place)
        title = _("Les lignes affichées, en un PDF signé que tout lecteur vérifie")
        form = PlaceForm(title, _("Signer et écrire"), "export", "journal.copy")
        form.restyle("kind", "card")
        place = PlaceField("journal.place", _("Une clé, ou un dossier"))
        form.asks(Field(_("Où"), place))

        def prepare():
            folder, found = place.path, self._found()
            if folder is None:
                return None
            return lambda: history.write_signed(self._workspace, found, folder)

        form.does(prepare)
        form.closed.connect(lambda: clear(self._place))
        form.done.connect(lambda _path: self._written())
        self._place.addWidget(form)

    def _written(self) -> None:
        clear(self._place)
        words = _("La copie signée est écrite et relue.")
        self._place.addWidget(label(words, "good", name="journal.written"))
        self._all = history.lines(self._workspace)
        self._verify()
        self._show()
