"""A whole split in its own order, every token predicted exactly once: what evaluation reads."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from engine.tokens.folder import TokenSplit
from engine.tokens.shards import END_OF_TEXT_ID

IGNORED = -100
"""The label of padding, which no loss counts."""


class SequentialWindows:
    """The split cut into windows of ``context`` tokens, the last one shorter.

    Token ``i`` is predicted from the tokens of its window before it; the first token of a window is predicted from the
    one token before the window, and the split's very first from the end-of-text token. Windows share no prediction.

    Args:
        split: what is read.
        context: tokens a window predicts.
        end_of_text: the id that stands before the first token.
    """

    def __init__(self, split: TokenSplit, context: int, end_of_text: int = END_OF_TEXT_ID) -> None:
        self._split = split
        self._end = end_of_text
        self.context = context

    def __len__(self) -> int:
        return -(-len(self._split) // self.context)

    def tokens_in(self, number: int) -> int:
        """How many tokens window ``number`` predicts."""
        return min(self.context, len(self._split) - number * self.context)

    def batch(self, numbers: list[int]) -> tuple[Tensor, Tensor]:
        """``(input_ids, labels)`` of some windows, int64, each ``(batch, context)``; padded labels are -100."""
        inputs = np.full((len(numbers), self.context), self._end, dtype=np.int64)
        labels = np.full((len(numbers), self.context), IGNORED, dtype=np.int64)
        for row, number in enumerate(numbers):
            start, count = number * self.context, self.tokens_in(number)
            before = min(start, 1)
            tokens = self._split.window(start - before, count + before)
            labels[row, :count] = tokens[before:]
            inputs[row, 1 - before : count] = tokens[:-1]
        return torch.from_numpy(inputs), torch.from_numpy(labels)

    def spread(self, tokens: int) -> list[int]:
        """Window numbers spread evenly over the split, together about ``tokens`` tokens; always the same ones."""
        wanted = max(1, min(len(self), tokens // self.context))
        return [number * len(self) // wanted for number in range(wanted)] if len(self) else []
