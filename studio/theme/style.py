"""The style sheet: one template per kind of control, filled with the roles of a theme.

Dynamic properties choose the variant: `kind` on buttons (primary, secondary, quiet, danger, link), `role` on labels and
frames. Arrows and ticks are drawn by `studio.theme.glyphs` into small files, because a style sheet takes only files.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from studio.theme import tokens as scale
from studio.theme.glyphs import glyph_files
from studio.theme.tokens import Tokens

_BASE = """
* { outline: none; }
QMainWindow, QDialog, QWidget[role="page"] { background: $window; color: $text; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: 4px 8px; }
QFrame[role="card"] { background: $surface; border: 1px solid $hairline; border-radius: ${card}px; }
QFrame[role="hairline"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="advice"] { background: $tint; border: none; border-radius: ${control}px; }
QFrame[notice="info"] { background: $info_tint; border: 1px solid $validation; border-radius: ${control}px; }
QFrame[notice="good"] { background: $good_tint; border: 1px solid $good; border-radius: ${control}px; }
QFrame[notice="warn"] { background: $warn_tint; border: 1px solid $warn; border-radius: ${control}px; }
QFrame[notice="bad"] { background: $bad_tint; border: 1px solid $bad; border-radius: ${control}px; }
QSplitter::handle { background: transparent; }
"""

_LABELS = """
QLabel { color: $text; background: transparent; }
QLabel:disabled { color: $disabled; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${body}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="subtitle"] { color: $muted; font-size: ${body}px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: ${small}px; }
QLabel[role="good"] { color: $good; font-size: ${small}px; }
QLabel[role="warn"] { color: $warn; font-size: ${small}px; }
QLabel[role="bad"] { color: $bad; font-size: ${small}px; }
QLabel[role="accent"] { color: $accent; font-size: ${small}px; }
"""

_BUTTONS = """
QPushButton, QToolButton {
  background: $surface; color: $text; border: 1px solid $hairline; border-radius: ${control}px;
  padding: 0 12px; min-height: 30px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: 28px; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: $window; }
QPushButton::menu-indicator { image: url($caret); width: 10px; height: 10px; right: 8px; }
QPushButton[kind="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; padding: 0 14px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 0 13px; }
QPushButton[kind="primary"]:disabled { background: $hover; border-color: $hairline; color: $disabled; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"] { padding: 0 8px; }
QToolButton[kind="quiet"] { padding: 0 4px; min-height: 22px; min-width: 16px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 0 7px; }
QToolButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 0 3px; min-height: 20px; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_tint; }
QPushButton[kind="danger"]:disabled { color: $disabled; border-color: $hairline; }
QPushButton[kind="link"] {
  background: transparent; border: none; color: $accent; padding: 0; min-height: 24px; text-align: left;
}
QPushButton[kind="link"]:hover { color: $accent_hover; text-decoration: underline; }
QPushButton[kind="link"]:focus { border: none; text-decoration: underline; }
"""

_INPUTS = """
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit, QTextEdit, QTextBrowser {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: ${control}px;
  selection-background-color: $selection; selection-color: $on_selection;
}
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { padding: 0 9px; min-height: 28px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QTextBrowser { border: none; background: transparent; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus,
QTextBrowser:focus { border: 2px solid $focus; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { padding: 0 8px; min-height: 26px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px; }
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] {
  border-color: $bad;
}
QLineEdit[changed="true"], QSpinBox[changed="true"], QComboBox[changed="true"], QPlainTextEdit[changed="true"] {
  border-color: $accent;
}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
  color: $disabled; background: $window; border-color: $hairline;
}
QLineEdit:read-only { background: $window; }
QAbstractSpinBox > QLineEdit { border: none; background: transparent; padding: 0 6px; min-height: 0; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
  width: 18px; border: none; background: transparent;
}
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover,
QDoubleSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($caret_up); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($caret); width: 10px; height: 10px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($caret); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: 1px solid $edge; padding: 4px; outline: none;
  selection-background-color: $hover; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 4px; }
QCheckBox, QRadioButton { color: $text; spacing: 8px; min-height: 24px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $edge; border-radius: 4px; background: $surface; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus { border: 2px solid $focus; width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox::indicator:checked:focus { border: 2px solid $text; }
QCheckBox::indicator:disabled { background: $window; border-color: $hairline; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QRadioButton::indicator {
  width: 14px; height: 14px; border: 1px solid $edge; border-radius: 8px; background: $surface;
}
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QRadioButton::indicator:focus { border-color: $focus; }
QSlider { min-height: 24px; background: transparent; }
QSlider::groove:horizontal { height: 3px; background: $hairline; border-radius: 1px; }
QSlider::sub-page:horizontal { height: 3px; background: $muted; border-radius: 1px; }
QSlider::handle:horizontal {
  background: $surface; border: 1px solid $muted; width: 12px; height: 12px; margin: -6px 0; border-radius: 7px;
}
QSlider::handle:horizontal:hover { border-color: $accent; }
QSlider::handle:horizontal:focus { border: 2px solid $focus; width: 10px; height: 10px; }
"""

_VIEWS = """
QProgressBar { background: $hairline; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QTableView, QTreeView, QListView {
  background: $surface; alternate-background-color: $window; color: $text; gridline-color: $hairline;
  border: 1px solid $hairline; border-radius: ${control}px;
  selection-background-color: $tint; selection-color: $text;
}
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid $focus; }
QTableView::item, QTreeView::item, QListView::item { padding: 0 8px; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: $tint; color: $text; }
QHeaderView { background: $surface; border: none; border-radius: ${control}px; }
QHeaderView::section {
  background: $surface; color: $muted; border: none; border-bottom: 1px solid $hairline; padding: 0 8px;
  min-height: 30px; font-size: ${small}px;
}
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::down-arrow { image: url($caret); width: 10px; height: 10px; }
QHeaderView::up-arrow { image: url($caret_up); width: 10px; height: 10px; }
QTableCornerButton::section { background: $surface; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { background: transparent; }
QTabBar QToolButton { background: $surface; padding: 0; min-height: 22px; border-radius: 0; }
QTabBar QToolButton::right-arrow { image: url($caret_right); width: 10px; height: 10px; }
QTabBar QToolButton::left-arrow { image: url($caret_left); width: 10px; height: 10px; }
QTabBar::tab {
  background: transparent; color: $muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }
QMenu { background: $surface; color: $text; border: 1px solid $edge; border-radius: ${control}px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: $sidebar; color: $text; }
QMenuBar::item:selected { background: $hover; }
"""

_PARTS = """
#sidebar { background: $sidebar; border: none; border-right: 1px solid $hairline; }
#statusBar { background: $sidebar; border: none; border-top: 1px solid $hairline; }
#segment {
  background: $surface; border: 1px solid $hairline; border-radius: 0; padding: 0 10px; margin-left: -1px;
  min-height: 26px;
}
#segment[leftmost="true"] { margin-left: 0; }
#segment:hover { background: $window; }
#segment:checked { background: $hover; font-weight: 600; }
#segment:focus { border: 2px solid $focus; padding: 0 9px; min-height: 24px; }
#dropZone { background: $surface; border: 1px dashed $edge; border-radius: ${card}px; }
#dropZone:hover, #dropZone:focus { border: 2px solid $focus; }
#dropZone[over="true"] { background: $tint; border: 2px dashed $accent; }
"""

_TEMPLATE = Template(_BASE + _LABELS + _BUTTONS + _INPUTS + _VIEWS + _PARTS)


def style_sheet(tokens: Tokens) -> str:
    """The style sheet of a theme, complete."""
    return _TEMPLATE.substitute(
        asdict(tokens),
        **glyph_files(tokens),
        small=scale.TEXT_SMALL,
        body=scale.TEXT_BODY,
        title=scale.TEXT_TITLE,
        control=scale.RADIUS_CONTROL,
        card=scale.RADIUS_CARD,
    )
