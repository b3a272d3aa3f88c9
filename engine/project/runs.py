"""Starting a run: everything it needs is frozen into its folder before a worker sees it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.errors import LangwrightError, UsageError
from engine.project.atomic import atomic_folder, explained, read_json, write_json, write_text
from engine.project.fingerprint import file_sha256, fingerprint
from engine.project.manifest import Manifest, now, read_manifest
from engine.project.paths import Paths, safe_name
from engine.project.run import Parent, Run, RunInputs, TokensInput, trash_place
from engine.project.sources import weighted_parts
from engine.project.stations import tokens_fingerprint
from engine.recipe import SECTIONS, Recipe, dump_recipe, resolve, section_values, with_settings, with_values

SPLITS = ("train", "validation", "test")


def create_run(paths: Paths, recipe: Recipe, name: str = "", assignments: Iterable[str] = ()) -> Run:
    """Make ``runs/<name>/`` with its frozen recipe, tokenizer and inputs.

    Args:
        paths: the project's.
        recipe: the project's recipe.
        name: the run's name; by itself ``run-1``, ``run-2`` and so on.
        assignments: ``section.field=value`` changes for this run alone.

    Raises:
        UsageError: the name is taken or unusable, a setting is wrong, or there is no tokenizer yet.
        LangwrightError: the token shards are damaged, hold less than one passage, or do not say their sources.
    """
    chosen = with_settings(recipe, assignments)
    tokenizer = _station(paths.tokenizer, "tokenizer", "There is no tokenizer yet.")
    clean = _station(paths.clean, "clean", "There is no clean text yet.")
    tokenizer_sha256 = file_sha256(paths.tokenizer / "tokenizer.json")
    tokens_name = tokens_fingerprint(tokenizer_sha256, clean)
    tokens = _station(
        paths.tokens / tokens_name, "tokens", "The text has changed since it was turned into tokens for the last time."
    )
    facts = tokens.facts
    effective = resolve(
        chosen,
        train_bytes=facts["bytes"]["train"],
        train_tokens=facts["tokens"]["train"],
        vocab_size=tokenizer.facts["vocab_size"],
    )
    context = int(effective.model.architecture.max_position_embeddings)
    if facts["tokens"]["train"] <= context:
        raise too_short(facts["tokens"]["train"], context)
    weighted_parts(paths.tokens / tokens_name, effective.training.source_weights, context)  # says what does not fit
    inputs = RunInputs(
        tokens=TokensInput(fingerprint=tokens_name, path=f"../../tokens/{tokens_name}"),
        vocab_size=tokenizer.facts["vocab_size"],
        tokenizer_sha256=tokenizer_sha256,
        **{f"{split}_tokens": facts["tokens"][split] for split in SPLITS},
        **{f"{split}_bytes": facts["bytes"][split] for split in SPLITS},
        unigram_entropy=facts["unigram_entropy"],
        lossless=bool(tokenizer.facts.get("lossless", True)),
        request=request_fingerprint(recipe, tokens_name),
        created=now(),
    )
    return _freeze(paths, name, effective, inputs, paths.tokenizer / "tokenizer.json")


def branch_run(paths: Paths, parent: Run, step: int, name: str = "", assignments: Iterable[str] = ()) -> Run:
    """Make a run that goes on from a checkpoint of another, on the same tokens, with settings of its own.

    Steps are counted on from the checkpoint's. Where the parent's ``training.max_steps`` leaves nothing to do and no
    other is asked for, the branch trains as many steps again.

    Raises:
        UsageError: there is no such checkpoint, the name is taken, a setting is wrong, or the model would be another.
    """
    info = parent.checkpoint(step)
    start = {
        "training.init_from.kind": "checkpoint",
        "training.init_from.run": parent.name,
        "training.init_from.step": step,
    }
    asked = with_settings(with_values(parent.recipe, start), assignments)
    effective = resolve(
        _with_steps_left(asked, parent, step),
        train_bytes=parent.inputs.train_bytes,
        train_tokens=parent.inputs.train_tokens,
        vocab_size=parent.inputs.vocab_size,
    )
    context = int(effective.model.architecture.max_position_embeddings)
    weighted_parts(parent.tokens_folder, effective.training.source_weights, context)  # says what does not fit
    inputs = parent.inputs.model_copy(
        update={"parent": Parent(run=parent.name, step=step, sha256=info.sha256), "created": now()}
    )
    return _freeze(paths, name, effective, inputs, parent.folder / "tokenizer.json")


def too_short(tokens: int, context: int, split: str = "train") -> LangwrightError:
    """The error of a split that does not fill one window."""
    return LangwrightError(
        f"The {split} split has {tokens:,} tokens; one passage of the model needs {context + 1:,}.",
        remedy="Import more text, or choose a smaller context (model.architecture.max_position_embeddings).",
        code="tokens.too-short",
        tokens=tokens,
        context=context,
    )


def _with_steps_left(recipe: Recipe, parent: Run, step: int) -> Recipe:
    before, after = section_values(parent.recipe, "model"), section_values(recipe, "model")
    changed = [path for path in after if after[path] != before.get(path) and not path.endswith(".dropout")]
    if changed:
        raise UsageError(
            f"A branch has the model of its parent, so {' and '.join(changed)} cannot be another.",
            remedy="Start a new run for another model.",
            code="branch.model",
            settings=changed,
        )
    steps = recipe.training.max_steps
    if steps == "auto" or steps > step:
        return recipe
    if steps != parent.recipe.training.max_steps:
        raise UsageError(
            f"training.max_steps is {steps}, and the checkpoint is at step {step} already.",
            remedy="Steps are counted on from the checkpoint: choose more.",
            code="branch.steps",
            step=step,
        )
    return with_values(recipe, {"training.max_steps": step + steps})


def computed_with(run: Run, assignments: Iterable[str]) -> Run:
    """The run with other execution settings for this time: how it is computed, not what comes out of it.

    Raises:
        RecipeError: an assignment is wrong.
        UsageError: one would change what the run is.
    """
    wanted = list(assignments)
    if not wanted:
        return run
    recipe = with_settings(run.recipe, wanted)
    before, after = section_values(run.recipe, *SECTIONS), section_values(recipe, *SECTIONS)
    changed = [path for path in after if after[path] != before.get(path)]
    if changed:
        raise UsageError(
            f"Run {run.name} was started with another {' and '.join(changed)}; that cannot change any more.",
            remedy="Only how it is computed can, such as training.device. For the rest make a branch of it.",
            code="run.frozen",
            run=run.name,
            settings=changed,
        )
    inputs = run.inputs
    other = Run(run.folder)
    other.recipe = resolve(
        recipe, train_bytes=inputs.train_bytes, train_tokens=inputs.train_tokens, vocab_size=inputs.vocab_size
    )
    return other


def request_fingerprint(recipe: Recipe, tokens_name: str) -> str:
    """What the project asks of training now; a run started from another request is stale."""
    return fingerprint({"settings": section_values(recipe, "model", "training"), "tokens": tokens_name})


def list_runs(paths: Paths) -> list[Run]:
    """The project's runs, oldest first; a folder without inputs is none."""
    return [Run(path.parent) for path in sorted(paths.runs.glob("*/inputs.json"), key=_age)]


def find_run(paths: Paths, name: str) -> Run:
    """The run of that name; "last" is the newest unless a run is really called so.

    Raises:
        UsageError: there is none.
    """
    runs = list_runs(paths)
    for run in runs:
        if run.name == name:
            return run
    if name == "last" and runs:
        return runs[-1]
    names = ", ".join(run.name for run in runs)
    raise UsageError(
        f"There is no run called {name!r}.",
        remedy=f"There are: {names}." if names else "Start one with: langwright train DIR.",
        code="run.unknown",
        run=name,
    )


def delete_run(paths: Paths, run: Run) -> Path:
    """Move a whole run to the trash; returns where it lies there."""
    target = trash_place(paths.trash, f"run {run.name}")
    with explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(run.folder, target)
    return target


def _freeze(paths: Paths, name: str, recipe: Recipe, inputs: RunInputs, tokenizer: Path) -> Run:
    name = safe_name(name, "run's name") if name else _next_name(paths)
    folder = paths.runs / name
    if folder.exists():
        raise UsageError(
            f"There is already a run called {name!r}.",
            remedy=f"Choose another name, or go on with it: langwright resume DIR {name}.",
            code="run.exists",
            run=name,
        )
    with atomic_folder(folder) as temporary:
        write_text(temporary / "recipe.toml", dump_recipe(recipe, everything=True))
        shutil.copyfile(tokenizer, temporary / "tokenizer.json")
        write_json(temporary / "inputs.json", inputs.model_dump())
        (temporary / "checkpoints").mkdir()
    return Run(folder)


def _age(inputs: Path) -> tuple[str, int, str]:
    """When a run was made. Not by the file's time alone: a copied or unzipped project has new ones."""
    changed = inputs.stat().st_mtime
    try:
        created = str(read_json(inputs)["created"])
    except (LangwrightError, KeyError, TypeError):
        created = datetime.fromtimestamp(int(changed), UTC).isoformat()
    return created, int(changed * 1e9), inputs.parent.name


def _next_name(paths: Paths) -> str:
    number = 1
    while (paths.runs / f"run-{number}").exists():
        number += 1
    return f"run-{number}"


def _station(folder: Path, station: str, missing: str) -> Manifest:
    manifest = read_manifest(folder)
    if manifest is None:
        remedy = "Bring the station up to date first: langwright run DIR does that for all of them."
        raise UsageError(missing, remedy=remedy, code=f"{station}.empty")
    return manifest


def facts_of(folder: Path) -> dict[str, Any]:
    """The figures a station left in its manifest; empty when there are none or they cannot be read."""
    try:
        manifest = read_manifest(folder)
    except LangwrightError:
        return {}
    return manifest.facts if manifest else {}
