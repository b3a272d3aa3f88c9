"""Data sets of the Hugging Face hub through ``datasets``: streamed, the commit pinned, no code ever run."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from engine.corpus.document import BadRow, Document, Row, SourceError
from engine.corpus.origins.descriptions import HubOrigin
from engine.corpus.origins.running import Visit
from engine.corpus.origins.secrets import secret
from engine.corpus.readers.tables import documents

if TYPE_CHECKING:
    from datasets import IterableDataset

MARK_ROWS = 500
"""So often it is noted how to go on from here; what lies between is read again and passed over."""

_QUIET = {"USE_TORCH": "0", "HF_HUB_DISABLE_TELEMETRY": "1"}
INFORMATION_SECONDS = 30.0


def title(description: HubOrigin) -> str:
    """What the source is called: ``hub:owner/name/subset/split``."""
    return "/".join(part for part in (f"hub:{description.dataset}", description.subset, description.split) if part)


def read(description: HubOrigin, visit: Visit) -> Iterator[Document | BadRow]:
    """One document a row, from where the last reading ended.

    Raises:
        SourceError: there is no such data set, subset, split or revision, it asks for a token or for consent, or the
            hub cannot be reached.
    """
    token = secret(description.key_name)
    _libraries()
    with _explained(description, visit):
        commit, licence = information(description, token)
    if visit.standing.get("commit", commit) != commit:
        visit.begin_anew(f"the revision {description.revision} is another commit now, {commit[:12]}")
        visit.finished = False
    if visit.finished:
        return
    visit.source.licence = visit.source.licence or licence
    visit.facts.update(revision=commit, licence=licence)
    visit.standing["commit"] = commit
    with _explained(description, visit):
        stream = load(description, commit, token)
    rows = _rows(description, visit, stream)
    yield from documents(visit.explained(rows), visit.source, visit.settings)


def information(description: HubOrigin, token: str) -> tuple[str, str]:
    """The commit that the revision stands for, and the licence that the data set's card names; asks the hub."""
    from huggingface_hub import HfApi

    found = HfApi(token=token or None).dataset_info(
        description.dataset, revision=description.revision, timeout=INFORMATION_SECONDS
    )
    licence = getattr(found.card_data, "license", None) or "" if found.card_data else ""
    return str(found.sha), ", ".join(map(str, licence)) if isinstance(licence, list) else str(licence)


def load(description: HubOrigin, commit: str, token: str) -> IterableDataset:
    """The rows as a stream; pictures and sounds stay undecoded. ``datasets`` runs no code of data sets since 4.0."""
    from datasets import load_dataset

    found = load_dataset(
        description.dataset,
        description.subset or None,
        split=description.split,
        revision=commit,
        streaming=True,
        token=token or None,
    )
    return found.decode(False)


def _libraries() -> None:
    """Import ``datasets`` so that it neither loads torch (seconds, and 300 MB) nor tells the hub about this machine."""
    before = {name: os.environ.get(name) for name in _QUIET}
    os.environ.update(_QUIET)
    try:
        import datasets  # noqa: F401 - it and huggingface_hub read the environment as they are imported
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _rows(description: HubOrigin, visit: Visit, stream: IterableDataset) -> Iterator[Row | BadRow]:
    """The rows that were not taken yet, numbered within the split from 1."""
    taken = visit.standing.get("row", 0)
    number = visit.standing.get("mark", 0)
    if number:
        stream.load_state_dict(visit.standing["state"])
    rows: Iterator[dict[str, Any]] = iter(stream)
    while True:
        with _explained(description, visit):
            row = next(rows, None)
        visit.pause(0)
        if row is None:
            return
        number += 1
        if number % MARK_ROWS == 0:
            visit.mark(number - taken, mark=number, state=stream.state_dict())
        if number > taken:
            yield Row(number, row)


@contextlib.contextmanager
def _explained(description: HubOrigin, visit: Visit) -> Iterator[None]:
    """What the hub's libraries complain of, in words; what is not theirs passes."""
    from datasets.exceptions import DatasetsError
    from huggingface_hub.errors import (
        GatedRepoError,
        HfHubHTTPError,
        HTTPError,
        OfflineModeIsEnabled,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    def failure(reason: str, code: str, remedy: str) -> SourceError:
        return SourceError(visit.source, reason, code=code, remedy=remedy)

    token = f"put a token of yours into the environment variable {description.key_name} or the keyring"
    try:
        yield
    except GatedRepoError as error:
        remedy = f"Ask for access at https://huggingface.co/datasets/{description.dataset}, then {token}."
        raise failure("is gated: its owner wants to know who reads it.", "origin.gated", remedy) from error
    except RevisionNotFoundError as error:
        remedy = "Leave the revision out, or name one that the data set's page lists."
        raise failure(f"has no revision {description.revision}.", "origin.no-revision", remedy) from error
    except RepositoryNotFoundError as error:
        remedy = f"Check the name; if the data set is private, {token}."
        raise failure("is not on the hub, or is private.", "origin.not-found", remedy) from error
    except OfflineModeIsEnabled as error:
        remedy = "Unset the environment variable HF_HUB_OFFLINE."
        raise failure("is not asked for: HF_HUB_OFFLINE is set.", "origin.offline", remedy) from error
    except HfHubHTTPError as error:
        status = error.response.status_code if error.response is not None else 0
        remedy = f"{token[0].upper()}{token[1:]}." if status in (401, 403) else "Try again later; what came is kept."
        raise failure(f"is refused by the hub (status {status}).", f"network.{status}", remedy) from error
    except (HTTPError, ConnectionError, TimeoutError) as error:
        remedy = "Check the network and try again; what came is kept."
        raise failure(f"cannot be reached: {_words(error)}.", "network.unreachable", remedy) from error
    except (DatasetsError, ValueError, OSError) as error:
        remedy = "Check subset and split; they are listed on the data set's page."
        raise failure(f"cannot be read: {_words(error)}.", "origin.data-set", remedy) from error


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:400].rstrip(".") or type(error).__name__
