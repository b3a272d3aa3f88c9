"""WordPiece, as BERT does it: words are cut into their longest known beginnings (Schuster and Nakajima, 2012).

White space between words is not kept but put back by rule when decoding; line feeds are tokens of their own, so that
verses, lists and dialogues keep their lines. Whatever has no piece becomes ``<unk>``.
"""

from __future__ import annotations

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from engine.tokens.tokenizer import UNKNOWN
from engine.tokens.types.request import Request, guarded

_SPACING = (
    (" ?\n ?", "\n"),
    (r" (?=[.,:;?!%)\]}”»…])", ""),
    (r"(?<=[(\[{“«]) ", ""),
    (r"(?<=\w) (['’]) (?=\w)", "'"),
    (r"(?<=\w) - (?=\w)", "-"),
)
"""How words are joined when decoding: pattern and replacement, one after another."""

PASSES = 1
"""How often the text is read."""


def least(request: Request) -> int:
    """The smallest vocabulary: the special tokens and a few characters, inside words and at their start."""
    return len(request.special_tokens) + 1 + 16


def train(request: Request) -> Tokenizer:
    """Learn pieces of words; characters rarer than half the vocabulary's worth have none."""
    special = [request.special_tokens[0], UNKNOWN, *request.special_tokens[1:]]
    tokenizer = request.ready(Tokenizer(models.WordPiece(unk_token=UNKNOWN)))
    tokenizer.pre_tokenizer = guarded(separate_words(request), special)
    tokenizer.decoder = words_joined_by_rule("##")
    vocab_size = max(request.vocab_size, least(request))
    trainer = trainers.WordPieceTrainer(
        vocab_size=vocab_size,
        min_frequency=request.min_frequency,
        special_tokens=special,
        limit_alphabet=max(8, (vocab_size - len(special)) // 4),  # each may count twice: at a word's start and inside
        show_progress=False,
    )
    tokenizer.train_from_iterator(request.texts(), trainer)
    return tokenizer


def separate_words(request: Request) -> list[pre_tokenizers.PreTokenizer]:
    """What cuts text into words without the white space between them; line feeds are words."""
    steps = [pre_tokenizers.Split("\n", "isolated"), pre_tokenizers.Split(Regex(r"[^\S\n]+"), "removed")]
    if request.pre_tokenizer in ("usual", "punctuation"):
        return [*steps, pre_tokenizers.Punctuation("isolated")]
    return steps if request.pre_tokenizer == "whitespace" else [*steps, request.words("gpt2")]


def words_joined_by_rule(inside: str) -> decoders.Decoder:
    """What puts words together again; a token that begins with ``inside`` goes on the word before it."""
    joins = [decoders.Replace(Regex(pattern), text) for pattern, text in _SPACING]
    return decoders.Sequence([decoders.WordPiece(prefix=inside, cleanup=False), decoders.Fuse(), *joins])
