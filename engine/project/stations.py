"""The eight stations and the state each one is in, worked out from what lies on disk; nothing is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from engine.errors import LangwrightError
from engine.project.fingerprint import fingerprint
from engine.project.manifest import Manifest, damage, read_manifest
from engine.project.paths import Paths
from engine.recipe import Recipe, section_values

State = Literal["empty", "ready", "stale", "broken", "running"]

STATIONS = ("import", "clean", "tokenizer", "model", "train", "evaluate", "play", "share")

CODE_VERSIONS: Mapping[str, int] = {"import": 1, "clean": 2, "tokenizer": 1, "tokens": 1}
"""Raised when a station's code comes to make something else of the same input; what it made before is then stale."""


@dataclass(frozen=True)
class StationState:
    """What a station's badge shows.

    Attributes:
        state: empty, ready, stale, broken or running.
        why: one plain sentence; empty when ready.
        code: the reason for programs and translators, such as ``clean.settings-changed``.
        values: what the sentence speaks of.
    """

    state: State
    why: str = ""
    code: str = ""
    values: dict[str, Any] = field(default_factory=dict)


def clean_fingerprint(recipe: Recipe, corpus: Manifest) -> str:
    """What station 2 would make now: its settings, its code and the corpus it reads."""
    sections = ("cleaning", "quality", "privacy", "split", "augmentation", "fairness")
    settings = section_values(recipe, *sections)
    return _made_from("clean", settings, {"corpus": corpus.content})


def tokenizer_fingerprint(recipe: Recipe, clean: Manifest) -> str:
    """What station 3 would make now."""
    return _made_from("tokenizer", section_values(recipe, "tokenizer"), {"clean": clean.content})


def tokens_fingerprint(tokenizer_sha256: str, clean: Manifest) -> str:
    """The name of the shards' folder: this tokenizer on this clean text."""
    return _made_from("tokens", {}, {"tokenizer": tokenizer_sha256, "clean": clean.content})


def import_state(paths: Paths) -> StationState:
    """Station 1: empty until something is imported; it cannot become stale, for import only adds."""
    return _standing(paths.corpus, "import", "Nothing is imported yet.")[0]


def clean_state(paths: Paths, recipe: Recipe) -> StationState:
    """Station 2: stale when the corpus or a cleaning setting has changed since."""
    corpus = _manifest(paths.corpus)
    if corpus is None:
        return _waits("clean", "import", "Import some text first.")
    state, manifest = _standing(paths.clean, "clean", "The text is not cleaned yet.")
    if manifest and state.state == "ready" and manifest.fingerprint != clean_fingerprint(recipe, corpus):
        return _stale("clean", manifest, {"corpus": corpus.content}, {"corpus": "There is new text."})
    return state


def tokenizer_state(paths: Paths, recipe: Recipe) -> StationState:
    """Station 3: stale when the clean text or a tokenizer setting has changed since."""
    clean = _manifest(paths.clean)
    if clean is None:
        return _waits("tokenizer", "clean", "Clean the text first.")
    state, manifest = _standing(paths.tokenizer, "tokenizer", "There is no tokenizer yet.")
    if manifest and state.state == "ready" and manifest.fingerprint != tokenizer_fingerprint(recipe, clean):
        return _stale("tokenizer", manifest, {"clean": clean.content}, {"clean": "The clean text has changed."})
    return state


def model_state(paths: Paths) -> StationState:
    """Station 4 leaves nothing behind: the plan is ready as soon as there are tokens to plan for."""
    if _manifest(paths.tokenizer) is None:
        return _waits("model", "tokenizer", "Make a tokenizer first.")
    return StationState("ready")


def _made_from(station: str, settings: dict[str, Any], inputs: dict[str, str]) -> str:
    return fingerprint({"station": station, "code": CODE_VERSIONS[station], "settings": settings, "inputs": inputs})


def _manifest(folder: Path) -> Manifest | None:
    try:
        return read_manifest(folder)
    except LangwrightError:
        return None


def _standing(folder: Path, station: str, empty: str) -> tuple[StationState, Manifest | None]:
    try:
        manifest = read_manifest(folder)
    except LangwrightError as error:
        return StationState("broken", error.message, f"{station}.broken"), None
    if manifest is None:
        return StationState("empty", empty, f"{station}.empty"), None
    lost = damage(folder, manifest)
    if lost:
        return StationState("broken", f"{lost}.", f"{station}.broken", {"file": lost}), manifest
    return StationState("ready"), manifest


def _waits(station: str, needs: str, why: str) -> StationState:
    return StationState("empty", why, f"{station}.waits", {"station": needs})


def _stale(station: str, made: Manifest, inputs: dict[str, str], words: dict[str, str]) -> StationState:
    for name, content in inputs.items():
        if made.inputs.get(name) != content:
            return StationState("stale", words[name], f"{station}.input-changed", {"input": name})
    return StationState("stale", "Its settings have changed.", f"{station}.settings-changed")
