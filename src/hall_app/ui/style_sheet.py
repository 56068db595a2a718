"""The application's style sheet, written from tokens and sizes."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from hall_app.ui import colours
from hall_app.ui.metrics import PIXELS

if TYPE_CHECKING:
    from hall_app.ui.metrics import Metrics

_RULES = Template("""
QWidget { color: $INK; }
QMainWindow { background: $APP; }
QDialog { background: $SURFACE; border: 1px solid $FIELD; }
QToolTip { background: $SURFACE; color: $INK; border: 1px solid $FIELD; padding: 4px; }

QLabel { background: transparent; border: none; padding: 0; }
QLabel[role="number"] { font-size: ${number}px; font-weight: bold; }
QLabel[role="figure"] { font-size: ${figure}px; font-weight: bold; }
QLabel[role="h1"] { font-size: ${h1}px; font-weight: bold; }
QLabel[role="h2"] { font-size: ${h2}px; font-weight: bold; }
QLabel[role="body"] { font-size: ${body}px; }
QLabel[role="strong"] { font-size: ${body}px; font-weight: bold; }
QLabel[role="second"] { font-size: ${second}px; color: $INK2; }
QLabel[role="hint"] { font-size: ${hint}px; color: $INK3; }
QLabel[role="message"] { font-size: ${second}px; color: $RED_INK; }
QLabel[role="message-strong"] {
  font-size: ${second}px; font-weight: bold; color: $RED_INK; }
QLabel[role="practice"] { font-size: ${body}px; font-weight: bold; color: $PRACTICE; }
QLabel[role="practice-text"] { font-size: ${body}px; color: $PRACTICE; }
QLabel[role="link"] { font-size: ${body}px; color: $BLUE; }
$on_lights
QLabel[role="on-blue"] { font-size: ${body}px; font-weight: bold; color: $SURFACE; }

QFrame[role="card"] { background: $SURFACE; border: 1px solid $LINE; border-radius: 4px; }
QFrame[role="panel"] { background: $SUNKEN; border: 1px solid $LINE; border-radius: 4px; }
QFrame[role="above"] { background: $SURFACE; border: 1px solid $FIELD; border-radius: 4px; }
QFrame[role="rule"] { background: $LINE; border: none; }
QWidget[role="page"] { background: $APP; }
QWidget[role="past-head"] { background: $SUNKEN; }
QWidget[role="top-bar"] { background: $SURFACE; border-bottom: 1px solid $LINE2; }
QWidget[role="action-bar"] { background: $SURFACE; border-top: 1px solid $LINE2; }
QWidget[role="navigation"] { background: $NAV; border-right: 1px solid $LINE2; }
QWidget[role="status-bar"] { background: $NAV; border-top: 1px solid $LINE2; }
QWidget[role="practice-bar"] { background: $PRACTICE_TINT; border-bottom: 1px solid $PRACTICE; }
QWidget[role="now-bar"] { background: $BLUE_DARK; border-radius: 3px; }

QLineEdit, QPlainTextEdit, QTextEdit {
  background: $SURFACE; border: 1px solid $FIELD; border-radius: 3px; font-size: ${body}px;
  selection-background-color: $BLUE; selection-color: $SURFACE; placeholder-text-color: $INK3; }
QLineEdit { padding: 0 9px; min-height: ${field_inner}px; max-height: ${field_inner}px; }
QPlainTextEdit { padding: 2px 5px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $BLUE; }
QLineEdit:focus { padding: 0 8px; min-height: ${field_focus}px; max-height: ${field_focus}px; }
QPlainTextEdit:focus { padding: 1px 4px; }
QLineEdit[state="derived"], QLineEdit:read-only, QLineEdit:disabled {
  background: $SUNKEN; border-color: $LINE2; }
QLineEdit[state="derived"]:focus, QLineEdit:read-only:focus { border-color: $BLUE; }
QLineEdit[state="problem"], QPlainTextEdit[state="problem"] {
  background: $RED_SOFT; border: 2px solid $RED; }
QPlainTextEdit[state="problem"] { padding: 1px 4px; }
QLineEdit[state="problem"] { padding: 0 8px;
  min-height: ${field_focus}px; max-height: ${field_focus}px; }
QLineEdit[role="search"] { font-size: ${body}px; background: $SUNKEN;
  padding-left: ${search_left}px;
  padding-right: ${search_right}px; min-height: ${search_inner}px; max-height: ${search_inner}px; }
QLineEdit[role="search"]:focus { background: $SURFACE;
  min-height: ${search_focus}px; max-height: ${search_focus}px; }
QLineEdit[role="search"][state="problem"] { background: $RED_SOFT;
  min-height: ${search_focus}px; max-height: ${search_focus}px; }
QLineEdit[state="problem"]:focus, QPlainTextEdit[state="problem"]:focus {
  border-color: $BLUE; border-left: 4px solid $RED; }
QLineEdit[state="problem"]:focus { padding-left: 6px; }
QLineEdit[role="search"][state="problem"]:focus { padding-left: ${search_problem_left}px; }
QPlainTextEdit[state="problem"]:focus { padding: 1px 4px 1px 2px; }

QCheckBox { font-size: ${body}px; spacing: 8px; min-height: ${target}px; padding: 0 4px;
  border: 2px solid transparent; border-radius: 3px; }
QCheckBox::indicator { width: ${tick}px; height: ${tick}px; }
QCheckBox[state="problem"] { border-color: $RED; }
QCheckBox:focus { border-color: $BLUE; }
QCheckBox[state="problem"]:focus { border-left: 4px solid $RED; padding-left: 2px; }
QTableView, QListView, QTreeView { background: $SURFACE; border: none; font-size: ${body}px;
  outline: none; gridline-color: $LINE; selection-background-color: $BLUE_SOFT;
  selection-color: $INK; }
QHeaderView { background: $SUNKEN; border: none; }
QHeaderView::section { background: $SUNKEN; color: $INK2; font-size: ${hint}px; border: none;
  border-bottom: 1px solid $LINE2; padding: 0 8px; min-height: ${head}px; max-height: ${head}px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: $SUNKEN; width: ${bar}px; margin: 0; border: none; }
QScrollBar::handle:vertical { background: $FIELD; border-radius: 2px; min-height: ${target}px;
  margin: 2px; }
QScrollBar:horizontal { background: $SUNKEN; height: ${bar}px; margin: 0; border: none; }
QScrollBar::handle:horizontal { background: $FIELD; border-radius: 2px; min-width: ${target}px;
  margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QTextBrowser { background: $SURFACE; border: 1px solid $LINE; padding: 8px; font-size: ${body}px; }
QMenu { background: $SURFACE; border: 1px solid $FIELD; font-size: ${body}px; }
QMenu::item { padding: 6px 24px; }
QMenu::item:selected { background: $BLUE_SOFT; color: $INK; }
""")


def style_sheet(metrics: Metrics) -> str:
    """Return the one style sheet of the application for these sizes."""
    sizes = {role: metrics.px(pixels) for role, pixels in PIXELS.items()}
    inks = {kind: shades.ink for kind, shades in colours.LIGHTS.items()}
    inks |= {"info": colours.BLUE_DARK, "practice": colours.PRACTICE}
    on_lights = "\n".join(
        f'QLabel[role="on-{kind}"] {{ font-size: {sizes["body"]}px; color: {ink}; }}'
        for kind, ink in inks.items()
    )
    return _RULES.substitute(
        {name: value for name, value in vars(colours).items() if isinstance(value, str)},
        **sizes,
        on_lights=on_lights,
        field_inner=metrics.field - 2,
        field_focus=metrics.field - 4,
        search_inner=metrics.px(34) - 2,
        search_focus=metrics.px(34) - 4,
        search_left=metrics.px(36),
        search_problem_left=metrics.px(36) - 2,
        search_right=metrics.px(62),
        head=metrics.head - 1,
        bar=metrics.px(12),
        target=metrics.px(28),
        tick=metrics.px(14),
    )
