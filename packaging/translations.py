"""Keep the translations in step with the code.

    python packaging/translations.py update     read all texts, write the .ts files and compile them
    python packaging/translations.py check      say what is missing; the exit code is 1 where anything is

1. the studio's texts: what is given to ``tr`` and ``translate``, by class;
2. the engine's texts, which reach the screen through ``studio.texts.translated``: the declared settings, and every
   sentence in its code, with named gaps for the values it puts in;
3. ``resources/translations/engine.json`` lists the engine's, so that the window recognises them;
4. ``langwright_<language>.ts`` gets what is new and loses what is gone; it is edited with Qt Linguist;
5. ``lrelease`` compiles it.
"""

from __future__ import annotations

import argparse
import ast
import itertools
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
ENGINE = "engine"
"""The context of the engine's texts."""

NOT_SHOWN = (
    "engine/cli/",  # the terminal speaks English
    "engine/corpus/data_card_words.py",  # documents that leave the project are in English
    "engine/sharing/card.py",
    "engine/corpus/fairness_terms.py",  # lists of words, not sentences
    "engine/corpus/words/",
    "engine/corpus/cleaning/personal_data/ibans.py",
    "engine/corpus/augmentation/easy.py",
    "engine/corpus/cleaning/personal_data/replacing.py",  # what stands in for names
    "engine/tokens/encoders/",  # texts to try an encoder on
)
"""Modules whose texts do not come to the screen of the window."""

_PROSE = re.compile(r"[A-Za-z’]{2,}[,:;.]? [A-Za-z{“]|\} [a-z]{3,}|[a-z]{3,} \{")
_SQL = (
    r"^\(?(SELECT|INSERT|UPDATE|CREATE|DELETE|PRAGMA|ALTER|WITH|START|SET|WHERE|COUNT|ORDER BY)\b"
    r"|^(insert into|create table)\b"
)
_SAID_TO_MACHINES = r"|^Bearer |^Langwright/\d|^PRIVATE|^Translate the text|^The quick"
_NO_PROSE = re.compile(_SQL + r"|\\[dwsSW]|\(\?[:<!=]|^<|\w\|\w|^count\(|^dict\[|^\.\*" + _SAID_TO_MACHINES)
"""Statements for databases, patterns, markup and types, and what is said to other programs and models."""

_UNSEEN = ("compile", "execute", "executescript", "getLogger", "filterwarnings")
"""Calls whose texts nobody reads."""

LEAST = 4
"""Letters that a template says in one piece at least."""

_GAP = re.compile(r"\{(\w+)\}")

Texts = dict[str, set[str]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do it."""
    parser = argparse.ArgumentParser(description="Keep the translations in step with the code.")
    parser.add_argument("what", choices=("update", "check"))
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(ROOT))
    if options.what == "update":
        update()
    problems = [problem for language in LANGUAGES for problem in problems_of(language)]
    print("\n".join(problems) or "Every text is translated.")
    return 1 if problems else 0


# --- what there is to translate ---------------------------------------------------------------------------------


def studio_texts() -> Texts:
    """The studio's texts by context.

    Raises:
        SystemExit: a text is no literal, or nobody can tell which class it belongs to.
    """
    found: Texts = {}
    for path in sorted((ROOT / "studio").rglob("*.py")):
        reader = _Reader(path)
        reader.read(ast.parse(path.read_text(encoding="utf-8")))
        for context, text in reader.found:
            found.setdefault(context, set()).add(text)
    return found


class _Reader(ast.NodeVisitor):
    """Finds what one module gives to ``tr`` and ``translate``, with the class each belongs to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[tuple[str, str]] = []
        self._class = ""
        self._names: dict[str, str] = {}
        self._doors: dict[str, str] = {}

    def read(self, tree: ast.Module) -> None:
        """Find all; functions that only translate are known before their callers are looked at."""
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        self._doors = {node.name: context for node in functions if (context := _door(node))}
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        before, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = before

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name in self._doors:
            return
        before = dict(self._names)
        for argument in (*node.args.args, *node.args.kwonlyargs):
            if argument.annotation is not None:
                self._names[argument.arg] = ast.unparse(argument.annotation).strip("'\"").rpartition(".")[2]
        self.generic_visit(node)
        self._names = before

    def visit_Assign(self, node: ast.Assign) -> None:
        """``tr = window.tr`` and ``tr = QCoreApplication.translate`` are other names of them."""
        value, target = node.value, node.targets[0]
        if isinstance(value, ast.Attribute) and value.attr in ("tr", "translate") and isinstance(target, ast.Name):
            self._names[target.id] = "translate" if value.attr == "translate" else self._owner(value.value)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr == "tr":
            self._take(node, self._owner(function.value), 0)
        elif isinstance(function, ast.Attribute) and function.attr == "translate" and len(node.args) > 1:
            self._with_context(node)
        elif isinstance(function, ast.Name) and function.id in self._doors:
            self._take(node, self._doors[function.id], 0)
        elif isinstance(function, ast.Name) and self._names.get(function.id) == "translate":
            self._with_context(node)
        elif isinstance(function, ast.Name) and function.id == "tr" and function.id in self._names:
            self._take(node, self._names["tr"], 0)
        self.generic_visit(node)

    def _owner(self, node: ast.expr) -> str:
        if isinstance(node, ast.Name) and node.id == "self":
            return self._class
        known = self._names.get(node.id, "") if isinstance(node, ast.Name) else ""
        return known or ("MainWindow" if ast.unparse(node) == "window" else "")

    def _with_context(self, node: ast.Call) -> None:
        context = node.args[0]
        if isinstance(context, ast.Constant) and isinstance(context.value, str) and context.value != ENGINE:
            self._take(node, context.value, 1)

    def _take(self, node: ast.Call, context: str, place: int) -> None:
        text = node.args[place] if len(node.args) > place else None
        where = f"{self.path.relative_to(ROOT).as_posix()}:{node.lineno}"
        if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
            raise SystemExit(f"{where}: only a literal text can be translated")
        if not context:
            raise SystemExit(f"{where}: say self.tr, annotate the owner, or use QCoreApplication.translate")
        self.found.append((context, text.value))


def _door(node: ast.FunctionDef) -> str:
    """The context of a function that only translates what it is given; empty for any other."""
    last = node.body[-1]
    call = last.value if isinstance(last, ast.Return) else None
    if not (isinstance(call, ast.Call) and _name(call.func) == "translate" and len(call.args) == 2):
        return ""
    context, text = call.args
    given = isinstance(text, ast.Name) and text.id in {argument.arg for argument in node.args.args}
    return str(context.value) if given and isinstance(context, ast.Constant) and context.value != ENGINE else ""


def engine_texts() -> tuple[set[str], set[tuple[str, ...]]]:
    """The engine's texts: whole ones, and templates of literals and gap names by turns."""
    texts, templates = set(declared_texts()), set[tuple[str, ...]]()
    for path in sorted((ROOT / "engine").rglob("*.py")):
        if not path.relative_to(ROOT).as_posix().startswith(NOT_SHOWN):
            for pieces in _sentences(ast.parse(path.read_text(encoding="utf-8"))):
                if len(pieces) == 1:
                    texts.add(pieces[0])
                else:
                    templates.add(pieces)
    return texts - {""}, templates


def declared_texts() -> Iterator[str]:
    """Titles, help, units and choices of every declared setting: recipe, sources, and the studio's own."""
    from engine.corpus.origins.descriptions import KINDS
    from engine.recipe import SETTINGS
    from studio.settings import PREFERENCES

    for setting in (*SETTINGS.values(), *PREFERENCES):
        yield from (setting.title, setting.help, setting.unit)
        for choice in setting.choices:
            yield from (choice.title, choice.help)
    for kind in KINDS.values():
        yield (kind.__doc__ or "").strip()
        for field in kind.model_fields.values():
            yield from (field.title or "", field.description or "")


def _sentences(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    quiet, told = set(_quiet(tree)), set(_told(tree))
    for node in ast.walk(tree):
        if id(node) not in quiet and isinstance(node, ast.Constant | ast.JoinedStr):
            for pieces in _variants(node):
                said = "".join(piece if place % 2 == 0 else "{x}" for place, piece in enumerate(pieces))
                if (_PROSE.search(said) and not _NO_PROSE.search(said) and _says_enough(pieces)) or id(node) in told:
                    yield pieces


def _says_enough(pieces: Sequence[str]) -> bool:
    """Whether a template would not fit nearly every text."""
    literals = [piece for piece in pieces[::2] if piece.strip()]
    return len(literals) > 1 or sum(map(str.isalpha, "".join(literals))) >= LEAST


def _quiet(tree: ast.Module) -> Iterator[int]:
    """What is no text for a person, or part of one that is looked at as a whole: documentation, patterns, parts."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        elif isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Call) and _name(node.func) in _UNSEEN):
            yield from (id(part) for part in ast.walk(node) if part is not node)


def _told(tree: ast.Module) -> Iterator[int]:
    """Texts of one word, which only their place shows to be for a person: the names of a job's phases."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == "phase" and len(node.args) > 1:
            yield id(node.args[1])


def _variants(node: ast.Constant | ast.JoinedStr) -> Iterator[tuple[str, ...]]:
    """The pieces of a text; where it chooses between two words, both ways."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield (node.value.strip(),)
        return
    choices: list[list[list[str | None]]] = []
    for part in node.values:
        choices.append([[piece] for piece in _options(part)])
    for chosen in itertools.islice(itertools.product(*choices), 8):
        names = [_gap(part) for part in node.values]
        yield _joined([(c[0], name) for c, name in zip(chosen, names, strict=True)])


def _options(part: ast.expr) -> list[str | None]:
    """What may stand in one part of an f-string; None for a gap."""
    if isinstance(part, ast.Constant):
        return [str(part.value)]
    value = part.value if isinstance(part, ast.FormattedValue) else part
    if isinstance(value, ast.IfExp):
        ends = (value.body, value.orelse)
        if all(isinstance(end, ast.Constant) and isinstance(end.value, str) for end in ends):
            return [end.value for end in ends if isinstance(end, ast.Constant) and isinstance(end.value, str)]
    return [None]


def _joined(parts: Iterable[tuple[str | None, str]]) -> tuple[str, ...]:
    pieces = [""]
    taken: set[str] = set()
    for text, name in parts:
        if text is not None:
            pieces[-1] += text
            continue
        number = next(n for n in itertools.count(1) if (name if n == 1 else f"{name}{n}") not in taken)
        taken.add(name if number == 1 else f"{name}{number}")
        pieces += [name if number == 1 else f"{name}{number}", ""]
    if len(pieces) == 1:
        return (pieces[0].strip(),)
    return (pieces[0].removeprefix("; ").lstrip(), *pieces[1:-1], pieces[-1].rstrip())


def _gap(part: ast.expr) -> str:
    """A name for a gap: the last plain name in the expression that is no function's."""
    functions = {id(node.func) for node in ast.walk(part) if isinstance(node, ast.Call)}
    names = [
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in ast.walk(part)
        if isinstance(node, ast.Attribute | ast.Name) and id(node) not in functions
    ]
    return names[0].strip("_") or "value" if names else "value"


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def source_of(pieces: Sequence[str]) -> str:
    """A template as translators see it."""
    return "".join(f"{{{piece}}}" if place % 2 else piece for place, piece in enumerate(pieces))


def all_texts() -> Texts:
    """Everything, by context."""
    texts, templates = engine_texts()
    return {**studio_texts(), ENGINE: texts | {source_of(pieces) for pieces in templates}}


# --- the files ----------------------------------------------------------------------------------------------------


def update() -> None:
    """Write and compile all files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "engine.json").write_text(engine_list(), encoding="utf-8")
    for language in LANGUAGES:
        write_ts(language, all_texts(), read_ts(language))
        compile_ts(ts_file(language), ts_file(language).with_suffix(".qm"))


def engine_list() -> str:
    """What ``engine.json`` holds."""
    texts, templates = engine_texts()
    return json.dumps({"texts": sorted(texts), "templates": sorted(map(list, templates))}, ensure_ascii=False, indent=0)


def ts_file(language: str) -> Path:
    """The file that Linguist edits."""
    return FOLDER / f"langwright_{language}.ts"


def read_ts(language: str) -> dict[tuple[str, str], str]:
    """The finished translations by context and text."""
    if not ts_file(language).exists():
        return {}
    found = {}
    for context in ET.parse(ts_file(language)).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                found[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return found


def write_ts(language: str, texts: Texts, known: Mapping[tuple[str, str], str]) -> None:
    """Write what is to be translated with what is known of it; the same text elsewhere lends its translation."""
    elsewhere = {source: words for (_, source), words in sorted(known.items())}
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context in sorted(texts):
        element = ET.SubElement(root, "context")
        ET.SubElement(element, "name").text = context
        for source in sorted(texts[context]):
            message = ET.SubElement(element, "message")
            ET.SubElement(message, "source").text = source
            words = known.get((context, source)) or elsewhere.get(source)
            translation = ET.SubElement(message, "translation", {} if words else {"type": "unfinished"})
            translation.text = words
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    ts_file(language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_ts(source: Path, target: Path) -> None:
    """Compile with Qt's ``lrelease``.

    Raises:
        SystemExit: it is missing or refuses.
    """
    beside = Path(sys.executable).with_name("pyside6-lrelease")
    tool = str(beside) if beside.exists() else shutil.which("pyside6-lrelease")
    if tool is None:
        raise SystemExit("pyside6-lrelease is missing; it comes with PySide6-Essentials")
    done = subprocess.run([tool, str(source), "-qm", str(target)], capture_output=True, text=True, check=False)
    if done.returncode or not target.exists():
        raise SystemExit(done.stdout + done.stderr)


def problems_of(language: str) -> list[str]:
    """What is missing or wrong in a language, one line each."""
    known = read_ts(language)
    problems = []
    for context, texts in all_texts().items():
        for text in sorted(texts):
            words = known.get((context, text))
            if words is None:
                problems.append(f"{language}: {context}: {text!r} is not translated")
            elif set(_GAP.findall(words)) != set(_GAP.findall(text)):
                problems.append(f"{language}: {context}: {text!r} has other gaps than {words!r}")
    return problems


if __name__ == "__main__":
    sys.exit(main())
