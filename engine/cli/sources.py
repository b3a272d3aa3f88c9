"""What the corpus is made of: ``sources`` lists it, changes licences, and takes sources out."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, look
from engine.cli.streams import result, result_json, result_table, say

SHOWN = 50
"""So many sources are listed unless more are asked for."""

Licences = Annotated[
    list[str] | None,
    typer.Option("--licence", metavar="NAME=TEXT", help="Change a source's licence; repeatable.", show_default=False),
]
Remove = Annotated[
    list[str] | None,
    typer.Option("--remove", metavar="NAME", help="Take a source's documents out; repeatable.", show_default=False),
]


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("sources")(sources)


def sources(
    folder: ProjectFolder,
    licence: Licences = None,
    remove: Remove = None,
    order: Annotated[str, typer.Option("--order", metavar="COLUMN", help="Such as name or -bytes.")] = "",
    text: Annotated[str, typer.Option("--find", metavar="TEXT", help="Only names and licences with it.")] = "",
    start: Annotated[int, typer.Option("--start", metavar="N", min=0, help="Pass over so many.")] = 0,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000, help="List so many.")] = SHOWN,
    as_json: AsJson = False,
) -> None:
    """List the sources with documents, size, licence and problems; change a licence, or take sources out."""
    from engine.corpus.source_list import list_sources
    from engine.jobs import start_sources_change

    project = look(folder)
    if licence or remove:
        from engine.cli.following import follow_to_end

        licences = dict(_assignment(text) for text in licence or ())
        started = start_sources_change(project, licences=licences, remove=remove or ())
        done = follow_to_end(started.folder, "Sources", process=started.process)
        if not as_json:
            result(_changed_words(done))
            return
    found = list_sources(project.paths.corpus, start, limit, order=order, text=text)
    if as_json:
        result_json(found)
        return
    _print(found)


def _assignment(text: str) -> tuple[str, str]:
    from engine.errors import UsageError

    name, mark, licence = text.partition("=")
    if not mark or not name:
        raise UsageError(
            f"--licence {text!r} is not a source and its licence.",
            remedy='Write it like --licence "books.zip/one.txt=CC0-1.0".',
            code="sources.licence",
        )
    return name, licence


def _changed_words(done: dict[str, Any]) -> str:
    from engine.advice import count, data_size

    parts = []
    if done["licences"]:
        parts.append(f"{count(done['licences'])} {'licence' if done['licences'] == 1 else 'licences'} changed")
    if done["removed"]:
        parts.append(f"{count(done['removed'])} {'source' if done['removed'] == 1 else 'sources'} taken out")
    return f"Sources: {', '.join(parts)}. In all {count(done['documents'])} documents, {data_size(done['bytes'])}."


def _print(found: dict[str, Any]) -> None:
    from engine.advice import count, data_size
    from engine.corpus.document import printable

    totals, listed = found["totals"], found["sources"]
    if not listed:
        say("There are no sources here. Add text with: langwright import DIR PATH...")
        return
    rows = [
        (
            printable(entry["name"]),
            count(entry["documents"]),
            data_size(entry["bytes"]),
            entry["licence"] or "unknown",
            _problems(entry),
        )
        for entry in listed
    ]
    result_table(("source", "documents", "size", "licence", "problems"), rows)
    rest = totals["sources"] - found["offset"] - len(listed)
    more = f", {count(rest)} more with --start {found['offset'] + len(listed)}" if rest > 0 else ""
    size = data_size(totals["bytes"])
    result(f"{count(totals['sources'])} sources, {count(totals['documents'])} documents, {size}{more}.")
    if unknown := totals["unknown_licence"]:
        words = "1 source has no known licence" if unknown == 1 else f"{count(unknown)} sources have no known licence"
        say(f'{words}. Say it with: langwright sources DIR --licence "NAME=TEXT"')


def _problems(entry: dict[str, Any]) -> str:
    from engine.advice import count

    parts = [entry["problem"]] if entry["problem"] else []
    for name, words in (("bad_rows", "broken rows"), ("decode_errors", "places that are no text")):
        parts += [f"{count(entry[name])} {words}"] if entry[name] else []
    parts += ["changed while it was read"] if entry["changed_while_read"] else []
    return "; ".join(parts)
