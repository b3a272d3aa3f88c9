"""What the session worker can tell of the text's origin, its people and its documents. Each imports what it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from engine.project import Project
from engine.recipe import Recipe, with_values
from engine.session.call import Call


def privacy_preview(call: Call) -> dict[str, Any]:
    """Personal data in the first documents of a project, with what stands around each place."""
    from engine.corpus.cleaning.personal_data.key import with_key
    from engine.corpus.privacy_preview import DOCUMENTS, preview_personal_data

    project, recipe = _tried(call)
    documents = call.whole("documents", most=100_000) or DOCUMENTS
    return preview_personal_data(project.paths.corpus, with_key(recipe, project.paths), documents)


def follow_document(call: Call) -> dict[str, Any]:
    """One document on its way through all rules: by id, by number as #12, or by words in it."""
    from engine.corpus.following import follow

    project, recipe = _tried(call)
    return follow(project, call.text("document"), recipe)


def data_card(call: Call) -> dict[str, Any]:
    """The data card of the text as it was cleaned last, as data and in words."""
    from engine.corpus.data_card import read_card
    from engine.corpus.data_card_words import card_words

    project = _project(call)
    card = read_card(project.paths.clean)
    return {"card": card, "words": card_words(card), "stale": project.states()["clean"].state != "ready"}


def fairness(call: Call) -> dict[str, Any]:
    """The fairness report of the text as it was cleaned last (None where there is none), and the list of words."""
    from engine.corpus.fairness import FAIRNESS_NAME
    from engine.corpus.fairness_terms import LIST_NAME, read_terms
    from engine.project.atomic import read_json

    project = _project(call)
    path = project.paths.clean / FAIRNESS_NAME
    return {
        "report": read_json(path) if path.exists() else None,
        "terms": read_terms(project.root),
        "own_list": (project.root / LIST_NAME).exists(),
    }


def fairness_list(call: Call) -> dict[str, Any]:
    """Write the list of words of the fairness report; it counts from the next cleaning on."""
    from engine.corpus.fairness_terms import write_terms

    return {"path": str(write_terms(_project(call).root, call.table("terms")))}


def erase_preview(call: Call) -> dict[str, Any]:
    """Which documents would be erased, and which runs have seen them; nothing is changed."""
    from engine.corpus.erasing import Wanted, find_meant, runs_that_saw

    project = _project(call)
    wanted = Wanted(*(tuple(call.texts(name)) for name in ("matching", "documents", "groups")))
    meant = find_meant(project.paths.corpus, wanted)
    return {**meant.as_dict(), "runs": runs_that_saw(project.paths, meant.digests)}


def _project(call: Call) -> Project:
    return Project.open(call.path("project"), write=False)


def _tried(call: Call) -> tuple[Project, Recipe]:
    """The project, and its recipe with what the person is trying out."""
    project = _project(call)
    return project, with_values(project.recipe, call.settings())


ANSWERS: Mapping[str, Callable[[Call], dict[str, Any]]] = {
    "privacy_preview": privacy_preview,
    "follow_document": follow_document,
    "data_card": data_card,
    "fairness": fairness,
    "fairness_list": fairness_list,
    "erase_preview": erase_preview,
}
