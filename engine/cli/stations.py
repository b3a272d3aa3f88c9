"""Stations 1 to 4 on the command line: ``new import clean tokenizer model``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, Saved, changed, look, typed
from engine.cli.origins import From, Hub, Sitemap, Urls, origins_of
from engine.cli.streams import result, say

if TYPE_CHECKING:
    from engine.project import Project

Sample = Annotated[
    str,
    typer.Option(
        "--sample",
        metavar="python-docs|bible",
        help="A built-in text: Python's reference text, or the King James Bible (needs the extra “samples”).",
        show_default=False,
    ),
]
Licence = Annotated[
    str,
    typer.Option("--licence", metavar="TEXT", help="Under which licence the text may be used.", show_default=False),
]
On = Annotated[
    str,
    typer.Option(
        "--on",
        metavar="ray-local|ray://HOST:PORT",
        help="Run the rules on a Ray cluster (needs the extra “ray”), with the same result.",
        show_default=False,
    ),
]
Again = Annotated[bool, typer.Option("--again", help="Do it again even if it is up to date.")]
Size = Annotated[
    str,
    typer.Option(
        "--size", metavar="tiny|mini|small|medium|large|custom", help="Set the size dial; saved.", show_default=False
    ),
]

Measure = Annotated[
    bool, typer.Option("--measure", help="Make a few real steps first, instead of a forecast; kept for this machine.")
]


SOURCES_TOLD = 5
"""So many sources are told by name."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("new")(new)
    app.command("import")(import_)
    app.command("clean")(clean)
    app.command("model")(model)


def new(
    folder: ProjectFolder,
    sample: Sample = "",
    name: Annotated[str, typer.Option("--name", help="What it is called on screen.", show_default=False)] = "",
    assignments: Saved = None,
) -> None:
    """Make a new project in a new or empty folder, if wished with a built-in text."""
    from engine.project import Project
    from engine.recipe import Recipe, with_settings

    recipe = with_settings(Recipe(), assignments or ())
    if sample:
        from engine.corpus.samples import sample_source

        sample_source(sample)  # says at once when there is none such, before a project is made for it
    name = (name or folder.absolute().name).encode("utf-8", "replace").decode()  # a file's name need not be text
    with Project.create(folder, name=name, recipe=recipe, program="the langwright command") as project:
        result(f"Made the project {project.name} in {project.root}.")
    if sample:
        bring_in(look(folder), [], sample=sample)
    else:
        say(f"Add text with: langwright import {typed(folder)} PATH...")


def import_(
    folder: ProjectFolder,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH...", help="Files and folders.", show_default=False)
    ] = None,
    licence: Licence = "",
    sample: Sample = "",
    again: Annotated[bool, typer.Option("--again", help="Read files anew that are as they were.")] = False,
    hub: Hub = "",
    subset: Annotated[str, typer.Option("--subset", help="With --hub: which subset.", show_default=False)] = "",
    split: Annotated[str, typer.Option("--split", help="With --hub: which split.")] = "train",
    revision: Annotated[str, typer.Option("--revision", help="With --hub: which branch, tag or commit.")] = "main",
    urls: Urls = None,
    sitemap: Sitemap = "",
    described: From = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="With --hub, --urls, --sitemap: documents at most.")] = 0,
    assignments: Saved = None,
) -> None:
    """Station 1: add text. Reads text, documents, tables and code, also packed or in archives; skips what is there."""
    wished: list[dict[str, Any]] = []
    if hub:
        wished.append({"kind": "hub", "dataset": hub, "subset": subset, "split": split, "revision": revision})
    if urls:
        wished.append({"kind": "addresses", "file": str(urls.absolute())})
    if sitemap:
        wished.append({"kind": "sitemap", "url": sitemap})
    origins = origins_of([entry | {"limit": limit} for entry in wished], described or [])
    project = changed(folder, assignments)
    bring_in(project, paths or [], licence=licence, sample=sample, again=again, origins=origins)


def clean(folder: ProjectFolder, again: Again = False, on: On = "", assignments: Saved = None) -> None:
    """Station 2: clean the text and split it into training, validation and test."""
    if on:
        from engine.corpus.cleaning.cluster import check_address

        check_address(on)
    make(changed(folder, assignments), "clean", again=again, on=on)


def model(
    folder: ProjectFolder,
    size: Size = "",
    measure: Measure = False,
    as_json: AsJson = False,
    assignments: Saved = None,
) -> None:
    """Station 4: what the model will be and what training it takes on this machine."""
    from engine.cli.plan import print_plan

    wishes = [*([f"model.size={size}"] if size else []), *(assignments or ())]
    print_plan(changed(folder, wishes), measure=measure, as_json=as_json)


def bring_in(
    project: Project,
    paths: list[Path],
    *,
    licence: str = "",
    sample: str = "",
    again: bool = False,
    origins: Sequence[dict[str, Any]] = (),
) -> None:
    """Import and say what came in."""
    from engine.cli.following import follow_to_end
    from engine.jobs import start_import

    started = start_import(project, list(paths), licence=licence, sample=sample, again=again, origins=origins)
    found = follow_to_end(started.folder, "Import", process=started.process)
    result(import_words(found))


def make(project: Project, station: str, *, again: bool = False, on: str = "") -> bool:
    """Bring station 2 or 3 up to date and say what came out; True when there was something to do."""
    from engine.cli.following import follow_to_end
    from engine.jobs import start_clean, start_tokenizer

    title = {"clean": "Clean", "tokenizer": "Tokenizer"}[station]
    words = {"clean": clean_words, "tokenizer": tokenizer_words}[station]
    if not again and is_ready(project, station):
        result(f"{title}: up to date. {words(project)}")
        return False
    started = start_clean(project, on=on) if station == "clean" else start_tokenizer(project)
    follow_to_end(started.folder, title, process=started.process)
    result(f"{title}: {words(project)}")
    return True


def is_ready(project: Project, station: str) -> bool:
    """Whether a station is up to date; the tokenizer only with the tokens of the present text."""
    if project.states()[station].state != "ready":
        return False
    return station != "tokenizer" or not project.manifest_missing("tokens")


def import_words(found: dict[str, Any]) -> str:
    """What came in just now, and what the corpus holds."""
    from engine.advice import count, data_size

    new = found["documents"]
    parts = [f"{count(new)} new {'document' if new == 1 else 'documents'}, {data_size(found['bytes'])}"]
    for name, words in (("duplicates", "already there"), ("empty", "empty")):
        parts += [f"{count(found[name])} {words}"] if found.get(name) else []
    if same := found.get("unchanged"):
        parts.append(f"{count(same)} {'file' if same == 1 else 'files'} unchanged")
    if broken := found.get("bad_rows"):
        parts.append(f"{count(broken)} broken {'row' if broken == 1 else 'rows'} left out")
    total = found["total_documents"]
    total = f"{count(total)} {'document' if total == 1 else 'documents'}, {data_size(found['total_bytes'])}"
    return f"Import: {', '.join(parts)}. In all {total}."


def clean_words(project: Project) -> str:
    """How much clean text there is in each split."""
    from engine.advice import data_size

    sizes = project.facts("clean").get("bytes", {})
    return ", ".join(f"{split} {data_size(size)}" for split, size in sizes.items()) + "."


def tokenizer_words(project: Project) -> str:
    """The vocabulary, and how many tokens each split has."""
    from engine.advice import amount, count

    tokens = project.facts("tokens").get("tokens", {})
    size = project.facts("tokenizer").get("vocab_size", 0)
    splits = ", ".join(f"{split} {amount(number)}" for split, number in tokens.items())
    return f"{count(size)} different tokens; {splits} tokens.{source_words(project)}"


def source_words(project: Project) -> str:
    """The largest sources, by the names that training.source_weights takes; empty where there is but one."""
    from engine.advice import amount, count

    facts = project.facts("tokens")
    known, listed = facts.get("source_count", 0), facts.get("sources", [])[:SOURCES_TOLD]
    if known < 2:
        return ""
    words = ", ".join(f"{entry['source']} {amount(entry['tokens'])}" for entry in listed)
    return f" Sources: {words}{f' and {count(known - len(listed))} more' if known > len(listed) else ''}."
