"""The dialogs around the archive's key: passphrase, recovery key, new key, a backup put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.errors import explain_code
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.counted_dialog import CONFIRM
from hall_app.ui.widgets.field_editors import DigitsField, LineField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEAST_SECRET = 8
UNKNOWN_LOSS = "unknown"
"""What is typed where nobody can tell what a restore loses, as on the command line."""
_KEEP, _ANEW = "keep", "anew"


class _KeyDialog(FormDialog):
    """Ask for secrets."""

    def _secret(self, name: str, label: str, hint: str = "", *, must: bool = True) -> None:
        self.form.add(
            FieldSpec(name=name, label=label, required=must, hint=hint), SecretField(name)
        )

    def _present(self) -> None:
        hint = translate("Keys", "or the recovery key from the envelope")
        self._secret("present", translate("Keys", "Present passphrase"), hint)
        self.form.focus("present")


class PassphraseDialog(_KeyDialog):
    """Ask for the present passphrase, the new one twice, and whether the key itself changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "passphrase-form",
            translate("Keys", "Another passphrase for the archive"),
            translate("Keys", "Change it"),
            translate("Hall", "Back"),
            parent,
        )
        self._present()
        hint = translate("Keys", "8 characters or more; a sentence is easiest to keep in mind")
        self._secret("new", translate("Keys", "New passphrase"), hint)
        self._secret("again", translate("Keys", "Once more"))
        anew = (
            Choice(
                value=_KEEP,
                words=translate("Keys", "The key stays (somebody left, or a change of habit)"),
                keys=("1",),
            ),
            Choice(
                value=_ANEW,
                words=translate("Keys", "A new key as well (a computer or a backup was lost)"),
                keys=("2",),
            ),
        )
        hint = translate(
            "Keys",
            "A new key closes the desk for a moment and makes a new recovery key. Backups made "
            "before open with what opened them then.",
        )
        self.form.add(
            FieldSpec(name="key", label=translate("Keys", "Key"), hint=hint),
            ChoiceField("key", anew),
        )
        self.form.set_value("key", _KEEP)
        self.form.focus("present")

    @property
    def anew(self) -> bool:
        """Tell whether the archive is encrypted under a new key."""
        return self.form.text("key") == _ANEW

    def problem(self) -> tuple[str, str] | None:
        """Return what is wrong with the two new ones, and where."""
        if len(self.form.text("new")) < LEAST_SECRET:
            return explain_code("passphrase-too-short", least=LEAST_SECRET).whole, "new"
        if self.form.text("new") != self.form.text("again"):
            return translate("Wizard", "Both are not alike. Type it once more."), "again"
        return None


class NewRecoveryDialog(_KeyDialog):
    """Ask for what opens the archive, before a new recovery key is made."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "recovery-form",
            translate("Keys", "A new recovery key"),
            translate("Keys", "Make it"),
            translate("Hall", "Back"),
            parent,
        )
        self._present()


class TypeBackDialog(FormDialog):
    """Show a new recovery key and ask for it back from the paper; until then the old one holds.

    Attributes:
        print: The button that prints it.
    """

    def __init__(self, key: str, *, holds: bool, parent: QWidget) -> None:
        super().__init__(
            "type-back-form",
            translate("Keys", "The new recovery key"),
            translate("Keys", "It is written down"),
            translate("Hall", "Back"),
            parent,
        )
        told = (
            translate("Keys", "It holds already. It is shown only now: print it or write it down.")
            if holds
            else translate("Keys", "The present one holds until this one was typed back.")
        )
        self.shown = Label(key.replace("-", " "), "h1", wrap=True)
        self.shown.setObjectName("recovery-key")
        self.print = Button(translate("Wizard", "Print the key"), icon="print")
        self.print.setObjectName("print-key")
        for place, part in enumerate((Label(told, "second", wrap=True), self.shown, self.print)):
            self.body.insertWidget(place, part)
        hint = translate("Wizard", "From the paper, not from the screen; blanks do not matter")
        self.form.add(
            FieldSpec(
                name="typed", label=translate("Wizard", "Type it back"), required=True, hint=hint
            ),
            LineField("typed", limit=80),
        )
        self.form.focus("typed")


class RestoreDialog(_KeyDialog):
    """Ask once more before a backup is put back, and how much is lost where something is.

    Args:
        made: When the backup was made, in words.
        lost: Entries that would be lost; their number is to be typed. Nothing where nobody can
            tell; then a word is to be typed.
        parent: The page.
        asks_secret: Ask for the backup's passphrase, where that is another.
    """

    def __init__(
        self, made: str, lost: int | None, parent: QWidget, *, asks_secret: bool = True
    ) -> None:
        super().__init__(
            "restore-form",
            mark("Keys", "Put the backup of {made} back?").shown(made=made),
            translate("Keys", "Put it back"),
            translate("Hall", "Back"),
            parent,
        )
        self._lost = lost
        kept = translate(
            "Keys",
            "The desk closes for a moment. The present archive is kept beside it, and no backup is "
            "made by itself until somebody confirms the restored one.",
        )
        self.say(f"{_loss_words(lost)}{kept}")
        if lost != 0:
            self._ask_to_lose(lost)
        if asks_secret:
            hint = translate("Keys", "only where it is not the present one")
            label = translate("Keys", "Passphrase of that backup")
            self._secret("secret", label, hint, must=False)
        if self.form.names:
            self.form.focus(self.form.names[0])

    @property
    def secret(self) -> str:
        """Return the passphrase typed, empty without one."""
        return self.form.text("secret") if "secret" in self.form.names else ""

    def _ask_to_lose(self, lost: int | None) -> None:
        typed = _unknown_word() if lost is None else str(lost)
        hint = mark("Keys", "type {count}").shown(count=typed)
        label = (
            translate("Keys", "Word, to confirm")
            if lost is None
            else translate("MassChange", "Number, to confirm")
        )
        self.form.add(
            FieldSpec(name=CONFIRM, label=label, required=True, hint=hint),
            LineField(CONFIRM) if lost is None else DigitsField(CONFIRM),
        )

    @property
    def agreed(self) -> int | str | None:
        """Return what is agreed to be lost: a number, or the word for what nobody can tell."""
        return UNKNOWN_LOSS if self._lost is None else self._lost

    def confirms(self) -> bool:
        """Tell whether the number or word is right; otherwise say which one is to be typed."""
        if self._lost is None:
            if self.form.text(CONFIRM).strip().lower() in {UNKNOWN_LOSS, _unknown_word()}:
                return True
            words = mark("Keys", "type {count}").shown(count=_unknown_word())
            self.refuse(words, (CONFIRM,))
            return False
        if not self._lost or self.form.text(CONFIRM) == str(self._lost):
            return True
        self.refuse(explain_code("restore-loses", count=self._lost).whole, (CONFIRM,))
        return False


def _unknown_word() -> str:
    """Return the word that is typed at this desk where nobody can tell what would be lost."""
    return translate("Keys", "unknown")


def _loss_words(lost: int | None) -> str:
    if lost is None:
        return translate(
            "Keys", "The present archive cannot be compared: it is not known what would be lost. "
        )
    return translate("Keys", "%n record(s) made since would be lost. ", n=lost) if lost else ""
