"""A checkpoint comes back as it was saved, or not at all, and then an earlier one does."""

from __future__ import annotations

import errno
import json
import shutil
from collections import namedtuple

import pytest
import torch
from safetensors.torch import load_file

from engine.checkpoints import load_checkpoint, save_checkpoint
from engine.checkpoints import save as save_module
from engine.checkpoints.tensors import write_tensors
from engine.errors import LangwrightError, UsageError

FILES = ("model.safetensors", "optimizer.safetensors", "state.json", "manifest.json")


def tensors(step):
    generator = torch.Generator().manual_seed(step)
    return {"a.weight": torch.randn(7, 5, generator=generator), "a.bias": torch.randn(5, generator=generator)}


def save(run, step, loss=None):
    state = {"step": step, "names": ["ä", "b"]}
    optimizer = {"a.weight.exp_avg": tensors(step)["a.weight"] * 2, "a.weight.step": torch.tensor(float(step))}
    return save_checkpoint(
        run, step, tensors(step), optimizer, state, tokens=step * 10, train_loss=1.5, validation_loss=loss
    )


def left_over(run):
    return [path.name for path in (run / "checkpoints").iterdir() if path.name.startswith(".")]


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "project" / "runs" / "first"
    folder.mkdir(parents=True)
    return folder


def test_everything_comes_back(run):
    info = save(run, 3, loss=2.5)
    assert (info.step, info.tokens, info.train_loss, info.validation_loss) == (3, 30, 1.5, 2.5)
    assert info.intact
    assert info.last
    assert info.best
    loaded = load_checkpoint(run)
    assert loaded.step == 3
    assert loaded.state == {"step": 3, "names": ["ä", "b"]}
    assert all(torch.equal(loaded.model[name], tensor) for name, tensor in tensors(3).items())
    assert loaded.optimizer["a.weight.step"].item() == 3
    assert loaded.skipped == ()
    assert left_over(run) == []
    assert sorted(path.name for path in info.folder.iterdir()) == sorted(FILES)


def test_best_last_and_a_step_are_found(run):
    for step, loss in ((1, 3.0), (2, 1.0), (3, 2.0), (4, None)):
        save(run, step, loss)
    assert [load_checkpoint(run, which).step for which in ("last", "best", 3)] == [4, 2, 3]
    assert load_checkpoint(run, "best", optimizer=False).optimizer is None
    with pytest.raises(UsageError, match="1, 2, 3, 4"):
        load_checkpoint(run, 9)


def test_a_run_without_checkpoints_says_so(run):
    with pytest.raises(UsageError, match="no checkpoint"):
        load_checkpoint(run, "last")


def test_the_same_step_again_replaces_the_older_one(run):
    save(run, 1)
    changed = {"a.weight": torch.zeros(2)}
    save_checkpoint(run, 1, changed, {}, {"again": True}, tokens=1, train_loss=float("nan"), validation_loss=None)
    loaded = load_checkpoint(run)
    assert loaded.state == {"again": True}
    assert loaded.info.train_loss is None
    assert loaded.optimizer == {}
    assert left_over(run) == []


def damage_missing(path):
    path.unlink()


def damage_truncated(path):
    path.write_bytes(path.read_bytes()[:-1])


def damage_empty(path):
    path.write_bytes(b"")


def damage_longer(path):
    path.write_bytes(path.read_bytes() + b" ")


def flip_bit(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))


def damage_first_bit(path):
    flip_bit(path, 0)


def damage_middle_bit(path):
    flip_bit(path, len(path.read_bytes()) // 2)


def damage_last_bit(path):
    flip_bit(path, -1)


DAMAGES = [value for name, value in sorted(globals().items()) if name.startswith("damage_")]


# A space after the manifest changes nothing it says.
@pytest.mark.parametrize(
    ("name", "damage"),
    [(n, d) for n in FILES for d in DAMAGES if (n, d) != ("manifest.json", damage_longer)],
)
def test_a_damaged_file_falls_back_to_the_previous_good_one_and_is_named(run, name, damage):
    for step in (1, 2, 3):
        save(run, step)
    damage(run / "checkpoints" / "step-00000003" / name)
    loaded = load_checkpoint(run, "last")
    assert loaded.step == 2
    assert torch.equal(loaded.model["a.weight"], tensors(2)["a.weight"])
    assert [one.name for one in loaded.skipped] == ["step-00000003"]
    assert name in loaded.skipped[0].why


def test_every_single_bit_of_the_manifest_matters(run):
    save(run, 1)
    save(run, 2)
    path = run / "checkpoints" / "step-00000002" / "manifest.json"
    whole = path.read_bytes()
    for place in range(0, len(whole), 3):
        data = bytearray(whole)
        data[place] ^= 1 << (place % 7)
        path.write_bytes(bytes(data))
        assert load_checkpoint(run, "last").step == 1


def test_a_manifest_of_the_first_version_is_read(run):
    path = save(run, 1, loss=2.0).folder / "manifest.json"
    manifest = json.loads(path.read_text())
    del manifest["fingerprint"]
    path.write_text(json.dumps({**manifest, "version": 1}))
    loaded = load_checkpoint(run)
    assert (loaded.step, loaded.info.validation_loss, loaded.info.intact) == (1, 2.0, True)


def test_a_damaged_best_gives_the_next_best(run):
    for step, loss in ((1, 3.0), (2, 1.0), (3, 2.0)):
        save(run, step, loss)
    damage_middle_bit(run / "checkpoints" / "step-00000002" / "model.safetensors")
    loaded = load_checkpoint(run, "best")
    assert loaded.step == 3
    assert [one.name for one in loaded.skipped] == ["step-00000002"]


def test_a_damaged_step_that_was_asked_for_is_not_replaced_in_silence(run):
    save(run, 1)
    save(run, 2)
    damage_middle_bit(run / "checkpoints" / "step-00000002" / "model.safetensors")
    with pytest.raises(LangwrightError, match="These are whole: 1") as caught:
        load_checkpoint(run, 2)
    assert caught.value.code == "checkpoint.damaged"


@pytest.mark.parametrize("name", FILES)
def test_nothing_whole_is_an_error_that_names_all(run, name):
    save(run, 1)
    save(run, 2)
    for step in (1, 2):
        damage_empty(run / "checkpoints" / f"step-0000000{step}" / name)
    with pytest.raises(LangwrightError) as caught:
        load_checkpoint(run, "last")
    assert caught.value.code == "checkpoint.damaged"
    assert sorted(caught.value.values["damaged"]) == ["step-00000001", "step-00000002"]


def test_an_optimizer_that_is_not_needed_may_be_damaged(run):
    save(run, 1)
    damage_empty(run / "checkpoints" / "step-00000001" / "optimizer.safetensors")
    with pytest.raises(LangwrightError):
        load_checkpoint(run, "last")
    assert load_checkpoint(run, "last", optimizer=False).step == 1


def test_a_full_disk_is_known_before_anything_is_written(run, monkeypatch):
    save(run, 1)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(10**12, 10**12, 1000))
    with pytest.raises(LangwrightError) as caught:
        save(run, 2)
    assert caught.value.code == "checkpoint.disk-full"
    assert caught.value.values["free"] == 1000
    assert load_checkpoint(run).step == 1
    assert left_over(run) == []


class Nth:
    """Lets a function fail at its n-th call."""

    def __init__(self, function, number, error, only=lambda *args: True):
        self.function, self.left, self.error, self.only = function, number, error, only

    def __call__(self, *args, **kwargs):
        if self.only(*args):
            if self.left == 0:
                self.left = -1
                raise self.error
            self.left -= 1
        return self.function(*args, **kwargs)

    @property
    def failed(self):
        return self.left == -1 and self.error is not None


def error_of_saving(run, step):
    try:
        save(run, step)
    except LangwrightError as error:
        return error
    return None


def is_checkpoint_write(path, *args):
    return "checkpoints" in str(path) and any("w" in str(a) or "x" in str(a) for a in args[:1])


@pytest.mark.parametrize("kind", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize(
    ("where", "only"),
    [
        ("os.fsync", lambda *args: True),
        ("os.replace", lambda *args: True),
        ("os.rename", lambda *args: True),
        ("io.open", is_checkpoint_write),
        ("os.mkdir", lambda *args: True),
    ],
)
@pytest.mark.parametrize("again", [False, True])
def test_a_failure_at_any_file_operation_leaves_a_whole_checkpoint(tmp_path, monkeypatch, where, only, kind, again):
    """Each call in turn fails; ``again`` saves a step that exists already."""
    module, name = where.split(".")
    module = __import__(module)
    failures = 0
    for number in range(30):
        run = tmp_path / f"run-{number}"
        save(run, 1)
        save(run, 2)
        step = 2 if again else 3
        broken = Nth(getattr(module, name), number, OSError(kind, "injected"), only)
        monkeypatch.setattr(module, name, broken)
        error = error_of_saving(run, step)
        monkeypatch.undo()
        if error is not None:
            assert error.code == ("checkpoint.disk-full" if kind == errno.ENOSPC else "project.write")
            assert not [one for one in left_over(run) if one.endswith(".tmp")]
            failures += 1
        loaded = load_checkpoint(run, "last")
        assert loaded.step in (1, 2, 3)
        if not again:
            assert loaded.step >= 2
        assert torch.equal(loaded.model["a.weight"], tensors(loaded.step)["a.weight"])
        assert save(run, 4).step == 4
        assert left_over(run) == []
        if broken.left >= 0:
            break
    else:
        pytest.fail("the save did not come to an end")
    assert failures > 0 or where in ("os.rename",)


@pytest.mark.parametrize("name", ["model.safetensors", "optimizer.safetensors"])
def test_headers_are_read_back_before_the_older_one_is_replaced(run, monkeypatch, name):
    save(run, 1)
    save(run, 2)
    real = save_module._write_manifest

    def failing_disk(folder, *args):
        real(folder, *args)
        flip_bit(folder / name, 20)  # in the header

    with monkeypatch.context() as patched:
        patched.setattr(save_module, "_write_manifest", failing_disk)
        for step in (2, 3):
            with pytest.raises(LangwrightError, match=f"step-0000000{step} does not hold.*{name}") as caught:
                save(run, step)
            assert caught.value.code == "checkpoint.read-back"
    loaded = load_checkpoint(run)
    assert loaded.step == 2
    assert loaded.skipped == ()
    assert left_over(run) == []


def test_what_killed_saves_left_is_swept_and_a_moved_one_put_back(run):
    folder = save(run, 1).folder
    save(run, 2)
    folder.rename(folder.with_name(".step-00000001.old"))
    (folder.parent / ".step-00000002.old").mkdir()
    (folder.parent / ".step-00000009.123-abc.tmp").mkdir()
    save(run, 3)
    assert left_over(run) == []
    assert load_checkpoint(run, 1).step == 1


@pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float64, torch.bfloat16, torch.float16, torch.int64, torch.uint8, torch.bool]
)
def test_tensors_are_read_back_by_the_library(tmp_path, dtype):
    values = {
        "scalar": torch.tensor(3).to(dtype),
        "empty": torch.zeros(0, 4, dtype=dtype),
        "turned": (torch.arange(12).reshape(3, 4) % 2).to(dtype).t(),
        "ünï": torch.ones(5, dtype=dtype),
        "other": torch.ones(3, dtype=torch.uint8),
    }
    entry = write_tensors(tmp_path / "t.safetensors", values)
    read = load_file(tmp_path / "t.safetensors")
    assert read.keys() == values.keys()
    for name, tensor in values.items():
        assert read[name].dtype == tensor.dtype
        assert torch.equal(read[name], tensor)
    assert entry.size == (tmp_path / "t.safetensors").stat().st_size


def test_the_manifest_is_the_declared_one(run):
    save(run, 5, loss=2.0)
    manifest = json.loads((run / "checkpoints" / "step-00000005" / "manifest.json").read_text())
    words = ["version", "step", "tokens", "train_loss", "validation_loss", "created", "files", "fingerprint"]
    assert list(manifest) == words
    assert [file["name"] for file in manifest["files"]] == list(FILES[:3])
