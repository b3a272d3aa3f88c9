"""The project: a folder that can be zipped, moved and opened elsewhere."""

from __future__ import annotations

import contextlib
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from engine.errors import LangwrightError, UsageError
from engine.project import stations
from engine.project.atomic import explained, recover_folder, write_text
from engine.project.fingerprint import file_sha256
from engine.project.lock import EditorLock
from engine.project.manifest import Manifest, read_manifest
from engine.project.paths import Paths
from engine.project.run import Run
from engine.project.runs import find_run, list_runs, request_fingerprint
from engine.project.stations import StationState
from engine.recipe import NewerRecipeError, Recipe, dump_recipe, known_part, load_recipe

PROGRAM = "langwright"


class Project:
    """An open project. Use it as a context manager, or call :meth:`close`.

    Attributes:
        root: its folder.
        paths: where everything lies.
        recipe: what the user chose.
        writable: whether this process holds the right to change it.
        newer: why it is only looked at, where a newer Langwright made it; None otherwise.
    """

    def __init__(self, root: Path, recipe: Recipe, lock: EditorLock | None) -> None:
        self.root = root
        self.paths = Paths(root)
        self.recipe = recipe
        self.newer: NewerRecipeError | None = None
        self._lock = lock
        self._seen = ""

    @classmethod
    def create(cls, root: Path, *, name: str = "", recipe: Recipe | None = None, program: str = PROGRAM) -> Project:
        """Make a project in a new or empty folder and open it for writing.

        Raises:
            UsageError: there is something in the folder already.
            LangwrightError: the folder cannot be written.
        """
        root = Path(root).absolute()
        if (root / "recipe.toml").exists():
            raise UsageError(
                f"There is already a project in {root}.",
                remedy="Open it, or choose another folder.",
                code="project.exists",
            )
        if root.exists() and (not root.is_dir() or any(root.iterdir())):
            raise UsageError(
                f"{root} is not an empty folder.",
                remedy="Choose a new folder; a project keeps its files to itself.",
                code="project.not-empty",
            )
        recipe = (recipe or Recipe()).model_copy(update={"name": name or (recipe.name if recipe else "") or root.name})
        with explained(root):
            root.mkdir(parents=True, exist_ok=True)
        write_text(root / "recipe.toml", dump_recipe(recipe))
        return cls.open(root, program=program)

    @classmethod
    def open(cls, root: Path, *, write: bool = True, program: str = PROGRAM, newer: bool = False) -> Project:
        """Open a project.

        Args:
            root: its folder.
            write: take the right to change it; without, it can only be looked at, which always works.
            newer: open also what a newer Langwright made, as far as this one understands it; only to look at.
            program: how others are told who holds it.

        Raises:
            UsageError: there is no project in that folder.
            RecipeError: its recipe has mistakes; all are named.
            NewerRecipeError: it was made by a newer Langwright.
            ProjectLockedError: somebody else is changing it.
        """
        root = Path(root).absolute()
        recipe_file = root / "recipe.toml"
        if not recipe_file.is_file():
            raise UsageError(
                f"There is no project in {root}: it has no recipe.toml.",
                remedy="Make one with: langwright new DIR.",
                code="project.none",
            )
        lock = None
        if write:
            lock = EditorLock(root)
            lock.acquire(program)
        try:
            text = _read_text(recipe_file)
            recipe, refused = _understood(text, recipe_file, newer=newer and not write)
            for folder in (Paths(root).corpus, Paths(root).clean, Paths(root).tokenizer):
                with contextlib.nullcontext() if write else contextlib.suppress(OSError):  # looking must always work
                    recover_folder(folder)
        except BaseException:
            if lock:
                lock.release()
            raise
        project = cls(root, recipe, lock)
        project.newer, project._seen = refused, text
        return project

    @property
    def name(self) -> str:
        """What it is called on screen."""
        return self.recipe.name or self.root.name

    @property
    def writable(self) -> bool:
        """Whether this process may change it."""
        return self._lock is not None

    def save_recipe(self, recipe: Recipe) -> None:
        """Write the recipe, keeping the comments of the file as it stands now.

        Raises:
            LangwrightError: the project is open to look only, or cannot be written.
        """
        if not self.writable:
            raise LangwrightError(
                f"The project {self.name} is open to look only.",
                remedy="Close it where it is being changed and open it again.",
                code="project.read-only",
            )
        path = self.paths.recipe_file
        previous = path.read_text(encoding="utf-8") if path.exists() else ""
        text = dump_recipe(recipe, previous)
        write_text(path, text)
        self.recipe, self._seen = recipe, text

    def changed_on_disk(self) -> bool:
        """Whether another program has written the recipe since it was read or written here."""
        return _read_text(self.paths.recipe_file) != self._seen

    def recipe_on_disk(self) -> Recipe:
        """The recipe as the file has it now; :attr:`recipe` stays what it is.

        Raises:
            LangwrightError: it cannot be read, or has mistakes.
        """
        return _read_recipe(self.paths.recipe_file)

    def accept_disk(self) -> None:
        """What the file has now is known, and may be written over."""
        self._seen = _read_text(self.paths.recipe_file)

    def reload_recipe(self) -> Recipe:
        """Read the recipe again, after it was changed by hand or by another program."""
        text = _read_text(self.paths.recipe_file)
        self.recipe, _ = _understood(text, self.paths.recipe_file)
        self._seen = text
        return self.recipe

    def runs(self) -> list[Run]:
        """Its runs, oldest first."""
        return list_runs(self.paths)

    def run(self, name: str) -> Run:
        """The run of that name ("last" is the newest).

        Raises:
            UsageError: there is none.
        """
        return find_run(self.paths, name)

    def states(self) -> dict[str, StationState]:
        """The state of each station, worked out from what lies on disk. Does not know what is running: see jobs."""
        return {
            "import": stations.import_state(self.paths),
            "clean": stations.clean_state(self.paths, self.recipe),
            "tokenizer": stations.tokenizer_state(self.paths, self.recipe),
            "model": stations.model_state(self.paths),
            **self._run_states(),
        }

    def facts(self, station: str) -> dict[str, Any]:
        """The figures that ``import``, ``clean``, ``tokenizer`` or ``tokens`` left behind; empty if none."""
        try:
            manifest = self.manifest(station)
        except LangwrightError:
            return {}
        return manifest.facts if manifest else {}

    def manifest(self, station: str) -> Manifest | None:
        """The manifest of ``import``, ``clean``, ``tokenizer`` or ``tokens`` (of the present tokenizer and text)."""
        folders = {"import": self.paths.corpus, "clean": self.paths.clean, "tokenizer": self.paths.tokenizer}
        if station == "tokens":
            return self._tokens_manifest()
        return read_manifest(folders[station])

    def close(self) -> None:
        """Give back the right to change it; twice does no harm."""
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _tokens_manifest(self) -> Manifest | None:
        name = self._tokens_name()
        return read_manifest(self.paths.tokens / name) if name else None

    def _tokens_name(self) -> str:
        clean = read_manifest(self.paths.clean)
        tokenizer = self.paths.tokenizer / "tokenizer.json"
        if clean is None or not tokenizer.exists():
            return ""
        return stations.tokens_fingerprint(file_sha256(tokenizer), clean)

    def _run_states(self) -> dict[str, StationState]:
        runs = self.runs()
        trained = [run for run in runs if run.checkpoints()]
        if not trained:
            why = "Make a tokenizer first." if self.manifest_missing("tokenizer") else "Nothing is trained yet."
            waits = StationState("empty", "Train a model first.", "train.waits", {"station": "train"})
            train = StationState("empty", why, "train.empty", {"station": "tokenizer"} if "tokenizer" in why else {})
            return {"train": train, "evaluate": waits, "play": waits, "share": waits}
        newest = trained[-1]
        return {
            "train": self._train_state(newest),
            "evaluate": _evaluate_state(newest),
            "play": StationState("ready"),
            "share": _share_state(self.paths),
        }

    def manifest_missing(self, station: str) -> bool:
        """Whether a station has left no readable manifest."""
        try:
            return self.manifest(station) is None
        except LangwrightError:
            return True

    def _train_state(self, newest: Run) -> StationState:
        try:
            tokens = self._tokens_name()
            inputs = newest.inputs
        except LangwrightError as error:
            return StationState("broken", error.message, "train.broken", {"run": newest.name})
        if inputs.tokens.fingerprint != tokens:
            return StationState("stale", "The tokens have changed since the last run.", "train.input-changed")
        if inputs.request != request_fingerprint(self.recipe, tokens):
            return StationState("stale", "Model or training settings have changed since.", "train.settings-changed")
        return StationState("ready")


def _read_recipe(path: Path) -> Recipe:
    return load_recipe(_read_text(path), where=str(path))


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror or error
        raise LangwrightError(
            f"{path} cannot be read: {why}.", remedy="Restore it from a copy.", code="project.recipe-unreadable"
        ) from error


def _understood(text: str, path: Path, *, newer: bool = False) -> tuple[Recipe, NewerRecipeError | None]:
    """The recipe in a text; of a newer program's what is known here, with the reason, where that will do."""
    try:
        return load_recipe(text, where=str(path)), None
    except NewerRecipeError as error:
        if not newer:
            raise
        return known_part(text), error


def _evaluate_state(run: Run) -> StationState:
    try:
        results = run.evaluations()
        last = run.checkpoint("last").step
    except LangwrightError as error:
        return StationState("broken", error.message, "evaluate.broken")
    if not results:
        return StationState("empty", "The newest run is not evaluated yet.", "evaluate.empty")
    steps = {c.step for c in run.checkpoints() if c.best or c.last} | {last}
    if not any(result.get("step") in steps for result in results):
        return StationState("stale", "The run has newer checkpoints.", "evaluate.input-changed")
    return StationState("ready")


def _share_state(paths: Paths) -> StationState:
    shared = paths.exports.is_dir() and any(p.is_dir() and not p.name.startswith(".") for p in paths.exports.iterdir())
    return StationState("ready") if shared else StationState("empty", "Nothing is exported yet.", "share.empty")
