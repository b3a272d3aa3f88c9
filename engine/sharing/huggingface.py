"""A checkpoint as a Hugging Face folder: what Transformers, vLLM and the converters of llama.cpp and Ollama open.

The sequence:

1. refuse a target that holds anything but an earlier export;
2. load the checkpoint, verified, and write the files into a folder beside the target;
3. read them again with our own reader, and compare what both models compute;
4. put the folder into the target's place.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from engine.checkpoints import read_tensors, write_tensors
from engine.errors import LangwrightError, UsageError
from engine.generation import Speaker, load_for_generation
from engine.models import Decoder, build_decoder, config_of, exported_tensors, imported_tensors, load_weights, shape_of
from engine.project import Run
from engine.project.atomic import atomic_folder, read_json, write_json, write_text
from engine.project.manifest import entries_of, now
from engine.project.run import Which
from engine.recipe import GenerationSettings
from engine.sharing.card import DATA_CARD, model_card
from engine.sharing.provenance import Provenance, provenance_of
from engine.tokens.tokenizer import END_OF_TEXT, TextTokenizer

MARK = "langwright.json"
"""Says that a folder is an export of ours, and of what."""

SUMS = "SHA256SUMS"

TOLERANCE = 1e-4
"""The most by which a logit may differ between the checkpoint and the exported model."""

PROBE = 'The quick brown fox — "jumps" over the lazy dog; 12 × 3 = 36.\nNaïve café, 世界, 🙂.\n'
"""Text on which both are compared."""


@dataclass(frozen=True)
class Exported:
    """What was exported.

    Attributes:
        target: the folder.
        difference: the largest difference of a logit between the checkpoint and the files, read again.
        speaker: the model that was exported.
    """

    target: Path
    step: int
    parameters: int
    size: int
    files: tuple[str, ...]
    difference: float
    speaker: Speaker

    def as_dict(self) -> dict[str, Any]:
        """The result as JSON-able values."""
        return {
            "to": str(self.target),
            "step": self.step,
            "parameters": self.parameters,
            "bytes": self.size,
            "files": list(self.files),
            "max_abs_difference": self.difference,
        }


def export_huggingface(
    run: Run,
    which: Which,
    target: Path,
    *,
    author: str = "",
    licence: str = "",
    check: Callable[[], None] | None = None,
) -> Exported:
    """Write a checkpoint as a Hugging Face folder, in fp32, and prove that it computes the same.

    Args:
        run: the run.
        which: ``"best"``, ``"last"`` or a step.
        target: a folder that does not exist, is empty, or holds an earlier export, which is replaced.
        author: for the model card.
        licence: for the model card, such as ``apache-2.0``.
        check: called between the steps; raises to stop.

    Raises:
        UsageError: the target holds other things, or there is no such checkpoint.
        LangwrightError: the checkpoint is damaged, the disk is full, or the exported model computes something else.
    """
    check = check or (lambda: None)
    refuse_foreign(target)
    speaker = load_for_generation(run.folder, which, device="cpu")
    provenance = provenance_of(run, run.checkpoint(speaker.step))
    check()
    with atomic_folder(target) as folder:
        _write(folder, speaker, provenance, author, licence)
        check()
        difference = _verify(folder, speaker)
        check()
        files = tuple(sorted(path.name for path in folder.iterdir()))
        size = sum(path.stat().st_size for path in folder.iterdir())
    return Exported(target, speaker.step, speaker.model.parameter_count(), size, files, difference, speaker)


def refuse_foreign(target: Path) -> None:
    """See that nothing of the user's would be lost.

    Raises:
        UsageError: the target is a file, or holds something that no export of ours wrote.
    """
    if not os.path.lexists(target):
        return
    if not target.is_dir() or target.is_symlink():
        raise _occupied(target, "it is not a folder")
    found = {path.name for path in target.iterdir()}
    if not found:
        return
    if MARK not in found:
        raise _occupied(target, "it holds other files, and would be replaced")
    try:
        ours = {str(name) for name in read_json(target / MARK)["files"]} | {MARK, SUMS}
    except (LangwrightError, KeyError, TypeError) as error:
        raise _occupied(target, f"its {MARK} cannot be read") from error
    if found - ours:
        raise _occupied(target, f"it holds {min(found - ours)}, which was not written by an export")


def read_huggingface(folder: Path) -> tuple[Decoder, TextTokenizer]:
    """Read a Hugging Face folder of a plain Llama, Qwen3 or GPT-2 model into our decoder.

    Raises:
        LangwrightError: a file is missing or damaged, or the model is of another kind.
    """
    shape, vocab_size = shape_of(read_json(folder / "config.json"))
    model = build_decoder(shape, vocab_size)
    load_weights(model, imported_tensors(shape, read_tensors(folder / "model.safetensors")))
    return model.eval(), TextTokenizer.load(folder / "tokenizer.json")


def _write(folder: Path, speaker: Speaker, provenance: Provenance, author: str, licence: str) -> None:
    model, tokenizer = speaker.model, speaker.tokenizer
    write_tensors(folder / "model.safetensors", exported_tensors(model))
    write_json(folder / "config.json", config_of(model.shape, model.vocab_size, end_of_text=tokenizer.end_of_text))
    write_json(folder / "generation_config.json", generation_config(speaker.recipe.generation, tokenizer))
    write_text(folder / "tokenizer.json", tokenizer.json())
    write_json(folder / "tokenizer_config.json", tokenizer_config(tokenizer, model.model.positions))
    card = model_card(provenance, parameters=model.parameter_count(), author=author, licence=licence)
    write_text(folder / "README.md", card)
    if provenance.data_card:
        write_text(folder / DATA_CARD, provenance.data_card)
    names = sorted(path.name for path in folder.iterdir())
    mark = {
        "version": 1,
        "format": "huggingface",
        "run": provenance.run.name,
        "step": speaker.step,
        "checkpoint_sha256": speaker.sha256,
        "seed": speaker.recipe.training.seed,
        "versions": provenance.versions,
        "created": now(),
        "files": names,
    }
    write_json(folder / MARK, mark)
    sums = "".join(f"{entry.sha256}  {entry.name}\n" for entry in entries_of(folder, [*names, MARK]))
    write_text(folder / SUMS, sums)


def tokenizer_config(tokenizer: TextTokenizer, positions: int) -> dict[str, Any]:
    """``tokenizer_config.json``: everything else stands in ``tokenizer.json``."""
    config: dict[str, Any] = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": END_OF_TEXT,
        "eos_token": END_OF_TEXT,
        "model_max_length": positions,
        "clean_up_tokenization_spaces": False,
    }
    unknown = tokenizer.unknown
    return config | ({"unk_token": tokenizer.token(unknown)} if unknown is not None else {})


def generation_config(settings: GenerationSettings, tokenizer: TextTokenizer) -> dict[str, Any]:
    """``generation_config.json``: the run's own way of speaking as the default."""
    config: dict[str, Any] = {
        "bos_token_id": tokenizer.end_of_text,
        "eos_token_id": tokenizer.end_of_text,
        "pad_token_id": tokenizer.end_of_text,
        "max_new_tokens": settings.max_new_tokens,
        "do_sample": settings.temperature > 0,
    }
    if settings.temperature > 0:
        config |= {"temperature": settings.temperature, "top_k": settings.top_k, "top_p": settings.top_p}
    return config


@torch.inference_mode()
def _verify(folder: Path, speaker: Speaker) -> float:
    """Read the folder again and compare; the largest difference of a logit."""
    model, tokenizer = read_huggingface(folder)
    ids = probe_ids(speaker)
    expected = speaker.model.logits(speaker.model(ids))
    difference = float((model.logits(model(ids)) - expected).abs().max())
    same_text = tokenizer.encode(PROBE) == speaker.tokenizer.encode(PROBE)
    if not difference <= TOLERANCE or not same_text:
        raise LangwrightError(
            f"The exported model does not compute what the checkpoint computes (largest difference {difference:g}); "
            "it was not kept.",
            remedy="Check the disk, and try again; if it happens again, please report it.",
            code="share.differs",
            difference=difference if difference == difference else None,  # NaN has no place in JSON
        )
    return difference


def probe_ids(speaker: Speaker) -> torch.Tensor:
    """Token ids ``(1, time)`` for the comparison: real text first, then tokens at random to fill the context."""
    generator = torch.Generator().manual_seed(0)
    length = min(speaker.model.model.positions, 512)
    text = torch.tensor(speaker.tokenizer.encode(PROBE), dtype=torch.long)
    rest = torch.randint(speaker.model.vocab_size, (length,), generator=generator)
    return torch.cat([text, rest])[:length].unsqueeze(0)


def _occupied(target: Path, why: str) -> UsageError:
    return UsageError(
        f"Nothing is exported to {target}: {why}.",
        remedy="Choose a new or empty folder.",
        code="share.occupied",
        target=str(target),
    )
