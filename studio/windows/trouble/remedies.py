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

Where the engine gives no advice of its own, the words are here. An entry without a dot speaks for all codes of its
room that have none of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Remedies"


@dataclass(frozen=True)
class Remedy:
    """One.

    Attributes:
        do: ``verb:object``, as the module's docstring has it; empty where only words help.
        words: what to do, where the error itself does not say it.
    """

    do: str = ""
    words: str = ""

    @property
    def advice(self) -> str:
        """The words in the language of the window."""
        return QCoreApplication.translate(CONTEXT, self.words) if self.words else ""


REMEDIES: Mapping[str, Remedy] = {
    # by room
    "augmentation": Remedy("setting:augmentation.share"),
    "branch": Remedy("go:train"),
    "card": Remedy("go:clean"),
    "checkpoint": Remedy("go:train"),
    "clean": Remedy("go:clean"),
    "corpus": Remedy("go:import"),
    "device": Remedy("setting:training.device"),
    "disk": Remedy("help:trouble#the-drive-is-full"),
    "erase": Remedy("go:import"),
    "evaluate": Remedy("go:evaluate"),
    "fairness": Remedy("setting:fairness.report"),
    "follow": Remedy("go:clean"),
    "generation": Remedy("go:play"),
    "import": Remedy("go:import"),
    "job": Remedy("log:"),
    "measure": Remedy("go:model"),
    "model": Remedy("go:model"),
    "network": Remedy("go:import"),
    "origin": Remedy("go:import"),
    "privacy": Remedy("setting:privacy.find"),
    "project": Remedy("act:home"),
    "recipe": Remedy("help:recipe"),
    "robots": Remedy("go:import"),
    "run": Remedy("go:train"),
    "sentences": Remedy("setting:split.sentence_splitter"),
    "session": Remedy("log:"),
    "settings": Remedy("act:settings"),
    "share": Remedy("go:share"),
    "sources": Remedy("go:import"),
    "split": Remedy("setting:split.method"),
    "studio": Remedy("log:"),
    "tokenizer": Remedy("go:tokenizer"),
    "tokens": Remedy("go:tokenizer"),
    "training": Remedy("go:train"),
    "weights": Remedy("setting:training.source_weights"),
    # memory
    "training.memory": Remedy("setting:training.micro_batch_size"),
    "evaluate.memory": Remedy("setting:evaluation.batch_size"),
    "session.memory": Remedy("go:play"),
    "job.memory": Remedy("setting:training.micro_batch_size"),
    "job.memory-killed": Remedy("setting:training.micro_batch_size"),
    # disk
    "project.disk-full": Remedy("folder:"),
    "checkpoint.disk-full": Remedy("folder:"),
    "import.no-room": Remedy("folder:"),
    "project.write": Remedy("folder:"),
    "project.read-back": Remedy("help:trouble"),
    "checkpoint.read-back": Remedy("help:trouble"),
    # what is missing
    "extra.missing": Remedy("copy:"),
    "clean.no-rensa": Remedy("copy:"),
    "clean.no-ray": Remedy("copy:"),
    "origin.no-keyring": Remedy("copy:"),
    "sentences.no-nltk": Remedy("copy:"),
    "clean.no-corpus": Remedy("go:import"),
    "clean.missing": Remedy("go:import"),
    "clean.nothing-left": Remedy("go:clean"),
    "clean.empty": Remedy("go:import"),
    "tokenizer.no-text": Remedy("go:clean"),
    "tokenizer.empty": Remedy("go:clean"),
    "tokens.no-sources": Remedy("go:tokenizer"),
    "tokens.too-short": Remedy("go:import"),
    "model.no-tokens": Remedy("go:tokenizer"),
    "training.tokens-lost": Remedy("go:tokenizer"),
    "training.other-tokens": Remedy("go:tokenizer"),
    "evaluate.empty-split": Remedy("setting:split.validation_fraction"),
    "evaluate.diverged": Remedy("setting:training.learning_rate"),
    # learning
    "training.diverged": Remedy("setting:training.learning_rate"),
    "training.not-finite": Remedy("setting:training.learning_rate"),
    "training.recipe-changed": Remedy("go:train"),
    "training.rolled-back": Remedy(
        "setting:training.learning_rate",
        QT_TRANSLATE_NOOP("Remedies", "The run goes on by itself. If it happens again, halve the learning rate."),
    ),
    "training.threads": Remedy(
        "setting:training.num_threads",
        QT_TRANSLATE_NOOP("Remedies", "The run goes on by itself. The number of threads can be fixed."),
    ),
    "generation.not-finite": Remedy("go:play"),
    "checkpoint.damaged": Remedy(
        "go:train", QT_TRANSLATE_NOOP("Remedies", "Take another checkpoint of the run; each is whole by itself.")
    ),
    # projects
    "project.exists": Remedy("act:project.open"),
    "project.none": Remedy("act:project.open"),
    "project.not-empty": Remedy("act:project.new"),
    "recipe.newer": Remedy("help:home"),
    "recipe.invalid": Remedy(
        "help:recipe",
        QT_TRANSLATE_NOOP("Remedies", "Mend the values that are named in recipe.toml, or take them out of it."),
    ),
    "project.recipe-unreadable": Remedy("folder:"),
    # how a job ended
    "job.killed": Remedy("help:trouble#the-training-ended-by-itself"),
    "job.machine-off": Remedy("help:trouble#the-training-ended-by-itself"),
    "job.crashed": Remedy("log:"),
    "job.unexpected": Remedy("log:"),
    "job.stopped": Remedy("", QT_TRANSLATE_NOOP("Remedies", "It can be begun again, or resumed, at any time.")),
    "job.record-damaged": Remedy(
        "log:", QT_TRANSLATE_NOOP("Remedies", "What could be read was kept. Checkpoints are not touched by it.")
    ),
    "session.cancelled": Remedy("", QT_TRANSLATE_NOOP("Remedies", "Nothing: it was stopped by hand.")),
    "session.id-taken": Remedy("log:", QT_TRANSLATE_NOOP("Remedies", "Try again; the helper is started anew.")),
    "session.params": Remedy("log:", QT_TRANSLATE_NOOP("Remedies", "Try again; if it happens again, write a report.")),
    # text that could not be read
    "import.damaged": Remedy(
        "go:import",
        QT_TRANSLATE_NOOP("Remedies", "Open the file in its own program and save it again, or leave it out."),
    ),
    "import.minified": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "Import the source it was made from.")),
    "import.not-a-file": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "Choose files and folders only.")),
    "import.nothing": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Choose other files; Import lists what it reads.")
    ),
    "import.page-too-large": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "Split it, or leave it out.")),
    "import.too-large": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Split it into smaller files, or leave it out.")
    ),
    "import.unreadable": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Look whether the drive is there and the file may be read by you.")
    ),
    "import.vanished": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Look whether it was moved, and import it from where it is now.")
    ),
    "import.xml": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "The file is cut off or damaged: fetch it again, or leave it out.")
    ),
    "import.xml-entities": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Leave the file out: it holds what could do harm when it is read.")
    ),
    "erase.none": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Look whether the words are spelt as in the text.")
    ),
    "sources.order": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Import the sources again; the list of them is out of order.")
    ),
    # the network, and what is fetched from it
    "network.broken-off": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "Try again; what has come is kept.")),
    "network.elsewhere": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "Give the address that it leads to.")),
    "network.redirects": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "Give the address that it leads to.")),
    "network.timeout": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Look whether the network is there, and try again.")
    ),
    "network.too-large": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Fetch it with another program and import the file.")
    ),
    "robots.refused": Remedy(
        "go:import", QT_TRANSLATE_NOOP("Remedies", "Ask whoever runs the site, or take the text from elsewhere.")
    ),
    "origin.circle": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "What was read up to there is kept.")),
    "origin.list": Remedy("go:import", QT_TRANSLATE_NOOP("Remedies", "Write one address on each line.")),
}
"""Remedies by code."""


def remedy_for(code: str) -> Remedy:
    """What can be done about a code: its own remedy, else its room's, else the page on what went wrong."""
    room = code.partition(".")[0]
    return REMEDIES.get(code) or REMEDIES.get(room) or Remedy("help:trouble")
