from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.advice import Course, Told, diagnose, judge, standing
from tests.engine.advice.courses import UNIGRAM, made_up, names, recorded


def codes(course: Course) -> list[str]:
    return [finding.code for finding in diagnose(course)]


def overfitting(since: int = 400, **changed) -> Course:
    course = made_up(**changed)
    rise = np.maximum(0.0, course.looked_at - since) / 1000
    return replace(course, validation=course.validation + rise)


@settings(max_examples=15, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    noise=st.floats(0.0, 0.5),
    share=st.floats(0.01, 1.0),
    exponent=st.floats(0.4, 1.2),
    floor=st.floats(1.0, 3.5),
    kind=st.sampled_from(["linear", "cosine", "warmup_stable_decay"]),
    running=st.booleans(),
)
def test_a_run_that_learns_as_it_should_has_no_findings(seed, noise, share, exponent, floor, kind, running):
    course = made_up(
        1000,
        max(1, int(1000 * share)),
        seed=seed,
        noise=noise,
        exponent=exponent,
        floor=floor,
        running=running,
        settings={"training.lr_scheduler_type": kind},
    )
    assert codes(course) == []


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10_000), noise=st.floats(0.0, 0.3), since=st.sampled_from([300, 400, 500]))
def test_overfitting_is_found_and_dated(seed, noise, since):
    found = {finding.code: finding for finding in diagnose(overfitting(since, seed=seed, noise=noise, annealing=0.0))}
    assert list(found) == ["overfitting"]
    assert abs(found["overfitting"].values["step"] - since) <= 250
    assert found["overfitting"].actions[0] == ("run:stop", "Stop and save")


def test_a_validation_loss_that_only_wobbles_is_no_overfitting():
    course = made_up(noise=0.1)
    wobble = 0.05 * (-1.0) ** np.arange(len(course.validation))
    assert codes(replace(course, validation=course.validation + wobble)) == []


def test_both_losses_rising_is_a_learning_rate_too_high():
    course = made_up(noise=0.1)
    rise = np.maximum(0.0, course.step - 300) / 200
    bad = replace(
        course,
        train_loss=course.train_loss + rise,
        grad_norm=course.grad_norm * (1 + rise),
        validation=course.validation + np.maximum(0.0, course.looked_at - 300) / 200,
    )
    found = diagnose(bad)
    assert [finding.code for finding in found] == ["rate.too-high"]
    assert found[0].tone == "bad"
    assert "times" in found[0].text


def test_single_jumps_are_told_once_there_are_several():
    course = made_up(noise=0.05)
    loss = course.train_loss.copy()
    loss[[300, 500]] += 3.0
    assert codes(replace(course, train_loss=loss)) == []
    loss[[400, 600, 700, 800]] += 3.0
    found = diagnose(replace(course, train_loss=loss))
    assert [finding.code for finding in found] == ["rate.spikes"]
    assert found[0].values["spikes"] == 6


def test_a_loss_at_the_entropy_of_single_tokens_is_stuck():
    course = made_up()
    draw = np.random.default_rng(1)
    stuck = replace(course, train_loss=UNIGRAM + 0.1 * draw.standard_normal(1000), validation=course.validation * 0 + 6)
    assert codes(stuck) == ["loss.stuck"]


def test_a_loss_that_creeps_down_far_above_it_is_a_rate_too_low():
    course = made_up()
    slow = np.linspace(7.6, 6.8, 1000)
    crawling = replace(course, train_loss=slow, validation=np.linspace(7.6, 6.8, len(course.validation)))
    assert codes(crawling) == ["rate.too-low"]


def test_nothing_is_judged_while_the_rate_rises():
    course = overfitting(20, done=40, looks=100)
    assert codes(course) == []
    assert "too early" in standing(course, ())


def test_what_befell_a_run_is_told_at_once():
    course = made_up(done=30)
    rolled = Told("training.rolled-back", 25, {"to": 10})
    skipped = Told("training.not-finite", 20, {})
    assert codes(replace(course, told=(skipped,))) == ["run.not-finite"]
    found = diagnose(replace(course, told=(skipped, rolled)))
    assert [finding.code for finding in found] == ["run.rolled-back"]
    assert found[0].values == {"step": 25, "to": 10}


def test_a_validation_text_too_short_to_judge_by_is_told_with_its_error():
    found = diagnose(made_up(done=500))
    assert found == ()
    found = diagnose(replace(made_up(done=500), validation_tokens=900))
    assert [finding.code for finding in found] == ["validation.short"]
    assert 0.05 < found[0].values["error"] < 0.3
    assert codes(replace(made_up(done=500), validation_tokens=0)) == ["validation.none"]


def test_a_fall_of_the_speed_is_told_while_it_lasts():
    course = made_up()
    speed = course.speed.copy()
    speed[-100:] /= 4
    found = diagnose(replace(course, speed=speed))
    assert [finding.code for finding in found] == ["speed.fallen"]
    assert found[0].values["step"] == 901
    assert codes(replace(course, speed=speed, running=False)) == []
    speed[-1] *= 4
    assert codes(replace(course, speed=speed)) == []


def test_a_level_curve_with_the_rate_still_high_is_a_plateau():
    course = made_up(settings={"training.lr_scheduler_type": "constant"}, annealing=0.0)
    flat = np.where(course.looked_at < 400, course.validation, course.validation[8])
    level = np.where(course.step < 400, course.train_loss, 4.0 + 0.1 * np.sin(course.step))
    assert codes(replace(course, validation=flat, train_loss=level)) == ["plateau"]


def test_text_seen_over_and_over_is_told_once_validation_no_longer_falls():
    course = made_up()
    flat = np.where(course.looked_at < 600, course.validation, course.validation[12])
    often = replace(course, train_tokens=1000 * 16 * 128 // 12, validation=flat)
    assert codes(often) == ["text.seen-often"]


def test_a_run_cut_short_would_gain_from_more_steps():
    course = replace(made_up(running=False), usual_steps=4000)
    found = diagnose(course)
    assert [finding.code for finding in found] == ["steps.more"]
    assert found[0].actions == (("run:longer", "Train as many steps again"),)
    assert codes(replace(course, running=True)) == []


@pytest.mark.parametrize("name", [name for name in names() if name.startswith("good")])
def test_recorded_good_runs_have_no_findings_at_any_time(name):
    course = recorded(name)
    assert codes(course) == []
    for done in range(20, course.done, 60):
        assert codes(recorded(name, done, running=True)) == []


@pytest.mark.parametrize("name", [name for name in names() if name.startswith("short")])
def test_recorded_runs_of_few_steps_would_only_gain_from_more(name):
    assert codes(recorded(name)) == ["steps.more"]
    for done in range(20, recorded(name).done, 60):
        assert codes(recorded(name, done, running=True)) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [("overfitting", "overfitting"), ("rate-too-low", "rate.too-low"), ("rate-too-high", "rate.unusual")],
)
def test_recorded_bad_runs_are_found_out_and_the_finding_stays(name, code):
    course = recorded(name)
    assert code in codes(course)
    told = [code in codes(recorded(name, done, running=True)) for done in range(60, course.done, 60)]
    first = told.index(True)
    assert first <= len(told) / 2
    assert all(told[first:])


def test_the_whole_judgement_says_where_a_run_stands():
    judged = judge(made_up(done=600))
    assert judged.standing == "It learns as it should. It has seen the text 2.4 times."
    assert judged.heading.startswith("Validation loss at the end: ")
    assert judge(Course()).standing == "Nothing can be said before the first steps."
