"""How many checkpoints a run keeps, and what the rest of it will need on the disk."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from engine.project import CheckpointInfo, create_run
from engine.project.retention import Retention, forecast, retention_of, set_retention, to_delete

SIZE = 1000


def info(step, **changes):
    return CheckpointInfo(step, Path("x"), 0, None, None, "", SIZE, True, "", **changes)


@given(
    st.integers(1, 12),
    st.integers(1, 150),
    st.integers(0, 12),
    st.integers(2, 6),
    st.integers(0, 4),
    st.sets(st.integers(0, 11)),
)
def test_the_forecast_is_what_saving_and_letting_go_come_to(save_steps, max_steps, so_far, limit, every_saves, pins):
    retention = Retention(limit=limit, every=every_saves * save_steps)
    steps = [save_steps * (n + 1) for n in range(so_far) if save_steps * (n + 1) <= max_steps]
    pinned = {steps[n] for n in pins if n < len(steps)}

    def kept(present):
        gone = to_delete([info(step) for step in present], limit, pinned, None, (), retention.every)
        return [step for step in present if step not in gone]

    present = kept(steps)
    told = forecast(
        [info(step, pinned=step in pinned) for step in present],
        max_steps=max_steps,
        save_steps=save_steps,
        retention=retention,
    )
    begun, peak, saves = len(present), len(present), 0
    for step in range((present[-1] if present else 0) + 1, max_steps + 1):
        if step % save_steps == 0 or step == max_steps:
            saves += 1
            peak = max(peak, len(present) + 1)
            present = kept([*present, step])
    assert told.saves == saves
    if begun:  # before the first save nobody knows how large one is
        assert told.growth == (len(present) - begun) * SIZE
        assert told.peak >= (peak - begun) * SIZE


def test_a_run_keeps_what_its_recipe_says_until_told_otherwise(make_project, train_here):
    project = make_project("training.save_total_limit=9", "training.save_steps=2")
    run = create_run(project.paths, project.recipe, "run-1")
    assert retention_of(run) == Retention(limit=9, every=0)
    set_retention(run, Retention(limit=2, every=8))

    def stop(context, step):
        if step == 13:
            context.request_stop()

    train_here(run, stop)
    steps = [each.step for each in run.checkpoints()]
    assert [step for step in steps if step % 8 == 0] == [8]
    assert len(steps) <= 5  # two newest, the multiples of 8, the best, and what was just saved at the stop


def test_a_damaged_retention_file_leaves_the_recipes_word(make_project):
    project = make_project("training.save_total_limit=4")
    run = create_run(project.paths, project.recipe, "run-1")
    (run.checkpoints_folder / "retention.json").write_text("{", encoding="utf-8")
    assert retention_of(run).limit == 4
