"""How surprised a model is by a text: one that is pasted, and the passages of a project's validation text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from engine.project import Run
from engine.session.call import Call

if TYPE_CHECKING:
    from engine.evaluation.surprise import Surprise
    from engine.tokens.tokenizer import TextTokenizer

MOST_TOKENS = 4_096
SAMPLED = 64
KEPT = 3
SEED = 1337


def colour_text(call: Call) -> dict[str, Any]:
    """Each token of a text with its loss and the five the model held likeliest; a long text is cut."""
    from engine.evaluation.surprise import surprises
    from engine.session.models import speaker_of

    text, speaker = call.text("text"), speaker_of(call)
    tokens = speaker.tokenizer.encode(text)
    context = int(speaker.recipe.model.architecture.max_position_embeddings)
    found = surprises(speaker.model, tokens[:MOST_TOKENS], context, check=call.check)
    return {
        "step": speaker.step,
        "tokens": _told(speaker.tokenizer, found),
        "loss": sum(one.loss for one in found) / len(found) if found else None,
        "left_out": max(0, len(tokens) - MOST_TOKENS),
        "vocab_size": speaker.model.vocab_size,
    }


def passages(call: Call) -> dict[str, Any]:
    """The best and the worst predicted passages of a sample of the run's validation text."""
    from engine.errors import LangwrightError
    from engine.evaluation.surprise import extreme_passages
    from engine.session.models import speaker_of
    from engine.tokens.folder import TokenFolder

    speaker = speaker_of(call)
    split = TokenFolder(Run(call.path("run").absolute()).tokens_folder).split("validation")
    if not len(split):
        raise LangwrightError(
            "There is no validation text.",
            remedy="Give it a share in the clean station's split.",
            code="evaluate.empty-split",
        )
    context = min(128, int(speaker.recipe.model.architecture.max_position_embeddings))
    best, worst, looked_at = extreme_passages(
        speaker.model, split, context, sampled=SAMPLED, kept=KEPT, seed=SEED, check=call.check
    )
    told = {
        side: [{"loss": one.loss, "start": one.start, "tokens": _told(speaker.tokenizer, one.tokens)} for one in found]
        for side, found in (("best", best), ("worst", worst))
    }
    return {
        "step": speaker.step,
        "looked_at": looked_at,
        "seed": SEED,
        "vocab_size": speaker.model.vocab_size,
        **told,
    }


def _told(tokenizer: TextTokenizer, found: Any) -> list[dict[str, Any]]:
    def one(surprise: Surprise) -> dict[str, Any]:
        expected = [{"text": tokenizer.decode([other]), "probability": share} for other, share in surprise.expected]
        return {
            "id": surprise.token,
            "text": tokenizer.decode([surprise.token]),
            "loss": surprise.loss,
            "expected": expected,
        }

    return [one(surprise) for surprise in found]


SURPRISES: Mapping[str, Callable[[Call], dict[str, Any]]] = {"colour_text": colour_text, "passages": passages}
