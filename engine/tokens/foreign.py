"""Reading a ``tokenizer.json`` from elsewhere: bounded, and checked before any of it is used.

Nothing in such a file is executed. Its patterns are regular expressions, which can be slow but do nothing else; what
they do to a text is done in a worker process that can be stopped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tokenizers

from engine.errors import UsageError

MOST_BYTES = 100_000_000
MOST_TOKENS = 1_000_000
MOST_ADDED = 10_000
LONGEST_TOKEN = 1_000
LONGEST_PATTERN = 2_000

MODELS = ("BPE", "WordPiece", "Unigram", "WordLevel")


def read_foreign(path: Path) -> tokenizers.Tokenizer:
    """The tokenizer in a file.

    Raises:
        UsageError: the file is missing, too large, or no ``tokenizer.json`` (code ``tokenizer.import``).
    """
    content = _content(path)
    model = content.get("model")
    if not isinstance(model, dict):
        raise refused(path, "it has no model")
    if model.get("type", "BPE") not in MODELS:
        raise refused(path, f"its model is of an unknown type, {str(model.get('type'))[:40]!r}")
    _check_vocabulary(path, model.get("vocab"), content.get("added_tokens") or [])
    for pattern in _patterns(content, 0):
        if len(pattern) > LONGEST_PATTERN:
            raise refused(path, f"a pattern in it is longer than {LONGEST_PATTERN:,} characters")
    return loaded(path, json.dumps(content, ensure_ascii=False))


def loaded(path: Path, text: str) -> tokenizers.Tokenizer:
    """The tokenizer of a JSON text.

    Raises:
        UsageError: the library cannot make one of it.
    """
    try:
        found = tokenizers.Tokenizer.from_str(text)
        found.encode_special_tokens = True
        found.no_truncation()
        found.no_padding()
    except UnicodeEncodeError as error:
        raise refused(path, "it holds half a surrogate pair, which is no character") from error
    except Exception as error:  # the library raises bare Exception for whatever is wrong with the file
        raise refused(path, str(error)) from error
    except BaseException as error:
        if not is_panic(error):
            raise
        raise refused(path, "the library cannot make sense of it") from error
    return found


def is_panic(error: BaseException) -> bool:
    """Whether the library, written in Rust, has come across what its authors thought impossible."""
    return type(error).__name__ == "PanicException"


def refused(path: Path, why: str) -> UsageError:
    """The error of a file that cannot be taken."""
    return UsageError(
        f"{path} cannot be used as a tokenizer: {why.rstrip('.')}.",
        remedy='Name the file "tokenizer.json" of a Hugging Face model, or train a tokenizer of your own.',
        code="tokenizer.import",
        path=str(path),
    )


def _content(path: Path) -> dict[str, Any]:
    try:
        if not path.is_file():
            raise refused(path, "there is no such file")
        if path.stat().st_size > MOST_BYTES:
            raise refused(path, f"it is larger than {MOST_BYTES // 1_000_000} MB")
        content = json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=_once)
    except (OSError, ValueError, RecursionError) as error:  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        raise refused(path, f"it is not JSON ({str(error)[:100] or type(error).__name__})") from error
    if not isinstance(content, dict):
        raise refused(path, "it is JSON, but no object")
    return content


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _check_vocabulary(path: Path, vocabulary: Any, added: Any) -> None:
    """See that tokens are texts of sensible length, and that no id stands for two of them."""
    if not isinstance(vocabulary, dict | list) or not isinstance(added, list):
        raise refused(path, "it has no vocabulary")
    if len(vocabulary) > MOST_TOKENS or len(added) > MOST_ADDED:
        raise refused(path, f"it has more than {MOST_TOKENS:,} tokens, or {MOST_ADDED:,} added ones")
    ids = _ids(path, vocabulary)
    for token in added:
        if not isinstance(token, dict) or not isinstance(token.get("content"), str) or not _is_id(token.get("id")):
            raise refused(path, "an added token has no text or no id")
        if ids.setdefault(token["content"], token["id"]) != token["id"]:
            raise refused(path, f"{token['content'][:40]!r} has two ids")
    if len(set(ids.values())) < len(ids):
        raise refused(path, "two tokens have the same id")
    if len(ids) < 2:
        raise refused(path, "it has fewer than two tokens")
    if max(map(len, ids)) > LONGEST_TOKEN:
        raise refused(path, f"a token in it is longer than {LONGEST_TOKEN:,} characters")


def _ids(path: Path, vocabulary: dict[str, Any] | list[Any]) -> dict[str, int]:
    if isinstance(vocabulary, dict):
        if not all(_is_id(number) for number in vocabulary.values()):
            raise refused(path, "an id in its vocabulary is not a whole number from 0 on")
        return dict(vocabulary)
    found: dict[str, int] = {}
    for number, entry in enumerate(vocabulary):
        if not isinstance(entry, list) or len(entry) != 2 or not isinstance(entry[0], str):
            raise refused(path, "its vocabulary is no list of pieces and scores")
        if found.setdefault(entry[0], number) != number:
            raise refused(path, f"the piece {entry[0][:40]!r} stands twice in it")
    return found


def _is_id(number: Any) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**31


def _patterns(value: Any, depth: int) -> Iterator[str]:
    """All regular expressions in a piece of JSON, outside the vocabulary."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "Regex" and isinstance(inner, str):
                yield inner
            elif name not in ("vocab", "merges", "added_tokens"):
                yield from _patterns(inner, depth + 1)
    elif isinstance(value, list) and depth < 100:
        for inner in value:
            yield from _patterns(inner, depth + 1)
