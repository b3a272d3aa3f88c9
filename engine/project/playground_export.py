"""Passages of the playground for others to read: as Markdown, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from engine.project.playground import Passage

VERSION = 1


def as_json(passages: Sequence[Passage]) -> str:
    """All that is known of each, oldest first, as the file of the playground has it."""
    told = {"version": VERSION, "passages": [asdict(passage) for passage in passages]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_markdown(passages: Sequence[Passage], title: str) -> str:
    """Each under a heading that numbers it, with where it comes from; texts stand in fences, letter by letter."""
    numbers = {passage.id: number for number, passage in enumerate(passages, start=1)}
    parts = [f"# {title}\n"]
    for passage in passages:
        parts.append("\n".join(_section(passage, numbers)))
    return "\n".join(parts)


def _section(passage: Passage, numbers: dict[str, int]) -> Iterator[str]:
    yield f"## {numbers[passage.id]}. {passage.run}, step {passage.step:,}, seed {passage.seed}\n"
    facts = [passage.written, f"ended by {passage.ended}" if passage.ended else ""]
    if passage.parent in numbers:
        facts.append(f"goes on from {numbers[passage.parent]}")
    if passage.edited_from in numbers:
        facts.append(f"another branch of {numbers[passage.edited_from]}")
    facts += [f"{name} {value}" for name, value in sorted(passage.settings.items()) if name != "seed"]
    yield "; ".join(fact for fact in facts if fact) + "\n"
    for words, text in (("Prompt", passage.prompt), ("Text", passage.text)):
        yield f"{words}:\n\n{fenced(text)}\n"


def fenced(text: str) -> str:
    """A text in a fence that is longer than any run of backticks in it."""
    longest = run = 0
    for letter in text:
        run = run + 1 if letter == "`" else 0
        longest = max(longest, run)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"
