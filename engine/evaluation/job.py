"""Station 6's job: judge a checkpoint of a run by a whole split.

Everything is taken from what is frozen in the run's folder, so the project may have moved on. The arithmetic is fp32
whatever the run was trained in, so that figures of different runs can be laid side by side.
"""

from __future__ import annotations

import math
import platform
from importlib.metadata import version
from typing import Any

import torch

from engine.checkpoints import LoadedCheckpoint, load_checkpoint
from engine.errors import LangwrightError, UsageError
from engine.evaluation.perplexity import SplitResult, evaluate_split
from engine.hardware import DeviceMissingError, choose_device, choose_threads, probe
from engine.jobs import JobContext
from engine.models import Decoder, build_model, load_weights
from engine.project import Paths, Run, computed_with, find_run
from engine.project.atomic import write_json
from engine.project.fingerprint import fingerprint
from engine.project.manifest import now
from engine.project.run import Which
from engine.recipe import section_values
from engine.tokens.folder import TokenFolder
from engine.tokens.shards import parted_at

SPLITS = ("validation", "test")
TOKENS_AT_ONCE = {"cpu": 4096, "cuda": 65_536, "mps": 8192}


def evaluate(context: JobContext) -> dict[str, Any]:
    """Judge ``params["checkpoint"]`` of ``params["run"]`` by ``params["split"]``; returns what it writes.

    The result lies in ``runs/<name>/evaluations/<step>-<split>.json``.

    Raises:
        UsageError: there is no such run, checkpoint or split.
        LangwrightError: the run, its tokens or its checkpoints are damaged, or the model has diverged.
        Stopped: as asked; nothing was written.
    """
    run = find_run(Paths(context.project), str(context.params.get("run", "last")))
    run = computed_with(run, context.params.get("settings", ()))
    which, split = _which(context.params.get("checkpoint", "best")), _split(context.params.get("split", "validation"))
    context.phase("evaluate.loading", "Loading the checkpoint")
    loaded = load_checkpoint(run.folder, which, optimizer=False)
    for skipped in loaded.skipped:
        text = f"Checkpoint {skipped.name} is damaged ({skipped.why}); {loaded.info.folder.name} is judged instead."
        context.message("warning", "checkpoint.skipped", text, checkpoint=skipped.name, why=skipped.why)
    device = _device(run)
    result = _judge(context, run, _model(run, loaded, device), device, split)
    if not math.isfinite(result.loss):
        raise LangwrightError(
            f"The loss is {result.loss}: the model at step {loaded.step} has diverged.",
            remedy="Train again with a lower learning rate.",
            code="evaluate.diverged",
            step=loaded.step,
        )
    report = {**_provenance(run, loaded, which), **_figures(result), "device": device, "precision": "fp32"}
    write_json(run.folder / "evaluations" / f"{loaded.step}-{split}.json", report)
    return report


def batch_size_for(setting: int | str, device: str, context: int) -> int:
    """How many windows are judged together: what was chosen, or what suits the device."""
    return setting if isinstance(setting, int) else max(1, TOKENS_AT_ONCE[device] // context)


def _judge(context: JobContext, run: Run, model: Decoder, device: str, split: str) -> SplitResult:
    context.phase("evaluate.judging", f"Judging by the {split} text", split=split)
    length = run.recipe.model.architecture.max_position_embeddings
    return evaluate_split(
        model,
        TokenFolder(run.tokens_folder),
        split,
        context=int(length),
        batch_size=batch_size_for(run.recipe.evaluation.batch_size, device, int(length)),
        device=device,
        lossless=run.inputs.lossless,
        end_of_text=parted_at(run.recipe.training),
        should_stop=lambda: context.stop_requested,
        on_progress=lambda done, total: context.progress(done, total, "tokens"),
    )


def _model(run: Run, loaded: LoadedCheckpoint, device: str) -> Decoder:
    model = build_model(run.recipe.model, run.inputs.vocab_size)
    load_weights(model, loaded.model)
    model.to(device)
    return model


def _device(run: Run) -> str:
    """Where to compute: as the run did, or what is here when the project has moved to another machine."""
    hardware = probe()
    torch.set_num_threads(choose_threads(run.recipe.training.num_threads, hardware).threads)
    try:
        return choose_device(run.recipe.training.device, hardware).device
    except DeviceMissingError:
        return choose_device("auto", hardware).device


def _provenance(run: Run, loaded: LoadedCheckpoint, which: Which) -> dict[str, Any]:
    """What was judged, and with what."""
    return {
        "run": run.name,
        "checkpoint": loaded.info.folder.name,
        "asked": which,
        "step": loaded.step,
        "sha256": loaded.info.sha256,
        "seed": run.recipe.training.seed,
        "recipe": fingerprint(section_values(run.recipe, "model", "training")),
        "tokens_fingerprint": run.inputs.tokens.fingerprint,
        "unigram_entropy": run.inputs.unigram_entropy,
        "created": now(),
        "versions": {
            "langwright": version("langwright"),
            "torch": torch.__version__,
            "tokenizers": version("tokenizers"),
            "python": platform.python_version(),
        },
    }


def _figures(result: SplitResult) -> dict[str, Any]:
    """The result, without an infinite perplexity, which JSON cannot hold."""
    perplexity = result.perplexity if math.isfinite(result.perplexity) else None
    return {**result.as_dict(), "perplexity": perplexity}


def _which(asked: Any) -> Which:
    if asked in ("best", "last"):
        return asked
    if isinstance(asked, int | str) and str(asked).isdecimal():
        return int(asked)
    raise UsageError(
        f"{asked!r} is no checkpoint.", remedy="Say best, last or a step.", code="checkpoint.unknown", which=str(asked)
    )


def _split(asked: Any) -> str:
    if asked in SPLITS:
        return str(asked)
    raise UsageError(
        f"{asked!r} cannot be judged by.", remedy="Say validation or test.", code="evaluate.split", split=str(asked)
    )
