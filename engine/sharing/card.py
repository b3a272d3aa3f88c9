"""The model card: what a stranger needs to know, as the exported folder's README.md. Holds no path of this machine."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from engine.advice import count, data_size
from engine.project.run import RunInputs
from engine.recipe import LlamaArchitecture, Recipe
from engine.sharing.provenance import Origin, Provenance

DATA_CARD = "DATA_CARD.md"
"""The data card of the text, beside the model card."""

LISTED_ORIGINS = 20
"""So many sources are named one by one."""


def model_card(provenance: Provenance, *, parameters: int, author: str, licence: str) -> str:
    """The card as Markdown with the metadata block of the Hugging Face hub."""
    run = provenance.run
    parts = [
        _metadata(licence),
        f"# {_plain(run.recipe.name or run.name)}\n\n{_opening(provenance, parameters, author)}",
        f"## Use\n\n{_use()}",
        f"## Model\n\n{_table(_shape_rows(run.recipe, run.inputs, parameters))}",
        f"## Text it learnt from\n\n{_text(provenance)}",
        f"## Training\n\n{_table(_training_rows(provenance))}",
        f"## Figures\n\n{_figures(provenance)}",
        f"## Limits\n\n{_LIMITS}",
        f"## Licence\n\n{licence or 'The author has not named a licence for this model.'}",
        f"## Made with\n\n{_table(list(provenance.versions.items()))}",
    ]
    return "\n\n".join(parts) + "\n"


_LIMITS = (
    "The model knows only the text above. It writes on from a beginning in the manner of that text; it does not follow "
    "instructions, and what it writes may be wrong, or repeat passages of the text word for word."
)


def _metadata(licence: str) -> str:
    lines = ["---", "library_name: transformers", "pipeline_tag: text-generation", "tags:", "- langwright"]
    if licence:
        lines.append(f"license: {json.dumps(licence, ensure_ascii=False)}")
    return "\n".join([*lines, "---"])


def _opening(provenance: Provenance, parameters: int, author: str) -> str:
    made = f" by {_plain(author)}" if author else ""
    return (
        f"A language model of {count(parameters)} parameters, trained from scratch{made} with Langwright. "
        f"This is run {_plain(provenance.run.name)} at step {count(provenance.checkpoint.step)}."
    )


def _use() -> str:
    return (
        "```python\n"
        "from transformers import AutoModelForCausalLM, AutoTokenizer\n\n"
        'model = AutoModelForCausalLM.from_pretrained("this/folder")\n'
        'tokenizer = AutoTokenizer.from_pretrained("this/folder")\n'
        'prompt = tokenizer("Once upon a time", return_tensors="pt")\n'
        "print(tokenizer.decode(model.generate(**prompt, max_new_tokens=100)[0]))\n"
        "```\n\n"
        "`SHA256SUMS` holds the files' checksums (`sha256sum --check SHA256SUMS`)."
    )


def _shape_rows(recipe: Recipe, inputs: RunInputs, parameters: int) -> list[tuple[str, str]]:
    shape = recipe.model.architecture
    if isinstance(shape, LlamaArchitecture):
        kind = "Qwen3" if shape.qk_norm else "Llama"
    else:
        kind = "GPT-2"
    rows = [
        ("Family", kind),
        ("Parameters", count(parameters)),
        ("Layers", str(shape.num_hidden_layers)),
        ("Width", str(shape.hidden_size)),
        ("Heads", str(shape.num_attention_heads)),
        ("Feed-forward width", str(shape.intermediate_size)),
        ("Context", f"{shape.max_position_embeddings} tokens"),
        ("Vocabulary", f"{count(inputs.vocab_size)} tokens ({recipe.tokenizer.type})"),
    ]
    if isinstance(shape, LlamaArchitecture):
        rows.insert(5, ("Key-value heads", str(shape.num_key_value_heads)))
    return rows


def _text(provenance: Provenance) -> str:
    inputs = provenance.run.inputs
    splits = [
        (name.capitalize(), f"{count(tokens)} tokens, {data_size(size)}")
        for name, tokens, size in (
            ("training", inputs.train_tokens, inputs.train_bytes),
            ("validation", inputs.validation_tokens, inputs.validation_bytes),
            ("test", inputs.test_tokens, inputs.test_bytes),
        )
    ]
    card = f"\n\nWhat was done to the text stands in [{DATA_CARD}]({DATA_CARD})." if provenance.data_card else ""
    return f"{_table(splits)}\n\n{_origin_words(provenance.origins)}{card}"


def _origin_words(origins: Sequence[Origin] | None) -> str:
    if origins is None:
        return (
            "The project's text is not the one any more that the run was started on, so its sources are not named here."
        )
    rows = [
        f"| {_plain(each.name)} | {_plain(each.licence) or 'not stated'} | {count(each.documents)} | "
        f"{data_size(each.bytes)} |"
        for each in origins[:LISTED_ORIGINS]
    ]
    more = len(origins) - len(rows)
    table = "\n".join(["| Source | Licence | Documents | Size |", "|---|---|---|---|", *rows])
    return table + (f"\n\nand {count(more)} more." if more > 0 else "")


def _training_rows(provenance: Provenance) -> list[tuple[str, str]]:
    training = provenance.run.recipe.training
    return [
        ("Steps", f"{count(provenance.checkpoint.step)} of {training.max_steps}"),
        ("Tokens seen", count(provenance.checkpoint.tokens)),
        ("Batch", f"{training.batch_size} passages"),
        ("Optimizer", f"{training.optimizer}, learning rate {training.learning_rate}, {training.lr_scheduler_type}"),
        ("Seed", str(training.seed)),
    ]


def _figures(provenance: Provenance) -> str:
    rows = []
    loss = provenance.checkpoint.validation_loss
    if loss is not None:
        rows.append(("While training, on the validation text", _loss_words(loss, None)))
    for each in provenance.evaluations:
        if isinstance(each.get("loss"), float):
            rows.append(
                (f"Evaluated on the {each['split']} text", _loss_words(each["loss"], each.get("bits_per_byte")))
            )
    if not rows:
        return "Nothing was measured at this step."
    guess = provenance.run.inputs.unigram_entropy
    rows.append(("Guessing by token frequency alone", _loss_words(guess, None)))
    return _table(rows)


def _loss_words(loss: float, bits_per_byte: float | None) -> str:
    perplexity = f"perplexity {math.exp(loss):,.2f}" if loss < 50 else "perplexity beyond measure"
    bits = f", {bits_per_byte:.4f} bits per byte" if isinstance(bits_per_byte, float) else ""
    return f"{loss:.4f} nats per token, {perplexity}{bits}"


def _table(rows: Sequence[tuple[str, str]]) -> str:
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)])


def _plain(text: str) -> str:
    """A user's words on one line of a table, without the characters that would end it or become markup."""
    return "".join(f"\\{c}" if c in "\\|<>[]`*_" else c for c in " ".join(text.split()))
