"""Synthetic text from a language model behind an OpenAI-compatible endpoint that the person names.

For each request:

1. the next combination of template and variables, seeded;
2. ask, count the tokens and what they cost, and stop at the caps;
3. reject what is too short, was cut off by a filter, or is nearly the same as a text before;
4. the text is marked as synthetic: by its source's kind and name, and by its licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import xxhash

from engine.corpus.document import BadRow, Document, SourceError, well_formed
from engine.corpus.origins.api import refuse_open_line
from engine.corpus.origins.descriptions import SyntheticOrigin
from engine.corpus.origins.network import Answer, Network
from engine.corpus.origins.prompts import Prompts
from engine.corpus.origins.running import Visit
from engine.corpus.origins.secrets import needed_secret

KEPT_DIGESTS = 100_000
"""So many texts are compared with; 8 bytes each."""

CHARACTERS_A_TOKEN = 4
"""By which tokens are estimated where the endpoint does not count them."""

MOST_REJECTED = 50
"""So many rejected texts in a row end it: what they cost is lost."""

_NOT_WORDS = re.compile(r"[\W\d_]+")


def title(description: SyntheticOrigin) -> str:
    """What the source is called: synthetic, and by which model."""
    return f"synthetic:{description.model}"


def read(description: SyntheticOrigin, visit: Visit) -> Iterator[Document | BadRow]:
    """One document a text, from where the last reading ended.

    Raises:
        SourceError: the endpoint answers with no text.
        NetworkError: it does not answer as it should.
        UsageError: a prompt names a variable without values.
        LangwrightError: the key that is named is not there.
    """
    writing = _Writing(description, visit)
    try:
        yield from writing.texts()
    finally:
        writing.close()


class _Writing:
    def __init__(self, description: SyntheticOrigin, visit: Visit) -> None:
        self._wanted = description
        self._visit = visit
        self._prompts = Prompts(description.prompts, description.variables, description.seed)
        # the person named this very endpoint, so it may be their own machine; redirects are not followed
        self._network = Network(visit.pause, private=True, read_seconds=description.seconds_to_answer)
        self._headers: dict[str, str] = {}
        if key := needed_secret(description.key_name):
            refuse_open_line(description.endpoint)
            self._headers["authorization"] = f"Bearer {key}"
        self._digests: list[str] = visit.standing.setdefault("digests", [])
        self._seen = set(self._digests)
        self._rejected = 0
        visit.taken = self._taken
        self._spent = {name: visit.facts.get(name, 0) for name in ("requests", "prompt_tokens", "text_tokens")}
        visit.source.licence = visit.source.licence or f"Synthetic, written by {description.model}"
        visit.facts.update(model=description.model, host=urlsplit(description.endpoint).hostname)
        visit.facts.setdefault("estimated", False)

    def close(self) -> None:
        self._network.close()

    def texts(self) -> Iterator[Document | BadRow]:
        """Texts, and why others were rejected, until there are as many as wanted or a cap is reached."""
        accepted = self._visit.standing.get("documents", 0)
        number = start = self._visit.standing.get("row", 0)
        while accepted < self._wanted.count:
            if why := self._cap():
                self._visit.tell("origin.enough", f"{self._visit.source.name}: {why}; {self.cost_words()}.")
                return
            item = self._one(number)
            number += 1
            kept = isinstance(item, Document)
            accepted += kept
            self._rejected = 0 if kept else self._rejected + 1
            yield item
            self._visit.pause(self._wanted.seconds_between)
        if number > start:
            self._visit.tell("origin.cost", f"{self._visit.source.name}: {self.cost_words()}.")

    def cost_words(self) -> str:
        """What was spent so far, in words."""
        tokens = f"{self._spent['prompt_tokens']:,} tokens of prompts and {self._spent['text_tokens']:,} of texts"
        counted = " (estimated)" if self._visit.facts["estimated"] else ""
        words = f"{self._spent['requests']:,} requests, {tokens}{counted}"
        if self._wanted.price_in or self._wanted.price_out:
            words += f", {self._visit.facts['cost']:.4f} {self._wanted.currency}"
        return words

    def _cap(self) -> str:
        if self._spent["requests"] >= self._wanted.max_requests:
            return f"stopped at {self._wanted.max_requests:,} requests, as many as allowed"
        if self._spent["prompt_tokens"] + self._spent["text_tokens"] >= self._wanted.max_total_tokens:
            return f"stopped at {self._wanted.max_total_tokens:,} tokens, as many as allowed"
        if self._rejected >= MOST_REJECTED:
            return f"stopped, for {self._rejected} texts in a row were rejected: more topics or styles are needed"
        return ""

    def _taken(self, item: Document | BadRow) -> None:
        """Remember a text that the import has taken, for the readings to come."""
        if isinstance(item, Document) and len(self._digests) < KEPT_DIGESTS:
            self._digests.append(normalised_digest(item.text))

    def _one(self, number: int) -> Document | BadRow:
        """Ask once."""
        prompt, values = self._prompts[number]
        body = {
            "model": self._wanted.model,
            "messages": [
                *([{"role": "system", "content": self._wanted.system}] if self._wanted.system else []),
                {"role": "user", "content": prompt},
            ],
            "temperature": self._wanted.temperature,
            "top_p": self._wanted.top_p,
            "max_tokens": self._wanted.max_tokens,
            "seed": self._wanted.seed + number,
        } | self._wanted.parameters
        if "max_completion_tokens" in body:
            del body["max_tokens"]  # endpoints refuse the one or the other
        url = f"{self._wanted.endpoint.rstrip('/')}/chat/completions"
        answer = self._network.post(url, body, headers=self._headers)
        text, ending, usage = self._parsed(answer)
        self._count(usage, prompt, text)
        member = "; ".join([str(number + 1), *(f"{name}={value[:60]}" for name, value in values.items())])
        return self._judged(number + 1, text.strip(), ending) or Document(
            text.strip(), member, self._visit.source.licence
        )

    def _parsed(self, answer: Answer) -> tuple[str, str, Mapping[str, Any]]:
        value = answer.json()
        try:
            choice = value["choices"][0]
            text = choice["message"]["content"] or ""
            usage = value.get("usage") or {}
            return (
                well_formed(str(text)),
                str(choice.get("finish_reason") or ""),
                usage if isinstance(usage, dict) else {},
            )
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            reason = f"answers without choices[0].message.content: {str(value)[:200]}"
            remedy = "The endpoint must speak the chat completions of the OpenAI API; its address often ends in /v1."
            raise SourceError(self._visit.source, reason, code="origin.no-completion", remedy=remedy) from error

    def _count(self, usage: Mapping[str, Any], prompt: str, text: str) -> None:
        asked, written = usage.get("prompt_tokens"), usage.get("completion_tokens")
        if not isinstance(asked, int) or not isinstance(written, int):
            asked, written = len(prompt) // CHARACTERS_A_TOKEN + 1, len(text) // CHARACTERS_A_TOKEN + 1
            self._visit.facts["estimated"] = True
        self._spent["requests"] += 1
        self._spent["prompt_tokens"] += asked
        self._spent["text_tokens"] += written
        cost = asked * self._wanted.price_in + written * self._wanted.price_out
        total = self._visit.facts.get("cost", 0.0) + cost / 1_000_000
        self._visit.facts.update(self._spent, cost=total, currency=self._wanted.currency)

    def _judged(self, number: int, text: str, ending: str) -> BadRow | None:
        """Why a text is rejected; None where it is kept."""
        if ending == "content_filter":
            return BadRow(number, "row.filtered", "was cut off by the endpoint's filter")
        if len(text) < max(self._wanted.min_characters, 1):
            return BadRow(number, "row.too-short", f"has {len(text)} characters, fewer than wanted")
        digest = normalised_digest(text)
        if digest in self._seen:
            return BadRow(number, "row.near-duplicate", "is nearly the same as a text before")
        if len(self._seen) < KEPT_DIGESTS:
            self._seen.add(digest)
        return None


def normalised_digest(text: str) -> str:
    """The same for texts that differ in case, punctuation, digits and spaces alone."""
    return xxhash.xxh3_64_hexdigest(_NOT_WORDS.sub(" ", text.casefold()).strip().encode("utf-8"))
