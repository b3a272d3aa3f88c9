"""Knowing and answering for the text: ``card``, ``follow`` a document through the rules, ``erase`` documents."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, look
from engine.cli.streams import result, result_json, result_table, say

PARTS = ("train", "validation", "test")

Matching = Annotated[
    list[str] | None,
    typer.Option("--matching", metavar="TEXT", help="Documents that hold this text; repeatable.", show_default=False),
]
Documents = Annotated[
    list[str] | None,
    typer.Option("--document", metavar="ID", help="The document of this id; repeatable.", show_default=False),
]
Groups = Annotated[
    list[str] | None,
    typer.Option("--group", metavar="NAME", help="All of an author, site or archive; repeatable.", show_default=False),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("card")(card)
    app.command("follow")(follow)
    app.command("erase")(erase)


def card(
    folder: ProjectFolder,
    as_json: AsJson = False,
    fairness_list: Annotated[
        bool,
        typer.Option("--fairness-list", help="Write the words of the fairness report into fairness.toml, to edit."),
    ] = False,
) -> None:
    """Print the data card: where the text is from, what was done to it, and what it holds of people."""
    from engine.corpus.data_card import read_card
    from engine.corpus.data_card_words import card_words

    project = look(folder)
    if fairness_list:
        from engine.corpus.fairness_terms import read_terms, write_terms

        result(f"Wrote {write_terms(project.root, read_terms(project.root))}. Clean again to count by it.")
        return
    if project.states()["clean"].state == "stale":
        say("Note: the clean text is not up to date; the card is that of the text as it was cleaned last.")
    found = read_card(project.paths.clean)
    if as_json:
        result_json(found)
    else:
        result(card_words(found))


def follow(
    folder: ProjectFolder,
    document: Annotated[
        str, typer.Argument(metavar="DOCUMENT", help="Its id, its number as #12, or words in it.", show_default=False)
    ],
    as_json: AsJson = False,
) -> None:
    """Follow one document through all rules, and say where in the clean text it is."""
    from engine.corpus.following import follow as follow_document

    found = follow_document(look(folder), document)
    if as_json:
        result_json(found)
    else:
        _print_way(found)


def erase(
    folder: ProjectFolder,
    matching: Matching = None,
    document: Documents = None,
    group: Groups = None,
    yes: Annotated[bool, typer.Option("--yes", help="Erase without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Erase documents, such as a person's, from corpus and clean text for good, and list the runs that saw them."""
    from engine.cli.following import follow_to_end
    from engine.corpus.erasing import Wanted, find_meant
    from engine.errors import UsageError
    from engine.jobs import start_erasing

    project = look(folder)
    meant = find_meant(project.paths.corpus, Wanted(tuple(matching or ()), tuple(document or ()), tuple(group or ())))
    count = len(meant.digests)
    if not count:
        raise UsageError("No document was found that is meant.", code="erase.none")
    for shown in meant.shown if not yes else ():
        say(f"{shown['id'][:12]}  {shown['source']} {shown['member']}  {' '.join(shown['text'].split())[:80]}")
    if not yes and not _agreed(f"Erase {count:,} {'document' if count == 1 else 'documents'} for good?"):
        say("Nothing was erased.")
        return
    started = start_erasing(project, meant.digests)
    done = follow_to_end(started.folder, "Erase", process=started.process)
    if as_json:
        result_json(done)
    else:
        _print_erased(done)


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        say(f"{question} Add --yes to say so.")
        return False
    return typer.confirm(question, err=True)


def _print_way(found: dict[str, Any]) -> None:
    result(f"Document {found['document']}  {found['id']}  {found['source']} {found['member']}")
    for step in found["steps"]:
        if step["what"] == "off":
            continue
        words = f"{step['rule']}: {step['what']}"
        words += f", {step['reason']}" if step.get("reason") else ""
        words += " (as it was cleaned last)" if step["from"] == "trail" else ""
        counted = ", ".join(f"{name} {number}" for name, number in step.get("found", {}).items())
        result(words + (f"; found {counted}" if counted else ""))
        if "before" in step:
            result(f"    before: {' '.join(step['before'].split())}")
            result(f"    after:  {' '.join(step['after'].split())}")
    places = ", ".join(f"{place['part']} ({place['source']})" for place in found["now"])
    result(f"In the clean text: {places or 'nowhere'}.")
    if found["stale"]:
        say("Note: the clean text is not up to date.")


def _print_erased(done: dict[str, Any]) -> None:
    clean = {
        "erased": f"{done['clean_rows']:,} rows of the clean text with them",
        "none": "none of them was in the clean text",
        "unknown": "the clean text is of an older version and has to be made again: langwright clean DIR",
    }[done["clean"]]
    result(f"Erased {done['documents']:,} documents from the corpus, {clean}. Their hashes keep them out.")
    if not done["runs"]:
        result("No run has seen them.")
        return
    rows = [
        (
            run["run"],
            run["saw"],
            *(str(run.get(part, "")) for part in ("train", "validation", "test")),
            run["tokens"][:12],
        )
        for run in done["runs"]
    ]
    result_table(("run", "saw them", "learnt from", "validation", "test", "tokens"), rows)
    say("Runs that saw them keep what they have learnt; delete those runs and their tokens, and train again.")
