"""What the looks at the validation text cost while a model is trained."""

from __future__ import annotations

from engine.recipe import Recipe

JUDGED_WHOLE = 200_000
"""Up to so many tokens the whole validation split is judged each time; of a longer one a sample of that size."""

FORWARD_SHARE = 1 / 3
"""A token that is only judged costs a third of one that is learnt from, whose way back costs twice the way there."""


def judged_tokens(recipe: Recipe, train_tokens: int) -> int:
    """How many tokens are judged in a whole run, all looks together.

    Args:
        recipe: resolved, with its number of steps.
        train_tokens: of the training split; the validation split is taken to be as large as the recipe asks for.
    """
    training, split = recipe.training, recipe.split
    learnt = 1 - split.validation_fraction - split.test_fraction
    size = round(train_tokens * split.validation_fraction / learnt)
    looks = -(-int(training.max_steps) // int(training.eval_steps))
    return looks * min(size, JUDGED_WHOLE)
