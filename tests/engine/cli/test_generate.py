"""``langwright generate``: one text, several, and everything there is to know as JSON."""

from __future__ import annotations

import json

import pytest

from engine.cli.app import main
from engine.jobs.launch import ENVIRONMENT
from engine.project import Project


@pytest.fixture
def generate(make_run, tmp_path, monkeypatch, capsys):
    """A function that calls the command and returns what it wrote to stdout."""
    for name, value in ENVIRONMENT.items():  # the command sets them for its process
        monkeypatch.setenv(name, value)
    with Project.create(tmp_path / "project"):
        pass
    make_run()

    def call(*options):
        capsys.readouterr()
        run = ["generate", str(tmp_path / "project"), "first", "--prompt", "The fox", "--seed", "3", "--tokens", "9"]
        assert main([*run, *options]) == 0
        return capsys.readouterr().out

    return call


def test_json_tells_each_token_with_what_could_have_come(generate):
    plain = generate()
    made = json.loads(generate("--json"))
    assert made["prompt"] + made["texts"][0]["text"] == plain.removesuffix("\n")
    for token in made["texts"][0]["tokens"]:
        values = [other["log_probability"] for other in token["alternatives"]]
        assert len(values) == 5
        assert token["log_probability"] <= values[0] == max(values) <= 0


def test_several_texts_begin_with_the_one(generate):
    alone, several = generate(), generate("--number", "3")
    assert several.startswith(alone)
    texts = json.loads(generate("--number", "3", "--json"))["texts"]
    assert [each["seed"] for each in texts] == [3, 4, 5]
    assert several == "\n---\n".join("The fox" + each["text"] for each in texts) + "\n"


def test_it_ends_at_a_stop_string(generate):
    (free,) = json.loads(generate("--json"))["texts"]
    end = free["text"].strip()[2]
    (stopped,) = json.loads(generate("--json", "--stop", end, "--stop", "never, never"))["texts"]
    assert stopped["text"] == free["text"].partition(end)[0]
    assert stopped["finish_reason"] == "stop-string"


def test_the_ways_of_choosing_reach_the_model(generate):
    greedy = generate("--temperature", "0")
    assert generate("--min-p", "1") == greedy
    assert generate("--temperature", "0", "--repetition-penalty", "100") != greedy
