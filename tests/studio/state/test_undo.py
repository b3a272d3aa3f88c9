"""The list of what can be taken back."""

from __future__ import annotations

import pytest

from studio.state.undo import MOST, Step, Undo


class World:
    """A number that steps change."""

    def __init__(self):
        self.value = 0
        self.now = 0.0
        self.undo = Undo(clock=lambda: self.now)

    def put(self, value, key="", redo=True, wait=10.0):
        before, self.value = self.value, value
        self.now += wait
        again = (lambda: self._set(value)) if redo else None
        return self.undo.did(Step(f"to {value}", lambda: self._set(before), again, key))

    def _set(self, value):
        self.value = value


@pytest.fixture
def world():
    return World()


def test_back_and_forth(world):
    world.put(1)
    world.put(2)
    assert world.undo.undo_text == "to 2"
    world.undo.undo()
    world.undo.undo()
    world.undo.undo()
    assert (world.value, world.undo.undo_text, world.undo.redo_text) == (0, "", "to 1")
    world.undo.redo()
    world.undo.redo()
    world.undo.redo()
    assert (world.value, world.undo.redo_text) == (2, "")
    world.undo.undo()
    world.put(3)
    assert world.undo.redo_text == ""
    world.undo.undo()
    assert world.value == 1


def test_a_slider_that_is_dragged_is_one_step(world):
    for value in range(1, 9):
        world.put(value, key="rate", wait=0.1)
    world.put(9, key="rate", wait=5)
    world.undo.undo()
    assert world.value == 8
    world.undo.undo()
    assert world.value == 0


def test_what_cannot_be_done_again_is_only_taken_back(world):
    step = world.put(1, redo=False)
    world.undo.undo()
    assert (world.value, world.undo.redo_text) == (0, "")
    step = world.put(1)
    world.undo.forget(step)
    assert world.undo.undo_text == ""


def test_it_does_not_grow_for_ever(world):
    for value in range(MOST + 20):
        world.put(value)
    for _ in range(2 * MOST):
        world.undo.undo()
    assert world.value == 19
    world.undo.clear()
    assert (world.undo.undo_text, world.undo.redo_text) == ("", "")
