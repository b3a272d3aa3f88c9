"""One model's voice: which checkpoint speaks, how boldly, and what it says as it comes."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from engine.errors import LangwrightError
from engine.jobs.dialogue import GenerateRequest, GenerateResult, TokenPiece
from studio.jobs import SessionClient
from studio.pages.choosers import CheckpointChooser
from studio.pages.playing.presets import Preset, presets
from studio.pages.playing.voice_text import VoiceText
from studio.texts import amount, count, data_size
from studio.widgets import CalmComboBox, Card, icon_button, label

ALTERNATIVES = 8
HALT_MS = 120
"""So long the worker may take to answer a Stop; then what is there is taken for the answer."""


@dataclass(frozen=True)
class Wish:
    """What shall be written.

    Attributes:
        prompt: on from which words.
        settings: of ``generation``, by name.
        parent: the passage it goes on from.
        edited_from: the passage whose words it begins with, changed or not.
    """

    prompt: str
    settings: Mapping[str, Any]
    parent: str = ""
    edited_from: str = ""


@dataclass(frozen=True)
class Written:
    """What a voice has written."""

    run: str
    wish: Wish
    result: GenerateResult


class VoiceCard(Card):
    """A checkpoint and what it says.

    Signals:
        written: a :class:`Written`, when it has ended, also by Stop.
        failed: a :class:`LangwrightError`.
        changed: it has begun or ended.
        token_clicked: the number of a token of what it wrote.
    """

    written = Signal(object)
    failed = Signal(object)
    changed = Signal()
    token_clicked = Signal(int)

    def __init__(self, session: SessionClient, name: str) -> None:
        super().__init__()
        self._session = session
        self._key = f"load:{name}"
        self._number = 0
        self._began = 0.0
        self._started: dict[str, Any] = {}
        self._wish: Wish | None = None
        self._run = ""
        self.chooser = CheckpointChooser(compact=True)
        self.chooser.chosen.connect(self.make_ready)
        self.stop = icon_button("stop", self.tr("Stop this one"))
        self.stop.clicked.connect(self.halt)
        self.stop.setEnabled(False)
        self.preset = CalmComboBox()
        self.preset.setAccessibleName(self.tr("How boldly"))
        self.preset.setToolTip(self.tr("How boldly"))
        self.show_presets(())
        self.pages = VoiceText(name)
        self.pages.token_clicked.connect(self.token_clicked)
        self.output, self.view, self.unsure = self.pages.output, self.pages.view, self.pages.unsure
        self.facts = label("", "caption", wrap=True)
        top = QHBoxLayout()
        top.addWidget(self.chooser, 1)
        top.addWidget(self.stop)
        bottom = QHBoxLayout()
        bottom.addWidget(self.facts, 1)
        bottom.addWidget(self.preset)
        self.body.addLayout(top)
        self.body.addWidget(self.pages, 1)
        self.body.addLayout(bottom)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(HALT_MS)
        self._patience.timeout.connect(self._take_what_is_there)
        self.changed.connect(self._show_stop)
        session.crashed.connect(self._crashed)

    # --- for the page -----------------------------------------------------------------------------------------

    @property
    def writing(self) -> bool:
        """Whether the model is at it."""
        return self._number != 0

    @property
    def text(self) -> str:
        """What it has written since it was last asked."""
        return self.pages.text

    @property
    def asked(self) -> str:
        """The words it went on from."""
        return self.pages.asked

    @property
    def wish(self) -> Wish | None:
        """What it was asked for last."""
        return self._wish

    def tokens(self) -> tuple[TokenPiece, ...]:
        """The tokens it has written since it was last asked."""
        return self.pages.tokens()

    def before(self, position: int) -> str:
        """All words before one of its tokens."""
        return self.asked + "".join(piece.text for piece in self.tokens()[:position])

    def can_write(self) -> bool:
        """Only with a checkpoint, and not while it answers."""
        return self.chooser.summary is not None and not self.writing

    def write(self, wish: Wish, *, waits: bool = False) -> None:
        """Let it go on; ``waits`` where another voice is asked first."""
        summary = self.chooser.summary
        if summary is None or self.writing:
            return
        settings = {**wish.settings, **self.preset.currentData().values}
        self._wish = Wish(wish.prompt, settings, wish.parent, wish.edited_from)
        self._run, self._started, self._began = summary.name, {}, time.monotonic()
        self.pages.begin(wish.prompt)
        self.facts.setText(self.tr("Waits for the first one…") if waits else self.tr("Opening the model…"))
        request = GenerateRequest(
            run=summary.folder, prompt=wish.prompt, checkpoint=self.chooser.which, alternatives=ALTERNATIVES, **settings
        )
        self._number = self._session.request(
            "generate", request.params(), self._written, part=self._part, failed=self._not_written
        )
        self.changed.emit()

    @Slot()
    def halt(self) -> None:
        """Stop; what is written stays. A worker that is busy opening the model is not waited for."""
        if self._number:
            self._session.cancel(self._number)
            if self._started:
                self._patience.start()
            else:
                self._take_what_is_there()

    def show_presets(self, own: tuple[Preset, ...]) -> None:
        """Offer the ways that have a name, and the person's own."""
        chosen = self.preset.currentText()
        self.preset.clear()
        for preset in (*presets(), *own):
            self.preset.addItem(preset.title, preset)
        self.preset.setCurrentIndex(max(self.preset.findText(chosen), 0))

    def show_passage(self, prompt: str, text: str, said: str) -> None:
        """Show something that was written earlier."""
        self._wish = Wish(prompt, {})
        self.pages.begin(prompt, text)
        self.facts.setText(said)

    def forget(self) -> None:
        """Show nothing any more."""
        self.halt()
        self._wish = None
        self.pages.begin("")
        self.facts.setText("")

    def show_as(self, look: str) -> None:
        """As running ``text`` or as ``tokens``."""
        self.pages.show_as(look)

    @Slot()
    def make_ready(self) -> None:
        """Open the checkpoint, so that the first word comes at once."""
        summary = self.chooser.summary
        if summary is None or self.writing:
            return
        params = {"run": str(summary.folder), "checkpoint": self.chooser.which}
        if not self.text:  # what is said of a text stays beside it
            self.facts.setText(self.tr("Opening the model…"))
        self._session.request("load", params, self._ready, failed=self._not_ready, key=self._key)

    @Slot()
    def _show_stop(self) -> None:
        self.stop.setEnabled(self.writing)

    # --- the worker's answers ---------------------------------------------------------------------------------

    def _ready(self, values: dict[str, Any]) -> None:
        if self.writing or self.text:
            return
        self.facts.setText(
            self.tr("Ready: step {step}, {parameters} parameters. It holds {memory} of memory.").format(
                step=count(int(values.get("step", 0))),
                parameters=amount(int(values.get("parameters", 0))),
                memory=data_size(int(values.get("memory", 0))),
            )
        )

    def _not_ready(self, error: LangwrightError) -> None:
        if not self.writing:
            self.facts.setText(str(error))

    def _part(self, event: str, values: dict[str, Any]) -> None:
        if event == "started":
            self._started = dict(values)
            self.facts.setText(self.tr("Writing…"))
        elif event == "loading":
            self.facts.setText(self.tr("Opening the model…"))
        elif event == "text":
            tokens = [TokenPiece.from_values(token) for token in values.get("tokens", [])]
            self.pages.append(str(values.get("text", "")), tokens)

    def _written(self, values: dict[str, Any]) -> None:
        result = GenerateResult.from_values(values)
        if not self.text:
            self.pages.append(result.text)
        self._end(result)

    @Slot()
    def _take_what_is_there(self) -> None:
        """After a Stop: the worker has not answered yet, and the person does not wait for it."""
        if not self._number:
            return
        self._session.abandon(self._number)
        if not self._started:
            self._number = 0
            self.facts.setText(self.tr("Stopped before the first word."))
            self.changed.emit()
            return
        seconds, tokens = time.monotonic() - self._began, len(self.tokens())
        seed, step = (int(self._started.get(name, 0)) for name in ("seed", "step"))
        self._end(GenerateResult(self.text, seed, step, tokens, seconds, tokens / max(seconds, 1e-3), "cancelled"))

    def _end(self, result: GenerateResult) -> None:
        self._number = 0
        self._patience.stop()
        self.facts.setText(self._said(result))
        self.pages.show_tokens()
        self.changed.emit()
        if self._wish is not None:
            self.written.emit(Written(self._run, self._wish, result))

    def _said(self, result: GenerateResult) -> str:
        ends = {
            "length": self.tr("reached the length"),
            "end-of-text": self.tr("the model ended here"),
            "stop-string": self.tr("came to where it stops"),
            "cancelled": self.tr("stopped"),
        }
        return self.tr("{n} tokens · {speed} tokens a second · seed {seed} · step {step} · {ended}").format(
            n=count(result.tokens),
            speed=count(result.tokens_per_second),
            seed=result.seed,
            step=count(result.step),
            ended=ends.get(result.finish_reason, result.finish_reason),
        )

    def _not_written(self, error: LangwrightError) -> None:
        self._number = 0
        self._patience.stop()
        self.facts.setText("")
        self.changed.emit()
        self.failed.emit(error)

    @Slot(object)
    def _crashed(self, _error: LangwrightError) -> None:
        self._number = 0
        self._patience.stop()
        self.changed.emit()
