"""From the recipe to a model."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor

from engine.errors import LangwrightError, UsageError
from engine.models.decoder import Decoder, Shape
from engine.models.initialise import initialise
from engine.recipe import ModelSettings


def build_model(settings: ModelSettings, vocab_size: int, *, seed: int | None = None) -> Decoder:
    """The model of a resolved recipe, in fp32 on the processor.

    Args:
        settings: the recipe's model section after :func:`engine.recipe.resolve`.
        vocab_size: how many tokens the tokenizer has.
        seed: fills the weights at random; None leaves them unfilled, for weights that are loaded next.

    Raises:
        UsageError: a setting is still ``"auto"``, or there are no tokens.
    """
    return build_decoder(settings.architecture, vocab_size, seed=seed)


def build_decoder(shape: Shape, vocab_size: int, *, seed: int | None = None) -> Decoder:
    """As :func:`build_model`, from the architecture alone."""
    open_settings = [name for name, value in shape.model_dump().items() if value == "auto"]
    if open_settings:
        raise UsageError(
            f'The model cannot be built: {", ".join(open_settings)} is still "auto".',
            remedy="Resolve the recipe first.",
            code="model.unresolved",
            settings=open_settings,
        )
    if vocab_size < 1:
        raise UsageError(
            "The model cannot be built: the tokenizer has no tokens.",
            remedy="Train the tokenizer first.",
            code="model.no-tokens",
        )
    model = Decoder(shape, vocab_size)
    if seed is not None:
        initialise(model, seed)
    return model


def load_weights(model: Decoder, tensors: Mapping[str, Tensor]) -> None:
    """Copy named weights into a model.

    Raises:
        LangwrightError: a weight is missing, unknown or of another shape; the model is then unchanged.
    """
    own = model.state_dict()
    wrong = [f"{name} is missing" for name in own.keys() - tensors.keys()]
    wrong += [f"{name} is unknown" for name in tensors.keys() - own.keys()]
    wrong += [
        f"{name} is {tuple(tensors[name].shape)}, not {tuple(own[name].shape)}"
        for name in own.keys() & tensors.keys()
        if tensors[name].shape != own[name].shape
    ]
    if wrong:
        shown = "; ".join(sorted(wrong)[:5]) + (f"; and {len(wrong) - 5} more" if len(wrong) > 5 else "")
        raise LangwrightError(
            f"These weights are of another model: {shown}.",
            remedy="Use the recipe with which they were trained.",
            code="model.other-weights",
            problems=sorted(wrong),
        )
    model.load_state_dict(dict(tensors))
