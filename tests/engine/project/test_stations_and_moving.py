"""What state each station is in; and that a project can be copied, moved, zipped and opened elsewhere."""

from __future__ import annotations

import json
import shutil

import pytest

from engine.errors import LangwrightError, UsageError
from engine.project import STATIONS, Paths, Project, Run, create_run, read_manifest, write_manifest
from engine.project.manifest import damage
from engine.project.stations import clean_fingerprint, tokenizer_fingerprint, tokens_fingerprint
from engine.recipe import with_settings


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "project", name="My model") as project:
        yield project


def write(folder, station, made_from, inputs, text="x"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "data").write_text(text)
    return write_manifest(folder, station=station, made_from=made_from, inputs=inputs, names=["data"], facts={"n": 1})


def imported(project, text="x"):
    return write(project.paths.corpus, "import", "?", {}, text)


def cleaned(project):
    corpus = read_manifest(project.paths.corpus)
    made_from = clean_fingerprint(project.recipe, corpus)
    return write(project.paths.clean, "clean", made_from, {"corpus": corpus.content}, corpus.content)


def tokenised(project):
    clean = read_manifest(project.paths.clean)
    made_from = tokenizer_fingerprint(project.recipe, clean)
    return write(project.paths.tokenizer, "tokenizer", made_from, {"clean": clean.content}, clean.content)


def told(project):
    return {name: (state.state, state.code) for name, state in project.states().items()}


def test_a_new_project_is_empty_at_every_station(project):
    states = project.states()
    assert tuple(states) == STATIONS
    assert {state.state for state in states.values()} == {"empty"}
    assert all(state.why for state in states.values())
    assert project.name == "My model"
    assert project.facts("import") == project.facts("tokens") == {}


def test_stations_become_ready_one_after_another(project):
    imported(project)
    assert told(project)["import"] == ("ready", "")
    assert told(project)["clean"] == ("empty", "clean.empty")
    assert told(project)["tokenizer"] == ("empty", "tokenizer.waits")
    cleaned(project)
    assert told(project)["clean"] == ("ready", "")
    assert told(project)["tokenizer"] == ("empty", "tokenizer.empty")
    tokenised(project)
    assert told(project)["tokenizer"] == told(project)["model"] == ("ready", "")
    assert told(project)["train"] == ("empty", "train.empty")
    assert project.facts("clean") == {"n": 1}


def test_a_changed_setting_makes_its_station_stale_and_no_other(project):
    imported(project)
    cleaned(project)
    tokenised(project)
    project.save_recipe(with_settings(project.recipe, ["tokenizer.vocab_size=777"]))
    assert told(project)["clean"] == ("ready", "")
    assert told(project)["tokenizer"] == ("stale", "tokenizer.settings-changed")
    project.save_recipe(with_settings(project.recipe, ["tokenizer.vocab_size=auto", "split.seed=5"]))
    assert told(project)["clean"] == ("stale", "clean.settings-changed")
    assert told(project)["tokenizer"] == ("ready", "")
    project.save_recipe(with_settings(project.recipe, ["split.seed=1337"]))


def test_new_text_makes_what_follows_stale(project):
    imported(project)
    cleaned(project)
    tokenised(project)
    imported(project, "more text")
    assert told(project)["clean"] == ("stale", "clean.input-changed")
    assert "new text" in project.states()["clean"].why
    cleaned(project)
    assert told(project)["clean"] == ("ready", "")
    assert told(project)["tokenizer"] == ("stale", "tokenizer.input-changed")


@pytest.mark.parametrize("station", ["corpus", "clean", "tokenizer"])
def test_damage_is_broken_and_says_what(project, station):
    imported(project)
    cleaned(project)
    tokenised(project)
    folder = getattr(project.paths, station)
    name = "import" if station == "corpus" else station
    (folder / "data").write_text("longer than it was by far" * 9)
    state = project.states()[name]
    assert (state.state, state.code) == ("broken", f"{name}.broken")
    assert f"{station}/data has" in state.why
    (folder / "data").unlink()
    assert "is missing" in project.states()[name].why
    (folder / "manifest.json").write_text("{}")
    assert project.states()[name].state == "broken"
    (folder / "manifest.json").write_text("garbage")
    assert project.states()[name].state == "broken"
    assert project.facts(name) == {}


def test_manifests_say_what_was_made_and_from_what(tmp_path):
    manifest = write(tmp_path / "clean", "clean", "f" * 64, {"corpus": "c" * 64})
    assert read_manifest(tmp_path / "clean") == manifest
    assert read_manifest(tmp_path) is None
    (entry,) = manifest.files
    assert (entry.name, entry.size, len(entry.sha256)) == ("data", 1, 64)
    assert manifest.content == write(tmp_path / "other", "clean", "e" * 64, {}).content
    assert manifest.content != write(tmp_path / "third", "clean", "e" * 64, {}, "y").content
    assert damage(tmp_path / "clean", manifest) == ""
    (tmp_path / "clean" / "manifest.json").write_text(json.dumps({"station": "clean"}))
    with pytest.raises(LangwrightError, match="not a manifest"):
        read_manifest(tmp_path / "clean")


def test_fingerprints_speak_of_settings_inputs_and_code(project, monkeypatch):
    imported(project)
    clean = cleaned(project)
    before = tokenizer_fingerprint(project.recipe, clean)
    assert before == tokenizer_fingerprint(project.recipe, clean)
    assert before != tokenizer_fingerprint(with_settings(project.recipe, ["tokenizer.vocab_size=300"]), clean)
    assert before != tokenizer_fingerprint(project.recipe, clean.model_copy(update={"content": "other"}))
    assert tokens_fingerprint("a", clean) != tokens_fingerprint("b", clean)
    monkeypatch.setattr("engine.project.stations.CODE_VERSIONS", {"tokenizer": 2})
    assert before != tokenizer_fingerprint(project.recipe, clean)


# Training's stations --------------------------------------------------------------------------------------------


@pytest.fixture
def trained(make_project, train_here):
    project = make_project("training.max_steps=2")
    run = create_run(project.paths, project.recipe, "first")
    assert train_here(run).result["steps"] == 2
    return project, run


def test_a_trained_project_is_ready_until_something_changes(trained, retokenise):
    project, run = trained
    assert told(project)["train"] == told(project)["play"] == ("ready", "")
    assert told(project)["evaluate"] == ("empty", "evaluate.empty")
    (run.folder / "evaluations").mkdir()
    (run.folder / "evaluations" / "2-validation.json").write_text('{"step": 2}')
    assert told(project)["evaluate"] == ("ready", "")
    project.save_recipe(with_settings(project.recipe, ["training.device=auto", "training.save_steps=1"]))
    assert told(project)["train"] == ("ready", "")  # how it is computed is no reason
    recipe = project.recipe
    project.save_recipe(with_settings(recipe, ["training.weight_decay=0.2"]))
    assert told(project)["train"] == ("stale", "train.settings-changed")
    project.save_recipe(recipe)
    retokenise(project, {split: ["Other text.\n"] * 40 for split in ("train", "validation", "test")})
    assert told(project)["train"] == ("stale", "train.input-changed")
    assert told(project)["play"] == ("ready", "")
    (run.folder / "inputs.json").write_text("[]")
    assert told(project)["train"][0] == "broken"


@pytest.mark.parametrize("how", ["move", "copy", "zip"])
def test_a_project_elsewhere_goes_on(trained, train_here, tmp_path, how):
    project, run = trained
    before = told(project)
    project.close()
    target = tmp_path / "elsewhere" / "renamed"
    target.parent.mkdir()
    if how == "move":
        shutil.move(project.root, target)
    elif how == "copy":
        shutil.copytree(project.root, target)
    else:
        shutil.make_archive(str(tmp_path / "archive"), "zip", project.root)
        shutil.rmtree(project.root)
        shutil.unpack_archive(tmp_path / "archive.zip", target)
    with Project.open(target) as again:
        assert told(again) == before
        assert again.name == project.name
        (found,) = again.runs()
        assert [c.step for c in found.checkpoints()] == [2]
        assert train_here(found).result["already_finished"] is True
        assert train_here(create_run(again.paths, again.recipe, "second")).result["steps"] == 2
        assert again.run("last").name == "second"
    if how == "copy":
        assert Run(run.folder).checkpoint("last").step == 2


def test_what_is_no_project_is_told(tmp_path):
    with pytest.raises(UsageError, match="no project") as caught:
        Project.open(tmp_path)
    assert "langwright new" in caught.value.remedy
    Project.create(tmp_path / "a").close()
    with pytest.raises(UsageError, match="already a project"):
        Project.create(tmp_path / "a")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "photo.jpg").touch()
    with pytest.raises(UsageError, match="not an empty folder"):
        Project.create(tmp_path / "full")
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not an empty folder"):
        Project.create(tmp_path / "file")
    assert Paths(tmp_path).job("clean") == tmp_path / "jobs" / "clean"


def test_comments_in_the_recipe_survive_the_studio(project):
    path = project.paths.recipe_file
    path.write_text(path.read_text() + "\n[training]\nmax_steps = 5 # five, says Ada\n", encoding="utf-8")
    project.save_recipe(with_settings(project.reload_recipe(), ["training.seed=9"]))
    assert "# five, says Ada" in path.read_text()
    assert project.reload_recipe().training.max_steps == 5
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(LangwrightError, match="cannot be read"):
        project.reload_recipe()
