"""The hub, by its own libraries, against a small hub on this machine: what they ask for, this server answers."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys

import pytest

from engine.corpus.origins.descriptions import HubOrigin
from engine.corpus.origins.hub import title

COMMIT, LATER = "a" * 40, "b" * 40
ROWS = "".join(json.dumps({"text": f"Row {n} of the set.", "id": n}) + "\n" for n in range(1300)).encode()
README = b"""---
license: cc-by-4.0
configs:
- config_name: small
  data_files:
  - split: train
    path: data/train.jsonl
---
"""
FILES = {"README.md": README, "data/train.jsonl": ROWS}

SCRIPT = """
import json, sys
from pathlib import Path
from engine.errors import LangwrightError
from engine.jobs import EventWriter, JobContext, prepare_job, read_spec
from engine.project import Project
from engine.worker.registry import work_for

def bring(name, origin):
    root = Path(sys.argv[1]) / name
    project = Project.open(root) if root.exists() else Project.create(root)
    folder = project.paths.job("import")
    prepare_job(folder, "import", root, {"paths": [], "licence": "", "sample": None, "origins": [origin]})
    try:
        with EventWriter(folder, 1) as events:
            found = work_for("import")(JobContext(folder, read_spec(folder), events))
    except LangwrightError as error:
        return {"code": error.code, "text": str(error)}
    finally:
        project.close()
    entry = json.loads((root / "corpus" / "sources.json").read_text())["sources"][0]
    return {**found, "entry": entry}

done = [bring(*work) for work in json.loads(sys.argv[2])]
import huggingface_hub
huggingface_hub.constants.HF_HUB_OFFLINE = True  # as if the environment had said so
done.append(bring("offline", {"kind": "hub", "dataset": "me/set"}))
print(json.dumps({"done": done, "torch": "torch" in sys.modules}))
"""


def file_answer(data: bytes):
    def answer(request):
        headers = {"ETag": f'"{hashlib.sha1(data).hexdigest()}"', "X-Repo-Commit": COMMIT, "Accept-Ranges": "bytes"}
        wanted = request.headers.get("range")
        if not wanted:
            return 200, headers, data
        first, _, last = wanted.removeprefix("bytes=").partition("-")
        part = data[int(first) : int(last or len(data)) + 1]
        end = int(first) + len(part) - 1
        return 206, headers | {"Content-Range": f"bytes {first}-{end}/{len(data)}"}, part

    return answer


@pytest.fixture
def hub(site):
    """A hub with the data set ``me/set``, one that is gated, and none else."""
    about = {"id": "me/set", "sha": COMMIT, "private": False, "gated": False, "tags": [], "downloads": 0, "likes": 0}
    about |= {"cardData": {"license": "cc-by-4.0"}, "siblings": [{"rfilename": name} for name in FILES]}
    tree = [{"type": "file", "path": "data/train.jsonl", "size": len(ROWS), "oid": "c" * 40}]
    site.pages |= {
        **{f"/api/datasets/me/set/revision/{revision}": about for revision in ("main", COMMIT)},
        f"/api/datasets/me/set/tree/{COMMIT}/data": tree,
        **{f"/datasets/me/set/resolve/{COMMIT}/{name}": file_answer(data) for name, data in FILES.items()},
        "/api/datasets/me/set/revision/old": (404, {"X-Error-Code": "RevisionNotFound"}, b"{}"),
        "/api/datasets/me/gated/revision/main": (403, {"X-Error-Code": "GatedRepo"}, b"{}"),
        "/api/datasets/me/broken/revision/main": lambda request: request.connection.shutdown(socket.SHUT_RDWR) or b"",
        "/api/datasets/me/none/revision/main": (401, {"X-Error-Code": "RepoNotFound"}, b"{}"),
    }
    return site


def work(hub, tmp_path, *wanted, **environment):
    quiet = {"HF_ENDPOINT": hub.url, "HF_HOME": str(tmp_path / "hf"), "HF_HUB_DISABLE_XET": "1", "HF_HUB_OFFLINE": "0"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", SCRIPT, str(tmp_path), json.dumps(wanted)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, **quiet, **environment},
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_rows_are_streamed_with_the_commit_pinned_and_the_reading_goes_on(hub, tmp_path):
    origin = {"kind": "hub", "dataset": "me/set", "subset": "small"}
    told = work(
        hub,
        tmp_path,
        ("p", origin | {"limit": 730}),
        ("p", origin),
        ("p", origin),
        ("q", origin | {"split": "nothing"}),
        ("q", origin | {"subset": "large"}),
        ("q", origin | {"text_column": "prose"}),
        *[("r", {"kind": "hub", "dataset": f"me/{name}"}) for name in ("gated", "none", "broken")],
        ("r", origin | {"revision": "old"}),
        HF_TOKEN="hf_secret",
    )
    first, second, third, *troubles = told["done"]
    texts = [trouble["text"] for trouble in troubles]
    assert (first["documents"], second["documents"], second["duplicates"]) == (730, 570, 0)
    assert (third["documents"], third["total_documents"]) == (0, 1300)
    entry = second["entry"]
    assert (entry["name"], entry["kind"], entry["licence"]) == ("hub:me/set/small/train", "hub", "cc-by-4.0")
    assert entry["origin"]["facts"]["revision"] == COMMIT
    assert entry["origin"]["finished"]
    wanted = [
        "Bad split: nothing. Available splits: ['train']",
        "large",
        'has no column "prose"',
        "Ask for access at https://huggingface.co/datasets/me/gated, then put a token of yours into",
        "is not on the hub, or is private",
        "cannot be reached",
        "has no revision old",
        "HF_HUB_OFFLINE is set",
    ]
    assert [words for words, text in zip(wanted, texts, strict=True) if words not in text] == []
    assert not told["torch"]
    assert {headers.get("authorization") for headers in hub.headers} == {"Bearer hf_secret"}
    assert not [path for path in hub.asked if "harness" in path or "telemetry" in path]
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and "hf" not in path.relative_to(tmp_path).parts[:1]]
    assert kept
    assert not any(b"hf_secret" in path.read_bytes() for path in kept)


@pytest.mark.parametrize("name", ["../x", "a/b/c", "https://huggingface.co/a", "/etc", "a b"])
def test_names_of_data_sets_are_names(name):
    with pytest.raises(ValueError, match="dataset"):
        HubOrigin(dataset=name)


def test_what_a_source_is_called():
    assert title(HubOrigin(dataset="a/b")) == "hub:a/b/train"
