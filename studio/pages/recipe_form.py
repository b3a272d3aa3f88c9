"""A form on part of the recipe: it shows what is chosen, changes it, and says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from engine.recipe import SETTINGS, Recipe, RecipeError, Setting, resolve, settings_of
from studio.state import ProjectState
from studio.widgets import SegmentedControl, SettingsForm


class RecipeForm(SettingsForm):
    """The settings of some sections, bound to the open project's recipe."""

    def __init__(
        self,
        project: ProjectState,
        sections: Iterable[str],
        keep: Callable[[Setting], bool] | None = None,
        depth: str = "simple",
        parent: QWidget | None = None,
    ) -> None:
        """Build it.

        Args:
            project: whose recipe.
            sections: the sections, in order.
            keep: which of their settings; by itself all.
            depth: how many are shown at first.
            parent: the owner.
        """
        wanted = tuple(sections)
        chosen = [s for s in SETTINGS.values() if s.path.split(".")[0] in wanted and (keep is None or keep(s))]
        super().__init__(chosen, depth=depth, parent=parent)
        self._project = project
        self._sections = wanted
        self.changed.connect(self._edit)
        project.opened.connect(self.reload)
        project.recipe_changed.connect(self.reload)
        project.refused.connect(self._refused)
        project.refreshed.connect(self._resolve)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Show the recipe as it is."""
        recipe = self._project.recipe
        used = {setting.path for setting in settings_of(recipe, *self._sections)}
        self.set_values({path: recipe.value(path) for path in self.paths() if path in used})
        self._hidden = {path for path in self.paths() if path not in used}
        self.set_depth(self._depth)
        self.setEnabled(any(self._project.can_change(path) for path in self.paths()))
        self._resolve()

    @Slot()
    def _resolve(self) -> None:
        """Say what every "auto" amounts to."""
        resolved = resolved_recipe(self._project)
        if resolved is not None:
            self.set_resolved(values_of(resolved, self.paths()))

    @Slot(str, object)
    def _edit(self, path: str, value: Any) -> None:
        self._project.set_value(path, value)

    @Slot(object)
    def _refused(self, errors: dict[str, str]) -> None:
        self.set_errors(errors)


def depth_switch(owner: QWidget, depth: str, *forms: SettingsForm) -> SegmentedControl:
    """A switch between Simple, Advanced and All for some forms."""
    switch = SegmentedControl(
        [("simple", owner.tr("Simple")), ("advanced", owner.tr("Advanced")), ("all", owner.tr("All"))],
        name=owner.tr("How many settings are shown"),
    )
    switch.set_value(depth)
    for form in forms:
        form.set_depth(depth)
        switch.chosen.connect(form.set_depth)
    return switch


def resolved_recipe(project: ProjectState) -> Recipe | None:
    """The recipe with every "auto" filled in from what is known of the text; None where the shape is impossible."""
    snapshot = project.snapshot
    facts = snapshot.facts if snapshot else {}
    tokens, tokenizer, clean = (facts.get(name) or {} for name in ("tokens", "tokenizer", "clean"))
    try:
        return resolve(
            project.recipe,
            train_bytes=(clean.get("bytes") or {}).get("train"),
            train_tokens=(tokens.get("tokens") or {}).get("train"),
            vocab_size=tokenizer.get("vocab_size"),
        )
    except RecipeError:
        return None


def values_of(recipe: Recipe, paths: Iterable[str]) -> dict[str, Any]:
    """The values at some paths; those that the chosen kinds do not have are left out."""
    found = {}
    for path in paths:
        try:
            value = recipe.value(path)
        except KeyError:
            continue  # a setting of another kind of model
        found[path] = None if value == "auto" else value  # what only the machine can tell stays plain "auto"
    return found
