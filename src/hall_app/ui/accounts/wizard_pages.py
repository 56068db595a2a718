"""The questions of the first set-up, one page each, checked before the next one comes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from hall_app.domain.numbering import check_station
from hall_app.services.commands import NewAccount
from hall_app.support.errors import RuleViolation
from hall_app.ui import metrics
from hall_app.ui.accounts.fields import check_pair
from hall_app.ui.errors import explain, explain_code
from hall_app.ui.file_choosers import choose_folder
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DigitsField, LineField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEPARATORS = str.maketrans({",": "、", "，": "、", "；": "、", ";": "、"})


class WizardPage(QWidget):
    """Ask a few things; Enter goes from field to field, never to the next page.

    Signals:
        finished: Enter in the last field; the focus belongs on the button.
    """

    finished = Signal()

    def __init__(self, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setAccessibleName(title)
        self.form = FormGrid()
        self.form.finished.connect(self.finished)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(metrics.current().gap(10))
        self.lead = Label(lead, "second", wrap=True)
        self.column.addWidget(self.lead)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def problems(self) -> dict[str, str]:
        """Return what is to be put right, by field, in the order of the page."""
        return {}

    def check(self) -> bool:
        """Write what is to be put right under its field; tell whether there is nothing."""
        found = self.problems()
        self.form.show_problems(found)
        if found:
            self.form.focus(next(iter(found)))
        return not found

    def begin(self) -> None:
        """Put the focus into the first field."""
        self.form.focus(self.form.names[0])

    def _ask(self, name: str, label: str, editor: QWidget, hint: str = "", *, must: bool) -> None:
        spec = FieldSpec(name=name, label=label, required=must, span=3, hint=hint)
        self.form.add(spec, editor)

    def _missing(self, *names: str) -> dict[str, str]:
        words = explain_code("field-required").headline
        return {name: words for name in names if not self.form.text(name).strip()}


class HallPage(WizardPage):
    """Ask what the hall is called, its station code and its windows."""

    def __init__(self) -> None:
        super().__init__(
            translate("Wizard", "The hall"),
            translate("Wizard", "These words stand on every receipt and notice."),
        )
        ask = self._ask
        name = LineField("hall-name", limit=40)
        ask("hall_name", translate("Wizard", "Hall"), name, must=True)
        hint = translate("Wizard", "Begins every case number: 2 to 4 of A–H, J–N, P–Z and 2–9")
        ask(
            "station",
            translate("Wizard", "Station"),
            DigitsField("station", limit=4),
            hint,
            must=True,
        )
        hint = translate("Wizard", "Stands on notices, as in “滨河站补字〔2026〕12号”")
        short = LineField("short-name", limit=12)
        ask("short_name", translate("Wizard", "Short name"), short, hint, must=False)
        hint = translate("Wizard", "Separated by “、”")
        ask("windows", translate("Wizard", "Windows"), LineField("windows"), hint, must=True)
        ask("address", translate("Wizard", "Address"), LineField("address", limit=80), must=False)
        ask("phone", translate("Wizard", "Phone"), DigitsField("phone", limit=20), must=False)
        complaints = DigitsField("complaints", limit=20)
        ask("complaint_phone", translate("Wizard", "Complaints"), complaints, must=False)
        self.form.set_value("windows", "1 号窗口、2 号窗口")
        station = self.form.field("station").editor
        if isinstance(station, LineField):
            station.textChanged.connect(self._check_station)

    @property
    def windows(self) -> tuple[str, ...]:
        """Return the names of the windows."""
        typed = self.form.text("windows").translate(_SEPARATORS).split("、")
        return tuple(dict.fromkeys(one.strip() for one in typed if one.strip()))

    def problems(self) -> dict[str, str]:
        """Return what is missing, and a station code that cannot be one."""
        found = self._missing("hall_name", "station", "windows")
        if "station" not in found:
            wrong = station_problem(self.form.text("station"))
            if wrong:
                found["station"] = wrong
        if "windows" not in found and not self.windows:
            found["windows"] = explain_code("windows-missing").headline
        return found

    def _check_station(self) -> None:
        """Say while it is typed what a station code cannot hold; too short is not wrong yet."""
        typed = self.form.text("station")
        padded = typed if len(typed) > 1 else typed + "A"
        self.form.field("station").show_problem(station_problem(padded) if typed else "")


def station_problem(code: str) -> str:
    """Return why a text is no station code, or nothing."""
    try:
        check_station(code)
    except RuleViolation as fault:
        return explain(fault).whole
    return ""


class PeoplePage(WizardPage):
    """Ask for the first two accounts: the head and the system administrator."""

    ROLES = (
        ("head", frozenset({"head", "intake", "handler"})),
        ("admin", frozenset({"administrator"})),
    )

    def __init__(self) -> None:
        super().__init__(
            translate("Wizard", "The first two people"),
            translate(
                "Wizard",
                "The head decides, the system administrator keeps accounts and backups; two "
                "people, so that nobody does both. More accounts can follow.",
            ),
        )
        names = (translate("Wizard", "Head"), translate("Wizard", "Administrator"))
        for (key, _roles), who in zip(self.ROLES, names, strict=True):
            self._ask(f"{key}_name", who, LineField(f"{key}-name", limit=50), must=True)
            hint = translate("Wizard", "Short, in Latin letters: the initials will do")
            self._ask(f"{key}_login", translate("Wizard", "Login"),
                      LineField(f"{key}-login", limit=20), hint, must=True)  # fmt: skip
            hint = translate("Wizard", "8 characters or more")
            self._ask(f"{key}_password", translate("Wizard", "Password"),
                      SecretField(f"{key}-password"), hint, must=True)  # fmt: skip
            self._ask(f"{key}_again", translate("Wizard", "Once more"),
                      SecretField(f"{key}-again"), must=True)  # fmt: skip

    @property
    def accounts(self) -> tuple[NewAccount, ...]:
        """Return the accounts as they were typed."""
        return tuple(
            NewAccount(
                login=self.form.text(f"{key}_login"),
                name=self.form.text(f"{key}_name"),
                password=self.form.text(f"{key}_password"),
                roles=roles,
            )
            for key, roles in self.ROLES
        )

    def problems(self) -> dict[str, str]:
        """Return what is missing, passwords too short or not alike, and one login for both."""
        found = self._missing(*self.form.names)
        for key, _roles in self.ROLES:
            check_pair(self.form, f"{key}_password", f"{key}_again", "password-too-short", found)
        if "admin_login" not in found and len({one.login for one in self.accounts}) == 1:
            found["admin_login"] = explain_code("login-taken").headline
        return {name: found[name] for name in self.form.names if name in found}


class PassphrasePage(WizardPage):
    """Ask for the passphrase, and whether the archive opens by itself on this account."""

    def __init__(self) -> None:
        super().__init__(
            translate("Wizard", "The passphrase of the archive"),
            translate(
                "Wizard",
                "The archive is encrypted. The passphrase opens it on any computer; without it "
                "and without the recovery key nobody can open it, nor can the maker of this "
                "program.",
            ),
        )
        hint = translate("Wizard", "8 characters or more; a sentence is easier to remember")
        self._ask("passphrase", translate("Wizard", "Passphrase"), SecretField("passphrase"), hint,
                  must=True)  # fmt: skip
        self._ask("again", translate("Wizard", "Once more"), SecretField("again"), must=True)
        self.by_itself = QCheckBox(
            translate("Wizard", "The archive opens by itself for this computer account")
        )
        self.by_itself.setObjectName("by-itself")
        self.column.insertWidget(2, self.by_itself)

    def problems(self) -> dict[str, str]:
        """Return a passphrase that is too short or not alike."""
        found = self._missing("passphrase", "again")
        check_pair(self.form, "passphrase", "again", "passphrase-too-short", found)
        return found


class PlacesPage(WizardPage):
    """Ask for a second place of backups and the printer of this computer."""

    def __init__(self) -> None:
        super().__init__(
            translate("Wizard", "Backups and printer"),
            translate(
                "Wizard",
                "A backup is made every half hour and at the end of the day; a copy on another "
                "disk survives this computer. Both can be chosen later as well.",
            ),
        )
        hint = translate("Wizard", "A stick or a second disk, as D:\\Backup")
        self._ask("backup_folder", translate("Wizard", "Second place"),
                  LineField("backup-folder", limit=250), hint, must=False)  # fmt: skip
        self._printer = ChoiceField("printer")
        hint = translate("Wizard", "Leave it empty to choose at the first receipt")
        self._ask("printer", translate("Wizard", "Printer"), self._printer, hint, must=False)
        row = QHBoxLayout()
        choose = Button(translate("Wizard", "Choose the folder"))
        choose.setObjectName("choose-backup-folder")
        choose.clicked.connect(self._choose)
        row.addWidget(choose)
        row.addStretch(1)
        self.column.insertLayout(2, row)

    @property
    def printer(self) -> str:
        """Return the printer chosen, or nothing."""
        return self._printer.value()

    def offer_printers(self, names: Sequence[str]) -> None:
        """Offer the printers of this computer."""
        self._printer.set_choices([Choice(value=one, words=one) for one in names])

    def problems(self) -> dict[str, str]:
        """Return a second place that is not there."""
        folder = self.form.text("backup_folder").strip()
        if folder and not Path(folder).is_dir():
            return {"backup_folder": explain_code("data-folder-missing", folder=folder).whole}
        return {}

    def _choose(self) -> None:
        chosen = choose_folder(self, translate("Wizard", "Second place"))
        if chosen:
            self.form.set_value("backup_folder", chosen)


class RecoveryPage(WizardPage):
    """Show the recovery key once, and go on only when it was typed back right."""

    def __init__(self) -> None:
        super().__init__(
            translate("Wizard", "The recovery key"),
            translate(
                "Wizard",
                "The archive is there. Write this key down or print it, seal it in an envelope "
                "and lock it away: it opens the archive when the passphrase is lost. It is shown "
                "only now.",
            ),
        )
        self._key = ""
        self.shown = Label("", "h1", wrap=True)
        self.shown.setObjectName("recovery-key")
        self.remark = Label("", "message", wrap=True)
        self.print = Button(translate("Wizard", "Print the key"), icon="print")
        self.print.setObjectName("print-key")
        row = QHBoxLayout()
        row.addWidget(self.print)
        row.addStretch(1)
        self.column.insertWidget(1, self.shown)
        self.column.insertLayout(2, row)
        self.column.insertWidget(3, self.remark)
        self.remark.hide()
        hint = translate("Wizard", "From the paper, not from the screen; blanks do not matter")
        self._ask("typed_back", translate("Wizard", "Type it back"), LineField("typed-back"), hint,
                  must=True)  # fmt: skip

    @property
    def key(self) -> str:
        """Return the key as it is shown."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show the key of the new archive."""
        self._key = key
        self.shown.setText(key.replace("-", " "))

    def say(self, words: str) -> None:
        """Say what else came up while the archive was made."""
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def problems(self) -> dict[str, str]:
        """Return that the key was not typed back right."""
        typed = "".join(self.form.text("typed_back").upper().replace("-", "").split())
        if typed != self._key.replace("-", ""):
            words = translate("Wizard", "This is not the key shown above. Compare group by group.")
            return {"typed_back": words}
        return {}
