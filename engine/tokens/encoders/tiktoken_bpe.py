"""Byte-level BPE by tiktoken's core: the same merges, the same tokens, in a fraction of the time.

tiktoken joins the pair whose joint bytes have the lowest rank, where ``tokenizers`` joins the pair whose merge came
first. Ids of a trained vocabulary rise with its merges, so with the rank equal to the id both do the same, as long as
every merge gives a token of its own and every token can be reached by merges; both are looked at here, and the tokens
themselves are compared on the text at hand (:mod:`engine.tokens.encoders.checked`).
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.tokens.byte_alphabet import as_bytes
from engine.tokens.encoders.encoder import Encoded, Encoder, joined
from engine.tokens.patterns import BYTE_LEVEL_PATTERN, first_character
from engine.tokens.tokenizer import TextTokenizer

if TYPE_CHECKING:
    import tiktoken

NAME = "tiktoken"

Guards = tuple[tuple[str, re.Pattern[str]], ...]
"""Special tokens whose spelling the pre-tokenizer cuts, each with the pattern of its first character."""

_BORDER = "\ufdd0\ufffe\ufdd0"
"""Stands between pieces: three code points that Unicode will never assign. A text that has them is encoded alone."""


def tiktoken_encoder(tokenizer: TextTokenizer, content: dict[str, Any]) -> Encoder | None:
    """The encoder, where tiktoken is installed and the tokenizer is a byte-level BPE of the usual kind; else None.

    Args:
        tokenizer: the tokenizer.
        content: its ``tokenizer.json``.
    """
    if importlib.util.find_spec("tiktoken") is None:
        return None
    cuts = _cuts(content, tokenizer)
    ranks = _ranks(content, tokenizer)
    if cuts is None or ranks is None:
        return None
    import tiktoken

    pattern, guards = cuts
    border = max(ranks.values(), default=0) + 1
    special = {_BORDER: border}
    try:
        core = tiktoken.Encoding("langwright", pat_str=pattern, mergeable_ranks=ranks, special_tokens=special)
    except ValueError:  # the pattern is written for another library
        return None
    lengths = np.zeros(border + 1, dtype=np.int64)
    lengths[list(ranks.values())] = [len(data) for data in ranks]
    return Encoder(NAME, partial(_encode, tokenizer, core, lengths, guards), threads=True)


def _encode(
    tokenizer: TextTokenizer, core: tiktoken.Encoding, lengths: np.ndarray, guards: Guards, pieces: Sequence[str]
) -> Encoded:
    """All pieces in one call: borders between them keep them apart, and are taken out again.

    Args:
        tokenizer: what the tokens are to equal.
        core: what encodes.
        lengths: bytes of each token, and last 0 for the border.
        guards: what else is cut.
        pieces: the text.

    Raises:
        ValueError: tiktoken gave up, or lost text because the pattern does not match all of it.
    """
    texts = tokenizer.normalized(pieces)
    if any(_BORDER in text for text in texts):
        return joined(tokenizer.encode_batch(pieces))
    inner = [_guarded(text, guards) for text in texts]
    found = core.encode_to_numpy(_BORDER.join([*inner, ""]), allowed_special={_BORDER}, disallowed_special=())
    if int(lengths[found].sum()) != sum(len(text.encode("utf-8")) for text in texts):
        raise ValueError("some text became no tokens")
    borders = np.flatnonzero(found == len(lengths) - 1)
    ends = borders - np.arange(len(borders))
    if guards:
        ends = ends[np.cumsum([text.count(_BORDER) + 1 for text in inner], dtype=np.int64) - 1]
    return Encoded(np.delete(found, borders), ends)


def _guarded(text: str, guards: Guards) -> str:
    """The text with borders where the spelling of a special token is cut (see ``guarded`` of the types)."""
    for token, pattern in guards:
        if token in text:
            text = pattern.sub(f"{_BORDER}\\g<0>{_BORDER}", text)
    return text


def _cuts(content: dict[str, Any], tokenizer: TextTokenizer) -> tuple[str, Guards] | None:
    """The one pattern that cuts text into words, and what guards special tokens; None where text is cut otherwise."""
    steps = _flat(content.get("pre_tokenizer"))
    if not steps or steps[-1].get("type") != "ByteLevel" or steps[-1].get("add_prefix_space"):
        return None
    *splits, level = steps
    patterns = [_pattern(step) for step in splits]
    if not level.get("use_regex", True):
        main = patterns.pop() if patterns else None
    else:
        main = BYTE_LEVEL_PATTERN
    special = {first_character(token): token for token in map(tokenizer.token, tokenizer.special_ids)}
    if main is None or any(pattern not in special for pattern in patterns):
        return None
    return main, tuple((special[p], re.compile(p)) for p in patterns if p is not None)


def _flat(pre_tokenizer: dict[str, Any] | None) -> list[dict[str, Any]]:
    if pre_tokenizer is None:
        return []
    if pre_tokenizer.get("type") == "Sequence":
        return [step for inner in pre_tokenizer["pretokenizers"] for step in _flat(inner)]
    return [pre_tokenizer]


def _pattern(step: dict[str, Any]) -> str | None:
    """The pattern of a step that cuts out everything it matches; None for other steps."""
    if step.get("type") != "Split" or step.get("behavior") != "Isolated" or step.get("invert"):
        return None
    found = step.get("pattern", {}).get("Regex")
    return found if isinstance(found, str) else None


def _ranks(content: dict[str, Any], tokenizer: TextTokenizer) -> dict[bytes, int] | None:
    model = content["model"]
    unusual = ("dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix", "byte_fallback")
    if model.get("type") != "BPE" or any(model.get(name) for name in unusual):
        return None
    if not all(token["special"] for token in content.get("added_tokens") or []):
        return None
    ranks: dict[bytes, int] = {}
    for token, token_id in model["vocab"].items():
        if token_id in tokenizer.special_ids:
            continue
        data = as_bytes(token)
        if not data or data in ranks:
            return None
        ranks[data] = token_id
    if not all(bytes([byte]) in ranks for byte in range(256)) or not _in_order(model):
        return None
    return ranks if model.get("ignore_merges") or _reachable(tokenizer, model, ranks.values()) else None


def _in_order(model: dict[str, Any]) -> bool:
    """Whether each merge gives a token of its own, with ids that rise."""
    merges = [pair.split(" ") if isinstance(pair, str) else pair for pair in model["merges"]]
    made = [-1, *(model["vocab"].get("".join(pair), -1) for pair in merges)]
    return all(low < high for low, high in pairwise(made))


def _reachable(tokenizer: TextTokenizer, model: dict[str, Any], ids: Iterable[int]) -> bool:
    """Whether a word that is one token also becomes it by merges, for tiktoken takes it at once."""
    wanted = set(ids)
    tokenize = tokenizer.raw.model.tokenize
    return all(len(tokenize(token)) == 1 for token, token_id in model["vocab"].items() if token_id in wanted)
