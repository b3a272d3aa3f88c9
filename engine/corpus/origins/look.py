"""A look at an origin before the import: its first documents. It asks the network, so it runs only when wished."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from itertools import islice
from typing import Any

from engine.corpus.document import BadRow, SourceError
from engine.corpus.origins.descriptions import SyntheticOrigin, origin_from
from engine.corpus.origins.prompts import Prompts
from engine.corpus.origins.running import origin_source
from engine.corpus.preview import cell
from engine.corpus.readers.formats import read
from engine.recipe import CorpusSettings

SHOWN_PROMPTS = 20


def preview_origin(values: Any, settings: CorpusSettings, rows: int, pause: Callable[[float], None]) -> dict[str, Any]:
    """The first documents of an origin, JSON-able.

    Args:
        values: the description.
        settings: the recipe's corpus section.
        rows: how many documents or bad rows at most. For synthetic text each is a request that may cost money; 0 sends
            none and shows the prompts.
        pause: waits, and raises when the person cancels.

    Returns:
        ``name``, ``kind``, ``licence``, ``text_column`` and ``facts`` of the source (facts: what it found out, such as
        the revision or the cost); ``documents``: member, licence and the beginning of each text; ``problems``: code,
        reason, remedy and line; ``messages``; for synthetic text the first ``prompts`` and how many ``combinations``.

    Raises:
        UsageError: the description is wrong.
    """
    description = origin_from(values)
    messages: list[str] = []
    source = origin_source(description, {}, pause, lambda _code, text: messages.append(text))
    documents: list[dict[str, str]] = []
    problems: list[dict[str, Any]] = []
    try:
        with closing(read(source, settings)) as items:  # type: ignore[type-var]
            for item in islice(items, rows):
                if isinstance(item, BadRow):
                    problems.append({"code": item.code, "reason": item.reason, "remedy": "", "line": item.line})
                else:
                    licence = item.licence or source.licence
                    documents.append({"member": item.member, "licence": licence, "text": cell(item.text)})
    except SourceError as error:
        problems.append({"code": error.code, "reason": error.reason, "remedy": error.remedy, "line": 0})
    return {
        "name": source.name,
        "kind": source.kind,
        "licence": source.licence,
        "text_column": source.text_column,
        "facts": source.origin["facts"],
        "documents": documents,
        "problems": problems,
        "messages": messages,
        **(_prompts(description) if isinstance(description, SyntheticOrigin) else {}),
    }


def _prompts(description: SyntheticOrigin) -> dict[str, Any]:
    prompts = Prompts(description.prompts, description.variables, description.seed)
    shown = [cell(prompts[number][0]) for number in range(min(SHOWN_PROMPTS, prompts.combinations))]
    return {"prompts": shown, "combinations": prompts.combinations}
