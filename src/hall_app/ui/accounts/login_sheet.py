"""The sheet of login and change of clerk: people at the left, password and window right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.accounts.people_list import PeopleList, Person
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.banner import Banner
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.labels import ElidingLabel, Label, Rule
from hall_app.ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from hall_app.domain.views import HallProfile
    from hall_app.ui.errors import ErrorText

WIDE, HIGH = 860, 440
_LOW, _VERY_LOW = 400, 300
"""Effective heights of the sheet below which remarks, then second lines give way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginWords:
    """Say what the sheet is for.

    Attributes:
        marked: Login marked at the start, as who sat here last; its password is next.
        fixed: The password is next whoever is marked.
        practice_password: Shown on the sheet of a practice archive.
        changes_clerk: The button names the person; somebody sat here before.
        pin: Whoever is marked at the start may type the PIN instead of the password.
    """

    title: str
    line: str
    windows: tuple[str, ...]
    marked: str = ""
    fixed: bool = False
    practice_password: str = ""
    changes_clerk: bool = False
    remark: str = ""
    pin: bool = False


def login_words(profile: HallProfile, marked: str, practice_password: str) -> LoginWords:
    """Return what the login says of a hall; a practice archive names its published password."""
    line = translate("Login", "Practice archive, people and cases are invented")
    return LoginWords(
        title=profile.name,
        line=line if profile.practice else profile.address,
        windows=profile.windows,
        marked=marked,
        practice_password=practice_password if profile.practice else "",
    )


class LoginSheet(QFrame):
    """Let one of the people in.

    Signals:
        wanted: Login, password and window.
        dismissed: Esc; only heard where somebody sits here already.
    """

    wanted = Signal(str, str, str)
    dismissed = Signal()

    def __init__(
        self, words: LoginWords, people: tuple[Person, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("login-sheet")
        self.setProperty("role", "above" if words.changes_clerk else "card")
        self.setAccessibleName(words.title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words, self._busy, self._low = words, False, False
        self.people = PeopleList(people)
        self.password = SecretField("password")
        self.password.setAccessibleName(translate("Login", "Password"))
        self.window_choice = ChoiceField(
            "window", [Choice(value=one, words=one, keys=(one[:1],)) for one in words.windows]
        )
        self.window_choice.setAccessibleName(translate("Login", "At which window"))
        self.enter = Button("", "primary", keys="Enter", icon="check")
        self.enter.setObjectName("enter")
        self.message = Label("", "message", wrap=True)
        self.name = ElidingLabel("", "h1")
        self.post = ElidingLabel("", "second")
        self._remarks: list[QWidget] = []
        self._seconds: list[QWidget] = [self.post]
        self._build()
        self.people.person_changed.connect(self._show_person)
        self.people.picked.connect(self.take_focus)
        self.enter.clicked.connect(self.ask)
        for field in (self.password, self.window_choice):
            field.installEventFilter(self)
        self.people.mark(words.marked)
        self._space()

    def take_focus(self) -> None:
        """Put the focus into the password."""
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def begin(self) -> None:
        """Put the focus into the password when it is known whose, else on the people."""
        # At a change of clerk somebody else comes than who is marked.
        marked = "" if self._words.changes_clerk else self._words.marked
        if self._words.fixed or self.people.knows(marked):
            self.take_focus()
        else:
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Ask to be let in with what is typed; a second press while that runs does nothing."""
        person = self.people.person
        if person is None or self._busy:
            return
        self.window_choice.commit()
        if not self.password.text():
            self.show_message(translate("Login", "Type the password."))
            return
        self._busy = True
        self.show_message("")
        window = self.window_choice.value() or (self._words.windows or ("",))[0]
        self.wanted.emit(person.login, self.password.text(), window)

    def refuse(self, text: ErrorText) -> None:
        """Say in place why not; the password is typed again."""
        self._busy = False
        self.show_message(text.whole)

    def show_message(self, words: str) -> None:
        """Write a message under the password, or take it away."""
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self.name.setVisible(not (self._low and words))
        self.password.set_state("problem" if words else "")
        self.password.setAccessibleDescription(words)
        if words:
            self.take_focus()

    def fit(self, height: int) -> None:
        """Let remarks and second lines give way in a low sheet of this effective height."""
        for part in self._remarks:
            part.setVisible(height >= _LOW)
        for part in self._seconds:
            part.setVisible(height >= _VERY_LOW)
        self._low = height < _VERY_LOW
        self.name.setVisible(not (self._low and self.message.text()))
        self._space()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on."""
        super().focusInEvent(event)
        self.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self.fit(metrics.current().effective(self.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and the arrows in the password, Enter in the closed window choice."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.window_choice.list_open:
                self.ask()
                return True
            if watched is self.password and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.people.step(-1 if key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_columns"):
            self._space()
        super().changeEvent(event)

    def _build(self) -> None:
        words = self._words
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        line = ElidingLabel(words.line, "second")
        if words.line:
            self._seconds.append(line)
        else:
            line.hide()
        hint = Label(translate("Login", "A digit chooses, or the initials of the name"), "hint")
        self._remarks.append(hint)
        for part in (ElidingLabel(words.title, "h1"), line):
            self._left.addWidget(part)
        self._left.addWidget(self.people, 1)
        self._left.addWidget(hint)
        for part in (self.name, self.post):
            self._right.addWidget(part)
        self._secret = Label(translate("Login", "Password"), "second")
        where = Label(translate("Login", "At which window"), "second")
        for field in (self._secret, self.password, self.message, where, self.window_choice):
            self._right.addWidget(field)
        self._right.addWidget(self.enter)
        if words.practice_password:
            self.password.setPlaceholderText(
                translate("Login", "practice password {password}").format(
                    password=words.practice_password
                )
            )
            note = Banner("practice", self._practice_note(words.practice_password))
            self._remarks.append(note)
            self._right.addWidget(note)
        if words.remark:
            self._right.addWidget(self._remark(words.remark, "second"))
        self._right.addStretch(1)
        self._right.addWidget(self._remark(self._forgotten(), "hint"))
        rule = Rule()
        rule.setMinimumHeight(0)
        rule.setMaximumHeight(16_777_215)
        rule.setFixedWidth(1)
        self._columns = QHBoxLayout(self)
        self._columns.addLayout(self._left, 5)
        self._columns.addWidget(rule)
        self._columns.addLayout(self._right, 4)
        self.message.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _remark(self, words: str, role: str) -> Label:
        remark = Label(words, role, wrap=True)
        self._remarks.append(remark)
        return remark

    def _practice_note(self, password: str) -> str:
        return translate(
            "Login",
            "The password of all practice accounts is {password}. Practice paper carries the "
            "watermark “practice”.",
        ).format(password=password)

    def _forgotten(self) -> str:
        return translate(
            "Login",
            "Password forgotten: the system administrator sets a new one, old cases stay as "
            "they are.",
        )

    def _show_person(self, person: Person) -> None:
        self.name.set_words(person.name)
        self.post.set_words(person.post)
        self.password.clear()
        self.show_message("")
        self._name_secret(person)
        if person.window in self._words.windows:
            self.window_choice.set_value(person.window)
        elif not self.window_choice.value() and self._words.windows:
            self.window_choice.set_value(self._words.windows[0])
        self.enter.set_words(self._button_words(person))

    def _name_secret(self, person: Person) -> None:
        """Say what opens the desk for this person."""
        words = translate("Login", "Password")
        if self._words.pin and person.login == self._words.marked:
            words = translate("Login", "PIN or password")
        self._secret.setText(words)
        self.password.setAccessibleName(words)

    def _button_words(self, person: Person) -> str:
        if self._words.fixed and person.login == self._words.marked:
            return translate("Login", "Unlock")
        if self._words.changes_clerk:
            return translate("Login", "Change to {name}").format(name=person.name)
        if self._words.practice_password:
            return translate("Login", "Enter the practice archive")
        return translate("Login", "Enter")

    def _space(self) -> None:
        sizes = metrics.current()
        side, top, bottom = sizes.gap(20), sizes.gap(18), sizes.gap(14)
        if self._low:
            top = bottom = sizes.gap(6)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._left.setContentsMargins(side, top, side, bottom)
        self._right.setContentsMargins(side + 2, top, side + 2, bottom)
        self._left.setSpacing(sizes.gap(4))
        self._right.setSpacing(sizes.gap(2 if self._low else 6))
        self.setMaximumSize(sizes.px(WIDE), sizes.px(HIGH))
