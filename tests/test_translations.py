"""The texts of the studio can be translated, all of them, and the files of the translators fit the code."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GIVEN_TO = {
    "label", "button", "icon_button", "setText", "setToolTip", "setWindowTitle", "setPlaceholderText",
    "setAccessibleName", "setAccessibleDescription", "setTitle", "addItem", "addAction", "addTab", "set_hint",
    "set_title", "set_subtitle", "setStatusTip", "setWhatsThis", "setLabelText", "setInformativeText", "set_status",
    "Card", "Collapsible", "EmptyState", "ElidedLabel", "Notice", "Note", "Advice", "Column", "QLabel", "QPushButton",
    "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QToolButton", "SegmentedControl", "SampleList", "Figure",
}  # fmt: skip
"""What puts its text on the screen."""

PLACES = {
    "label": [0], "button": [0], "icon_button": [1], "Note": [2, 3, 4], "Notice": [1, 2, 3], "EmptyState": [1, 2, 3],
    "Column": [1], "addItem": [0], "ElidedLabel": [0],
}  # fmt: skip
"""Which arguments are words, where others are names for the program."""

PLAIN_NUMBERS = {"studio/texts/numbers.py", "studio/widgets/numbers.py", "studio/plots/axis.py"}
"""Where numbers are made that others show by locale."""

CODE = {"left", "bottom"}
"""Sides of a chart, as pyqtgraph calls them."""


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


def untranslated(tree: ast.AST) -> list[str]:
    """Literal words, given to something that shows them without ``tr``."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in GIVEN_TO:
                found += [f"{node.lineno}: {text!r}" for text in _shown(name, node) if _is_words(text)]
    return found


def _shown(name: str, call: ast.Call) -> list[str]:
    places = PLACES.get(name, range(len(call.args)))
    given = [call.args[place] for place in places if place < len(call.args)]
    given += [word.value for word in call.keywords if word.arg in ("tooltip", "text", "title", "help", "name", "stop")]
    return [text for part in given for text in _literals(part)]


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        return [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
    if isinstance(node, ast.BinOp):
        return _literals(node.left) + _literals(node.right)
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


def _is_words(text: str) -> bool:
    return sum(sign.isalpha() for sign in text) > 1 and text.strip("— ") not in {"Langwright", *CODE}


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("label('Some words')", 1),
        ("label(self.tr('Some words'), 'caption')", 0),
        ("x.setToolTip(f'{n} words')", 1),
        ("x.setText('a' + ' word')", 1),
        ("button('Go' if x else 'Stop')", 2),
        ("icon_button('close', 'Close')", 1),
        ("x.setText('–')", 0),
        ("Note('key', 'warn', 'What', self.tr('Why'))", 1),
    ],
)
def test_the_search_finds_what_it_should(code, wrong):
    assert len(untranslated(ast.parse(code))) == wrong


def test_no_text_reaches_the_screen_untranslated():
    found = {}
    for path in sorted((ROOT / "studio").rglob("*.py")):
        wrong = untranslated(ast.parse(path.read_text(encoding="utf-8")))
        if wrong:
            found[path.relative_to(ROOT).as_posix()] = wrong
    assert found == {}


def written_for_nobody(tree: ast.AST) -> list[str]:
    """Numbers made into text with a point or commas, whatever the person's locale has."""
    safe = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("localised", "float")
        for part in ast.walk(node)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None and id(node) not in safe:
            spec = "".join(str(part.value) for part in node.format_spec.values if isinstance(part, ast.Constant))
            if spec[-1:] in ("f", "g", "e", ",", "%") and spec != ".0f":
                found.append(f"{node.lineno}: {ast.unparse(node)}")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in safe:
            found += [f"{node.lineno}: {node.value}" for _ in re.findall(r"\{[^{}]*:[^{}]*[fge,%]\}", node.value)]
    return found


def test_numbers_on_the_screen_follow_the_locale():
    assert written_for_nobody(ast.parse("f'{x:.2f}'"))
    assert not written_for_nobody(ast.parse("localised(f'{x:.2f}')"))
    found = {}
    for path in sorted((ROOT / "studio").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        wrong = written_for_nobody(ast.parse(path.read_text(encoding="utf-8"))) if name not in PLAIN_NUMBERS else []
        if wrong:
            found[name] = wrong
    assert found == {}


def test_numbers_come_through_the_room_of_texts():
    """The engine's own words for numbers know no locale."""
    words = {"about", "amount", "count", "data_size", "duration", "joined", "percent", "rate", "unbroken"}
    found = [
        f"{path.relative_to(ROOT).as_posix()}: {name.name}"
        for path in sorted((ROOT / "studio").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module in ("engine.advice", "engine.advice.words")
        for name in node.names
        if name.name in words
    ]
    assert found == []


def test_every_text_has_an_owner(script):
    texts = script.studio_texts()
    assert "Langwright" in texts["MainWindow"]
    assert all(context and found for context, found in texts.items())


def test_the_engines_sentences_are_found(script):
    texts, templates = script.engine_texts()
    assert "There is no text yet." in texts
    assert ("This needs ", "memory_bytes", ", and ", "memory_free", " are free.") in templates
    assert "Reading" in texts, "phases of one word count too"
    assert not [text for text in texts if text.startswith(("SELECT", "insert into"))]


def test_a_sentence_with_two_ways_is_found_in_both(script):
    tree = ast.parse("""x = f"{n} bad {'row was' if n == 1 else 'rows were'} left out" """)
    found = set(script._sentences(tree))
    assert {("", "n", " bad row was left out"), ("", "n", " bad rows were left out")} <= found


def test_translations_are_kept_when_texts_come_and_go(script, tmp_path, monkeypatch):
    monkeypatch.setattr(script, "FOLDER", tmp_path)
    script.write_ts("de", {"A": {"Open", "Close"}}, {("A", "Open"): "Öffnen"})
    script.write_ts("de", {"A": {"Open"}, "B": {"Open"}}, script.read_ts("de"))
    assert script.read_ts("de") == {("A", "Open"): "Öffnen", ("B", "Open"): "Öffnen"}


@pytest.mark.parametrize("language", ["de"])
def test_a_language_says_everything(script, language):
    """What is missing is named; ``python packaging/translations.py update`` puts it into the file for Linguist."""
    assert script.problems_of(language) == []


@pytest.mark.parametrize("language", ["de"])
def test_what_is_compiled_is_what_was_translated(script, language, tmp_path):
    script.compile_ts(script.ts_file(language), tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == script.ts_file(language).with_suffix(".qm").read_bytes()


def test_the_windows_list_of_the_engines_sentences_is_new(script):
    assert (script.FOLDER / "engine.json").read_text(encoding="utf-8") == script.engine_list()
