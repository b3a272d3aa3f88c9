"""Station 7: what does it say? A prompt, one voice or two side by side, and everything that was written before."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from engine.project import Passage
from engine.project.atomic import write_text
from studio.pages.notes import Note
from studio.pages.page import give_way
from studio.pages.playing.alternatives import AlternativesStrip
from studio.pages.playing.branches import BranchBar, is_edited
from studio.pages.playing.exact_text import PromptField
from studio.pages.playing.history_card import HistoryCard
from studio.pages.playing.keeping import Keeper
from studio.pages.playing.own_presets import FILE, OwnPresets, PresetRow
from studio.pages.playing.voice_card import VoiceCard, Wish, Written
from studio.pages.recipe_form import RecipeForm
from studio.pages.services import Services
from studio.pages.station_page import StationPage
from studio.settings import settings_file
from studio.texts import count
from studio.theme import notifier
from studio.widgets import Card, FlowRow, SegmentedControl, button, scroll_area

DIALS = (
    "max_new_tokens", "temperature", "top_k", "top_p", "min_p", "repetition_penalty", "stop_strings", "seed",
)  # fmt: skip

ROOM_FOR_ALL = 1100
"""So wide a page shows two voices and the dials beside them."""


class PlayPage(StationPage):
    """Talk to the model."""

    key = "play"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "", "", "", "generate")
        self.header.set_title(self.tr("What does it say?"))
        self.header.set_subtitle(self.tr("It goes on from your words, token by token, in the voice of its text."))
        self.primary.setText(self.tr("Write"))
        self.look = SegmentedControl(
            [("text", self.tr("Text")), ("tokens", self.tr("Tokens"))], name=self.tr("How the text is shown")
        )
        self.place_actions(self.look)
        self.keeper = Keeper(services, self)
        self.own_presets = OwnPresets(settings_file().with_name(FILE), services.background.run)
        self.branches = BranchBar()
        self.voice = VoiceCard(services.session, self.tr("What the model wrote"))
        self.second = VoiceCard(services.session, self.tr("What the second model wrote"))
        self.second.setVisible(False)
        self.alternatives = AlternativesStrip()
        self.history = HistoryCard()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(self._stage(), 7)
        row.addWidget(self._side(), 4)
        self.body.addLayout(row, 1)
        self._wire(services)
        self.update_actions()

    # --- the station ------------------------------------------------------------------------------------------

    @property
    def writing(self) -> bool:
        """Whether a model is at it."""
        return self.voice.writing or self.second.writing

    @property
    def voices(self) -> list[VoiceCard]:
        """Those that are asked."""
        return [self.voice, self.second] if self.both.isChecked() else [self.voice]

    def can_act(self) -> bool:
        """Only with models to ask, and not while they answer."""
        return all(voice.can_write() for voice in self.voices) and not self.writing

    def act(self) -> None:
        """Let it go on from the prompt; where a word is being composed Enter belongs to that."""
        if self.prompt.composing:
            return
        prompt, before = self.prompt.exact_text(), self.keeper.passage(self.keeper.current)
        if before is not None and is_edited(prompt, before.prompt):
            self._write(prompt, parent=before.parent, edited_from=before.id)
        else:
            self._write(prompt)

    @Slot()
    def _write_or_train(self) -> None:
        """The button of the empty history: write, or go where a model comes from."""
        if self.primary.isEnabled():
            self.act()
        else:
            self.go.emit(self.blocked_by() or "train")

    def update_actions(self) -> None:
        """Write or Stop, never both; the dials may be turned also where the project is only looked at."""
        super().update_actions()
        possible, said = self.can_act(), bool(self.voice.text)
        self.primary.setEnabled(possible and not self.blocked_by())
        self.stop.setEnabled(self.writing)
        self.again.setEnabled(possible and said)
        self.on.setEnabled(possible and said)
        for made in (self.copy, self.export):
            made.setEnabled(said)
        self.branches.show_branches(self.keeper.passages, self.keeper.current, possible=not self.writing)

    def choose(self, run: str, which: str | int) -> None:
        """Open a checkpoint here."""
        self.voice.chooser.show_snapshot(self.services.project.snapshot)
        self.voice.chooser.choose(run, which)

    def refresh(self) -> None:
        """Offer the runs, and what was written."""
        for voice in (self.voice, self.second):
            voice.chooser.show_snapshot(self.services.project.snapshot)
        self.keeper.read()

    def entered(self) -> None:
        """Put the keyboard into the prompt, and make the model ready while the person thinks of one."""
        self.prompt.setFocus()
        self.voice.make_ready()

    def opened(self) -> None:
        """Forget what another project's model said."""
        for voice in (self.voice, self.second):
            voice.forget()
        self.alternatives.clear()
        self.keeper.forget()

    def drafts(self) -> Mapping[str, str]:
        """The prompt."""
        return {"prompt": self.prompt.exact_text()}

    def take_drafts(self, texts: Mapping[str, str]) -> None:
        """The prompt, where none is typed yet."""
        if not self.prompt.toPlainText():
            self.prompt.setPlainText(texts.get("prompt", ""))

    # --- parts ------------------------------------------------------------------------------------------------

    def _stage(self) -> QVBoxLayout:
        self.prompt = PromptField()
        self.prompt.setPlaceholderText(self.tr("How should it begin? Leave it empty to let the model choose."))
        self.prompt.setAccessibleName(self.tr("Prompt"))
        self.prompt.setTabChangesFocus(True)
        self.prompt.setFixedHeight(76)
        voices = QHBoxLayout()
        voices.setSpacing(12)
        voices.addWidget(self.voice, 1)
        voices.addWidget(self.second, 1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.prompt)
        column.addLayout(voices, 1)
        column.addWidget(self.alternatives)
        column.addWidget(self._buttons())
        return column

    def _buttons(self) -> QWidget:
        self.stop = button(self.tr("Stop"), "secondary", "stop")
        self.on = button(self.tr("Go on"), "secondary", "resume")
        self.again = button(self.tr("Once more"), "secondary", "refresh")
        self.both = button(self.tr("Two side by side"), "quiet", "compare")
        self.both.setCheckable(True)
        self.copy = button(self.tr("Copy"), "quiet", "copy")
        self.export = button(self.tr("Save as…"), "quiet", "save")
        row = FlowRow()
        for made in (self.stop, self.on, self.again, self.branches, self.both, self.copy, self.export):
            row.flow.addWidget(made)
        return row

    def _side(self) -> QWidget:
        dials = Card()
        self.form = RecipeForm(self.services.project, ["generation"], depth="all")
        self.preset_row = PresetRow()
        dials.body.addWidget(self.form)
        dials.body.addWidget(self.preset_row)
        dials.body.addStretch(1)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("The dials, or what was written before"))
        self.tabs.addTab(scroll_area(dials), self.tr("How it chooses"))
        self.tabs.addTab(self.history, self.tr("History"))
        give_way(self.tabs)
        return self.tabs

    def _wire(self, services: Services) -> None:
        self.look.chosen.connect(self._look_chosen)
        self.stop.clicked.connect(self._halt)
        self.again.clicked.connect(self._write_again)
        self.on.clicked.connect(self._write_on)
        self.both.toggled.connect(self._show_both)
        self.copy.clicked.connect(self._copy)
        self.export.clicked.connect(self._ask_where)
        self.alternatives.chosen.connect(self._go_on_otherwise)
        self.history.opened.connect(self._open)
        self.history.write_wanted.connect(self._write_or_train)
        self.history.removed.connect(self._remove)
        self.history.export_wanted.connect(self._ask_where_to_export)
        self.branches.chosen.connect(self._open)
        self.keeper.changed.connect(self._show_history)
        self.keeper.failed.connect(self.show_error)
        self.own_presets.changed.connect(self._show_presets)
        self.own_presets.failed.connect(self.show_error)
        self.preset_row.kept.connect(self._keep_preset)
        self.preset_row.removed.connect(self._remove_preset)
        self._show_presets()
        self.voice.token_clicked.connect(self._show_alternatives)
        for voice in (self.voice, self.second):
            voice.written.connect(self._keep)
            voice.failed.connect(self.show_error)
            voice.changed.connect(self.update_actions)
        notifier().changed.connect(self._repaint)

    # --- writing ----------------------------------------------------------------------------------------------

    def _write(self, prompt: str, parent: str = "", edited_from: str = "") -> None:
        if not self.can_act():
            return
        settings = self._dials()
        if len(self.voices) > 1 and settings["seed"] == "auto":
            settings["seed"] = secrets.randbelow(2**31)  # what differs is then the models, and not their luck
        self.alternatives.clear()
        for voice in self.voices:
            voice.write(Wish(prompt, settings, parent, edited_from), waits=voice is not self.voice)

    def _dials(self) -> dict[str, Any]:
        recipe = self.services.project.recipe
        return {name: recipe.value(f"generation.{name}") for name in DIALS}

    @Slot()
    def _write_on(self) -> None:
        self._write(self.voice.asked + self.voice.text, parent=self.keeper.current)

    @Slot()
    def _write_again(self) -> None:
        """Another branch from the same words."""
        wish, before = self.voice.wish, self.keeper.passage(self.keeper.current)
        if before is not None and before.prompt == self.voice.asked:
            self._write(before.prompt, parent=before.parent, edited_from=before.id)
        elif wish is not None:
            self._write(wish.prompt, parent=wish.parent)

    @Slot(int)
    def _show_alternatives(self, position: int) -> None:
        tokens = self.voice.tokens()
        if not self.voice.writing and 0 <= position < len(tokens):
            self.alternatives.show_place(position, tokens[position])

    @Slot(int, str)
    def _go_on_otherwise(self, position: int, text: str) -> None:
        """Leave what was written before a token, and go on with another one in its place."""
        self._write(self.voice.before(position) + text, parent=self.keeper.current)

    @Slot()
    def _halt(self) -> None:
        for voice in (self.voice, self.second):
            voice.halt()

    # --- what was written -------------------------------------------------------------------------------------

    @Slot(object)
    def _keep(self, written: Written) -> None:
        passage = self.keeper.add(written)
        if self.sender() is self.voice:
            self.keeper.current = passage.id
        self.update_actions()

    @Slot(object)
    def _remove(self, passage: Passage) -> None:
        self.keeper.remove(passage)
        undo = partial(self.keeper.put_back, passage)
        self.show_note(Note("play:removed", "info", self.tr("A passage was removed."), undo=undo))

    @Slot(object)
    def _open(self, passage: Passage) -> None:
        if self.writing:
            return
        self.keeper.current = passage.id
        self.alternatives.clear()
        self.prompt.setPlainText(passage.prompt)
        said = self.tr("{run} · step {step} · seed {seed} · {when}").format(
            run=passage.run, step=count(passage.step), seed=passage.seed, when=passage.written.replace("T", " ")[:16]
        )
        self.voice.show_passage(passage.prompt, passage.text, said)
        self.update_actions()

    @Slot()
    def _show_history(self) -> None:
        self.history.show_passages(self.keeper.passages)
        self.update_actions()

    @Slot(str)
    def _keep_preset(self, title: str) -> None:
        self.own_presets.add(title, self._dials())

    @Slot(str)
    def _remove_preset(self, title: str) -> None:
        kept = next((preset for preset in self.own_presets.all() if preset.title == title), None)
        if kept is not None:
            self.own_presets.remove(title)
            undo = partial(self.own_presets.add, title, dict(kept.values))
            self.show_note(Note("play:preset", "info", self.tr("A preset was removed."), undo=undo))

    @Slot()
    def _show_presets(self) -> None:
        own = self.own_presets.all()
        self.preset_row.show_presets(own)
        for voice in (self.voice, self.second):
            voice.show_presets(own)

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot(str)
    def _look_chosen(self, key: str) -> None:
        for voice in (self.voice, self.second):
            voice.show_as(key)

    @Slot(bool)
    def _show_both(self, both: bool) -> None:
        self.second.setVisible(both)
        if both:
            self.second.make_ready()
        self._make_room()
        self.update_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two voices need the room of the dials where the window is small."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.tabs.setVisible(not self.both.isChecked() or self.width() >= ROOM_FOR_ALL)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.voice.asked + self.voice.text)

    @Slot()
    def _ask_where(self) -> None:
        dialog = self._file_dialog(self.tr("Save the text"), self.tr("Text (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    @Slot()
    def _ask_where_to_export(self) -> None:
        kinds = (self.tr("Markdown (*.md)"), self.tr("JSON (*.json)"))
        dialog = self._file_dialog(self.tr("Export what was written"), ";;".join(kinds))
        dialog.setDefaultSuffix("md")
        dialog.filterSelected.connect(self._kind_chosen)
        dialog.fileSelected.connect(self.keeper.export)
        dialog.open()

    @Slot(str)
    def _kind_chosen(self, kind: str) -> None:
        dialog = self.sender()
        if isinstance(dialog, QFileDialog):
            dialog.setDefaultSuffix("json" if "*.json" in kind else "md")

    def _file_dialog(self, title: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self, title, "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        return dialog

    @Slot(str)
    def _save(self, path: str) -> None:
        text = self.voice.asked + self.voice.text
        self.services.background.run(lambda: write_text(Path(path), text), failed=self.show_error)

    @Slot()
    def _repaint(self) -> None:
        for voice in (self.voice, self.second):
            voice.view.viewport().update()
