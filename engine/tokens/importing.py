"""Bringing in a tokenizer that was made elsewhere.

1. the file is read and checked (:mod:`engine.tokens.foreign`)
2. it is renumbered: ``<|endoftext|>`` gets the id 0, all others follow in their old order without gaps; a token that
   ends a document there under another name gets this one
3. where text that spells out a special token would become it, a cut is put between its first characters
4. it has to cut some lines of text into the same tokens as before, and none of them special
5. it is copied into the project as ``imported/<sha256>.json``
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import tokenizers

from engine.errors import LangwrightError, UsageError
from engine.project.atomic import write_text
from engine.project.paths import Paths
from engine.recipe import TokenizerSettings
from engine.tokens.foreign import is_panic, loaded, read_foreign, refused
from engine.tokens.judging import judge_text
from engine.tokens.patterns import first_character
from engine.tokens.tokenizer import END_OF_TEXT, TextTokenizer

PROBE = (
    "The quick brown fox, isn't it?\n\nNaïve café — 1234567890 x  y\tz\n世界 мир שלום नमस्ते 🙂 e\u0301 ﬁ\n"
    "def f(a: int) -> str:\n    return f'{a!r}'\n"
)
"""What is cut and read back on the spot."""

LISTED = 20


def bring_in(paths: Paths, file: Path, end_of_text: str = "") -> dict[str, Any]:
    """Copy a tokenizer into a project; returns what is known of it, its ``sha256`` for the recipe among it.

    Args:
        paths: of the project.
        file: a ``tokenizer.json``.
        end_of_text: the token that ends a document there; empty where it is ``<|endoftext|>``. That one itself, where
            the file does not have it, is added.

    Raises:
        UsageError: the file cannot be used, or has no such token.
        LangwrightError: the project cannot be written.
    """
    tokenizer = foreign_tokenizer(file, end_of_text)
    judged = judge_text(tokenizer, PROBE)
    write_text(paths.imported / f"{tokenizer.sha256}.json", tokenizer.json())
    return {
        "sha256": tokenizer.sha256,
        "vocab_size": tokenizer.vocab_size,
        "model": json.loads(tokenizer.json())["model"]["type"],
        "special_tokens": [tokenizer.token(i) for i in sorted(tokenizer.special_ids)][:LISTED],
        "unknown_in_probe": judged.whole.unknown,
        "reads_probe_back": not judged.round_trip.failures,
    }


def read_imported(paths: Paths, settings: TokenizerSettings) -> TextTokenizer:
    """The tokenizer that the recipe names.

    Raises:
        UsageError: it names none, or one that is not in the project.
        LangwrightError: the file was changed.
    """
    sha256 = settings.imported_sha256
    path = paths.imported / f"{sha256}.json"
    if not re.fullmatch(r"[0-9a-f]{64}", sha256) or not path.exists():
        raise UsageError(
            "The recipe wants an existing tokenizer, and the project has none such.",
            remedy="Bring it in with: langwright tokenizer DIR --from FILE.",
            code="tokenizer.not-imported",
        )
    tokenizer = TextTokenizer.load(path)
    if tokenizer.sha256 != sha256:
        raise LangwrightError(
            f"{path} was changed after it was brought in.",
            remedy="Bring the tokenizer in again with: langwright tokenizer DIR --from FILE.",
            code="tokenizer.import-changed",
            path=str(path),
        )
    return tokenizer


def foreign_tokenizer(file: Path, end_of_text: str = "") -> TextTokenizer:
    """The tokenizer of a file, renumbered and guarded.

    Raises:
        UsageError: the file cannot be used, or has no token that ends a document.
    """
    theirs = read_foreign(file)
    content = json.loads(theirs.to_str())
    content |= {"truncation": None, "padding": None, "post_processor": None}
    old = _end_token(file, theirs, content, end_of_text)
    _renumber(content, theirs, old)
    _guard(content, loaded(file, json.dumps(content, ensure_ascii=False)), file)
    text = json.dumps(content, ensure_ascii=False, indent=2)
    ours = TextTokenizer(loaded(file, text), text)
    _compare(file, theirs, ours, old)
    return ours


def _end_token(file: Path, theirs: tokenizers.Tokenizer, content: dict[str, Any], asked: str) -> str | None:
    """The token that ends a document in the file, as it is called there; None where it is to be added."""
    wanted = asked or END_OF_TEXT
    added = [token["content"] for token in content["added_tokens"]]
    if wanted in added or (wanted == END_OF_TEXT and theirs.token_to_id(wanted) is not None):
        if wanted != END_OF_TEXT and theirs.token_to_id(END_OF_TEXT) is not None:
            raise refused(file, f"it has {END_OF_TEXT} already, so {wanted!r} cannot take its name")
        return wanted
    if asked == END_OF_TEXT:
        return None
    special = ", ".join(added[:LISTED]) or "none"
    raise UsageError(
        f"{file} has no special token {wanted!r} to end a document with.",
        remedy=f"Name one of its own with --end-of-text; it has: {special}. Or add one: --end-of-text '{END_OF_TEXT}'.",
        code="tokenizer.import-end-of-text",
        path=str(file),
        special_tokens=added[:LISTED],
    )


def _renumber(content: dict[str, Any], theirs: tokenizers.Tokenizer, old: str | None) -> None:
    """Put the end-of-text token first, under our name, and the others after it in their order."""
    model = content["model"]
    ids = theirs.get_vocab(with_added_tokens=True)
    in_model = set(model["vocab"] if isinstance(model["vocab"], dict) else (piece for piece, _ in model["vocab"]))
    kept = sorted(in_model - {old}, key=ids.__getitem__)
    numbers = {token: number for number, token in enumerate([END_OF_TEXT, *kept])}
    if isinstance(model["vocab"], dict):
        model["vocab"] = numbers
    else:
        scores = dict(model["vocab"])
        unknown = model["vocab"][model["unk_id"]][0] if model.get("unk_id") is not None else None
        model["vocab"] = [[END_OF_TEXT, 0.0], *([piece, scores[piece]] for piece in kept)]
        model["unk_id"] = None if unknown is None else numbers[END_OF_TEXT if unknown == old else unknown]
    end = {"content": END_OF_TEXT, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    others = sorted((t for t in content["added_tokens"] if t["content"] != old), key=lambda t: ids[t["content"]])
    content["added_tokens"] = [{"id": 0, **end, "special": True}, *others]
    for token in others:
        token["id"] = numbers.setdefault(token["content"], len(numbers))
    content["added_tokens"].sort(key=lambda token: token["id"])


def _guard(content: dict[str, Any], tokenizer: tokenizers.Tokenizer, file: Path) -> None:
    """Cut the spelling of special tokens that text would become."""
    found = TextTokenizer(tokenizer)
    risky = [
        token for token in map(found.token, sorted(found.special_ids)) if len(token) > 1 and _becomes(found, token)
    ]
    if not risky:
        return
    cuts = [
        {"type": "Split", "pattern": {"Regex": first_character(t)}, "behavior": "Isolated", "invert": False}
        for t in risky
    ]
    before = content["pre_tokenizer"]
    content["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": [*cuts, *([before] if before else [])]}
    guarded = TextTokenizer(loaded(file, json.dumps(content, ensure_ascii=False)))
    for token in risky:
        if _becomes(guarded, token):
            raise refused(file, f"text that spells {token!r} would become that special token")


def _becomes(tokenizer: TextTokenizer, token: str) -> bool:
    """Whether text that spells a special token becomes one."""
    ordinary = tokenizer.special_ids - {tokenizer.unknown}
    try:
        return any(ordinary & set(tokenizer.encode(text)) for text in (token, f"x{token}y", f"x {token} y"))
    except Exception:  # noqa: BLE001 - it fails on text altogether, which the comparison tells
        return False


def _compare(file: Path, theirs: tokenizers.Tokenizer, ours: TextTokenizer, old: str | None) -> None:
    """See that the renumbered tokenizer cuts text as the file does.

    Raises:
        UsageError: it does not, or the file cannot cut ordinary text at all.
    """
    if ours.end_of_text != 0 or sorted(ours.raw.get_vocab().values()) != list(range(ours.vocab_size)):
        raise refused(file, "its tokens cannot be numbered without gaps")
    try:
        before = [END_OF_TEXT if t == old else t for t in theirs.encode(PROBE, add_special_tokens=False).tokens]
        after = [ours.token(i) for i in ours.encode(PROBE)]
    except Exception as error:  # the library raises bare Exception for whatever it cannot do
        raise refused(file, f"it fails on ordinary text: {error}") from error
    except BaseException as error:
        if not is_panic(error):
            raise
        raise refused(file, "it fails on ordinary text") from error
    if before != after:
        raise refused(file, "renumbered, it does not cut text into the same tokens as before")
    if set(ours.encode(PROBE)) & (ours.special_ids - {ours.unknown}):
        raise refused(file, "it puts special tokens into ordinary text")
