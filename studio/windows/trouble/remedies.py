"""What the window can do about an error, by its code: the one place that knows.

A remedy is written ``verb:object``:

- ``go:import``: the page where it is mended;
- ``setting:training.micro_batch_size``: the setting that mends it, shown and marked;
- ``act:…``: an action of the window;
- ``resume:``: the run that ended goes on;
- ``copy:``: the command in the error's own advice goes to the clipboard;
- ``folder:``: the project's folder in the file manager;
- ``log:``: what was written meanwhile;
- ``help:…``: the page that explains it.

Where the engine gives no advice of its own, the words are here too. An entry without a dot speaks for all codes of its
room that have none of their own.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

REMEDIES: Mapping[str, str] = {
    # by room
    "augmentation": "setting:augmentation.share",
    "branch": "go:train",
    "card": "go:clean",
    "checkpoint": "go:train",
    "clean": "go:clean",
    "corpus": "go:import",
    "device": "setting:training.device",
    "disk": "help:trouble#the-drive-is-full",
    "erase": "go:import",
    "evaluate": "go:evaluate",
    "fairness": "setting:fairness.report",
    "follow": "go:clean",
    "generation": "go:play",
    "import": "go:import",
    "job": "log:",
    "measure": "go:model",
    "model": "go:model",
    "network": "go:import",
    "origin": "go:import",
    "pace": "setting:pace.only_when_idle",
    "privacy": "setting:privacy.find",
    "project": "act:home",
    "queue": "go:train",
    "recipe": "help:recipe",
    "robots": "go:import",
    "run": "go:train",
    "sentences": "setting:split.sentence_splitter",
    "session": "log:",
    "settings": "act:settings",
    "share": "go:share",
    "sources": "go:import",
    "split": "setting:split.method",
    "studio": "log:",
    "tokenizer": "go:tokenizer",
    "tokens": "go:tokenizer",
    "training": "go:train",
    "weights": "setting:training.source_weights",
    # memory
    "training.memory": "setting:training.micro_batch_size",
    "evaluate.memory": "setting:evaluation.batch_size",
    "session.memory": "go:play",
    "job.memory": "setting:training.micro_batch_size",
    "job.memory-killed": "setting:training.micro_batch_size",
    # disk
    "project.disk-full": "folder:",
    "checkpoint.disk-full": "folder:",
    "import.no-room": "folder:",
    "project.write": "folder:",
    "project.read-back": "help:trouble",
    "checkpoint.read-back": "help:trouble",
    # what is missing
    "extra.missing": "copy:",
    "clean.no-rensa": "copy:",
    "clean.no-ray": "copy:",
    "origin.no-keyring": "copy:",
    "sentences.no-nltk": "copy:",
    "clean.no-corpus": "go:import",
    "clean.missing": "go:import",
    "clean.nothing-left": "go:clean",
    "clean.empty": "go:import",
    "tokenizer.no-text": "go:clean",
    "tokenizer.empty": "go:clean",
    "tokens.no-sources": "go:tokenizer",
    "tokens.too-short": "go:import",
    "model.no-tokens": "go:tokenizer",
    "training.tokens-lost": "go:tokenizer",
    "training.other-tokens": "go:tokenizer",
    "evaluate.empty-split": "setting:split.validation_fraction",
    "evaluate.diverged": "setting:training.learning_rate",
    # learning
    "training.diverged": "setting:training.learning_rate",
    "training.not-finite": "setting:training.learning_rate",
    "training.recipe-changed": "go:train",
    "training.rolled-back": "setting:training.learning_rate",
    "training.threads": "setting:training.num_threads",
    "generation.not-finite": "go:play",
    "checkpoint.damaged": "go:train",
    # projects
    "project.exists": "act:project.open",
    "project.none": "act:project.open",
    "project.not-empty": "act:project.new",
    "recipe.newer": "help:home",
    "recipe.invalid": "help:recipe",
    "project.recipe-unreadable": "folder:",
    # how a job ended
    "job.killed": "help:trouble#the-training-ended-by-itself",
    "job.machine-off": "help:trouble#the-training-ended-by-itself",
    "job.crashed": "log:",
    "job.unexpected": "log:",
    "job.stopped": "",
    "job.record-damaged": "log:",
    "session.cancelled": "",
    "session.id-taken": "log:",
    "session.params": "log:",
    # text that could not be read
    "import.damaged": "go:import",
    "import.minified": "go:import",
    "import.not-a-file": "go:import",
    "import.nothing": "go:import",
    "import.page-too-large": "go:import",
    "import.too-large": "go:import",
    "import.unreadable": "go:import",
    "import.vanished": "go:import",
    "import.xml": "go:import",
    "import.xml-entities": "go:import",
    "erase.none": "go:import",
    "sources.order": "go:import",
    # the network, and what is fetched from it
    "network.broken-off": "go:import",
    "network.elsewhere": "go:import",
    "network.redirects": "go:import",
    "network.timeout": "go:import",
    "network.too-large": "go:import",
    "robots.refused": "go:import",
    "origin.circle": "go:import",
    "origin.list": "go:import",
}
"""Remedies by code."""


def remedy_for(code: str) -> str:
    """What can be done about a code: its own remedy, else its room's, else the page on what went wrong."""
    room = code.partition(".")[0]
    return REMEDIES.get(code, REMEDIES.get(room, "help:trouble"))


def advice_for(code: str) -> str:
    """What to do about a code to which the engine gives no advice of its own; empty for any other."""
    return _advice().get(code, "")


def _advice() -> Mapping[str, str]:
    return {
        "training.rolled-back": _tr("The run goes on by itself. If it happens again, halve the learning rate."),
        "training.threads": _tr("The run goes on by itself. The number of threads can be fixed."),
        "pace.changed": _tr("The run goes on by itself. The pace can be changed again at any time."),
        "checkpoint.damaged": _tr("Take another checkpoint of the run; each is whole by itself."),
        "recipe.invalid": _tr("Mend the values that are named in recipe.toml, or take them out of it."),
        "job.stopped": _tr("It can be begun again, or resumed, at any time."),
        "job.record-damaged": _tr("What could be read was kept. Checkpoints are not touched by it."),
        "session.cancelled": _tr("Nothing: it was stopped by hand."),
        "session.id-taken": _tr("Try again; the helper is started anew."),
        "session.params": _tr("Try again; if it happens again, write a report."),
        "import.damaged": _tr("Open the file in its own program and save it again, or leave it out."),
        "import.minified": _tr("Import the source it was made from."),
        "import.not-a-file": _tr("Choose files and folders only."),
        "import.nothing": _tr("Choose other files; Import lists what it reads."),
        "import.page-too-large": _tr("Split it, or leave it out."),
        "import.too-large": _tr("Split it into smaller files, or leave it out."),
        "import.unreadable": _tr("Look whether the drive is there and the file may be read by you."),
        "import.vanished": _tr("Look whether it was moved, and import it from where it is now."),
        "import.xml": _tr("The file is cut off or damaged: fetch it again, or leave it out."),
        "import.xml-entities": _tr("Leave the file out: it holds what could do harm when it is read."),
        "erase.none": _tr("Look whether the words are spelt as in the text."),
        "sources.order": _tr("Import the sources again; the list of them is out of order."),
        "network.broken-off": _tr("Try again; what has come is kept."),
        "network.elsewhere": _tr("Give the address that it leads to."),
        "network.redirects": _tr("Give the address that it leads to."),
        "network.timeout": _tr("Look whether the network is there, and try again."),
        "network.too-large": _tr("Fetch it with another program and import the file."),
        "robots.refused": _tr("Ask whoever runs the site, or take the text from elsewhere."),
        "origin.circle": _tr("What was read up to there is kept."),
        "origin.list": _tr("Write one address on each line."),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Remedies", text)
