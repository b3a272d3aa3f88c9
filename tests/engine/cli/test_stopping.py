from __future__ import annotations

from types import SimpleNamespace

import pytest

from engine.cli.steering import conclude_stop
from engine.errors import LangwrightError
from engine.jobs import End

RUN = SimpleNamespace(name="run-1", checkpoints=lambda: [SimpleNamespace(step=40, last=True)])
FRESH = SimpleNamespace(name="run-1", checkpoints=list)


@pytest.mark.parametrize(
    ("run", "end", "words"),
    [
        (RUN, End("stopped", "job.stopped"), "Run run-1 is stopped, saved at step 40."),
        (FRESH, End("stopped", "job.stopped"), "Run run-1 is stopped, nothing was saved yet."),
        (RUN, End("done"), "Run run-1 is finished, saved at step 40."),
    ],
)
def test_stop_says_how_the_run_ended(run, end, words, capsys):
    conclude_stop(run, end)
    assert capsys.readouterr().out.strip() == words


@pytest.mark.parametrize(
    "end",
    [
        End("stopped", "checkpoint.disk-full", "Stopped at step 50, which could not be saved.", "Free some space."),
        End("failed", "training.diverged", "The loss is no number any more.", "Lower the learning rate."),
    ],
)
def test_stop_is_no_success_when_something_was_lost(end):
    with pytest.raises(LangwrightError) as caught:
        conclude_stop(RUN, end)
    assert (caught.value.message, caught.value.remedy) == (end.text, end.remedy)
