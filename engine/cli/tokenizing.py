"""Station 3 on the command line: ``tokenizer``, to make one, and to look at what was made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli.options import AsJson, ProjectFolder, Saved, changed, look
from engine.cli.stations import Again, make
from engine.cli.streams import result, result_json, result_table

if TYPE_CHECKING:
    from engine.tokens.tokenizer import TextTokenizer

From = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="Take an existing tokenizer.json instead; saved.", show_default=False),
]
EndOfText = Annotated[
    str,
    typer.Option(
        "--end-of-text",
        metavar="TOKEN",
        help="With --from: the token that ends a document there; <|endoftext|> adds one where it is missing.",
        show_default=False,
    ),
]
Report = Annotated[bool, typer.Option("--report", help="Tell all figures of the tokenizer, and make nothing.")]
Advise = Annotated[bool, typer.Option("--advise", help="Say which vocabulary suits text and model; make nothing.")]
Compare = Annotated[
    Path | None,
    typer.Option(
        "--compare",
        metavar="OTHER",
        help="Compare with another project's tokenizer or a tokenizer.json; DIR may be one, too.",
        show_default=False,
    ),
]
Text = Annotated[
    Path | None,
    typer.Option("--text", metavar="FILE", help="With --compare: the text; by itself held-out text of DIR."),
]

_LISTED = 10


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("tokenizer")(tokenizer)


def tokenizer(
    folder: ProjectFolder,
    again: Again = False,
    file: From = None,
    end_of_text: EndOfText = "",
    report: Report = False,
    advise: Advise = False,
    compare: Compare = None,
    text: Text = None,
    as_json: AsJson = False,
    assignments: Saved = None,
) -> None:
    """Station 3: train the tokenizer on the clean text and turn the text into tokens."""
    if compare is not None:
        _compare(folder, compare, text, as_json)
        return
    project = changed(folder, assignments)
    if file is not None:
        _bring_in(folder, file, end_of_text)
        project = look(folder)
    if advise:
        _advise(folder, as_json)
    elif report:
        _report(folder, as_json)
    else:
        make(project, "tokenizer", again=again)
        if as_json:
            result_json(project.facts("tokenizer"))


def _bring_in(folder: Path, file: Path, end_of_text: str) -> None:
    from engine.advice import count
    from engine.project import Project
    from engine.recipe import with_values
    from engine.tokens.importing import bring_in

    with Project.open(folder, program="the langwright command") as project:
        found = bring_in(project.paths, file, end_of_text)
        wishes = {"tokenizer.type": "imported", "tokenizer.imported_sha256": found["sha256"]}
        project.save_recipe(with_values(project.recipe, wishes))
    lossless = "" if found["reads_probe_back"] else " It does not read every text back exactly."
    result(f"Took {file.name}: {found['model']} of {count(found['vocab_size'])} tokens.{lossless}")


def _advise(folder: Path, as_json: bool) -> None:
    from dataclasses import asdict

    from engine.advice import advise_vocabulary, amount, count, percent
    from engine.errors import UsageError

    project = look(folder)
    size = int(project.facts("clean").get("bytes", {}).get("train", 0))
    if not size:
        raise UsageError("The text is not cleaned yet.", remedy="Run the clean station first.", code="clean.empty")
    found = advise_vocabulary(project.recipe, size)
    if as_json:
        result_json(asdict(found))
        return
    result(found.text)
    result()
    rows = [
        (count(c.vocab_size), percent(c.embedding_share), amount(c.parameters), amount(c.train_tokens), amount(c.seen))
        for c in found.choices
    ]
    result_table(("vocabulary", "of the model", "parameters", "training tokens", "each seen"), rows)


def _report(folder: Path, as_json: bool) -> None:
    from engine.advice import count, percent
    from engine.errors import UsageError

    facts = look(folder).facts("tokenizer")
    if not facts:
        raise UsageError("There is no tokenizer yet.", remedy="Make one first.", code="tokenizer.empty")
    if as_json:
        result_json(facts)
        return
    trip, encoder = facts.get("round_trip", {}), facts.get("encoder", {})
    result(f"{count(facts['vocab_size'])} tokens, type {facts['type']}.")
    result(
        f"A token is {facts['characters_per_token']:.2f} characters or {facts['bytes_per_token']:.2f} bytes; "
        f"a word is {facts.get('fertility', 0):.2f} tokens; {percent(facts['unknown_rate'])} are unknown."
    )
    result(f"Not read back exactly: {count(trip.get('failures', 0))} of {count(trip.get('pieces', 0))} pieces of text.")
    for written, read in trip.get("examples", []):
        result(f"    {written!r} came back as {read!r}")
    result(f"Never used: {count(facts['unused_tokens'])}. {_some(facts.get('unused_listed', []))}")
    rare = [f"{token} ({number})" for token, number in facts.get("rare_listed", [])]
    result(f"Used fewer than ten times: {count(facts['rare_tokens'])}. {_some(rare)}")
    result(f"Longest: {_some([repr(token) for token in facts['longest_tokens']])}")
    if encoder:
        result(f"Encoded by {encoder['name']}; {count(encoder['checked_characters'])} characters compared.")
    for title, groups in (("source", facts.get("by_source", [])), ("language", facts.get("by_language", []))):
        if groups:
            result()
            result_table((title, "bytes a token", "tokens a word", "unknown", "bytes"), [_row(g) for g in groups])


def _compare(folder: Path, other: Path, text: Path | None, as_json: bool) -> None:
    from engine.advice import count, percent
    from engine.tokens.comparison import compare, text_of

    clean = folder / "clean" if text is None and folder.is_dir() else None
    first, second = _tokenizer_of(folder), _tokenizer_of(other)
    found = compare(first, second, text=text_of(text) if text else "", clean=clean)
    if as_json:
        result_json(found)
        return
    rows = []
    for name, side in ((str(folder), found["a"]), (str(other), found["b"])):
        rows.append((name, side["model"], count(side["vocab_size"]), count(side["tokens"]), *_row(side)[1:4]))
    result_table(("tokenizer", "model", "vocabulary", "tokens", "bytes a token", "tokens a word", "unknown"), rows)
    more = "fewer" if found["fewer"] >= 0 else "more"
    result(
        f"The second needs {percent(abs(found['fewer']))} {more} tokens; {count(found['common_tokens'])} are in both."
    )


def _tokenizer_of(path: Path) -> TextTokenizer:
    """The tokenizer of a project, or of a file."""
    from engine.tokens.importing import foreign_tokenizer
    from engine.tokens.tokenizer import END_OF_TEXT, TextTokenizer

    if path.is_dir():
        return TextTokenizer.load(look(path).paths.tokenizer / "tokenizer.json")
    return foreign_tokenizer(path, END_OF_TEXT)


def _row(group: dict[str, Any]) -> tuple[str, ...]:
    from engine.advice import data_size, percent

    return (
        str(group.get("name", "")),
        f"{group['bytes_per_token']:.2f}",
        f"{group['fertility']:.2f}",
        percent(group["unknown_rate"]),
        data_size(group["bytes"]),
    )


def _some(words: list[str]) -> str:
    return ", ".join(words[:_LISTED]) + (" …" if len(words) > _LISTED else "")
