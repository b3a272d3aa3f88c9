"""Knowing and answering for the text: ``card`` prints the data card."""

from __future__ import annotations

from typing import Annotated

import typer

from engine.cli.options import AsJson, ProjectFolder, look
from engine.cli.streams import result, result_json, say


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("card")(card)


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
