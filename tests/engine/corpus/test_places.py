"""The rules in other processes and on a Ray cluster: what comes out is the same, byte for byte."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys

import psutil
import pytest

from engine.corpus import parts
from engine.corpus.cleaning.cluster import Cluster, check_address
from engine.corpus.cleaning.places import LARGE_CORPUS, Processes, apply_rules, count_processes, in_order
from engine.errors import LangwrightError, UsageError
from engine.recipe import Recipe

SETTINGS = (
    "quality.detect_language=true",
    "quality.preset=custom",
    "quality.fineweb.use=true",
    "cleaning.near_duplicates=true",
    "cleaning.repeated_text=paragraphs",
    "cleaning.remove_boilerplate=true",
    "cleaning.boilerplate_documents=5",
    "cleaning.join_lines=true",
    "split.validation_fraction=0.2",
)


@pytest.fixture
def corpus(workshop, tmp_path):
    rng = random.Random(0)
    words = [
        "tea",
        "cup",
        "kettle",
        "water",
        "leaf",
        "pot",
        "sugar",
        "the",
        "and",
        "of",
        "it",
        "is",
        "in",
        "was",
        "for",
    ]
    rows = []
    for number in range(120):
        body = " ".join(rng.choice(words) for _ in range(80)) + f" itâ€™s {number % 100}. "
        rows.append({"text": f"The Daily Kettle, all about tea\n\n{body}\n\n{body if number % 7 == 0 else 'End.'}\n"})
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    workshop.bring(path)
    workshop.set(*SETTINGS)
    return workshop


def files(folder):
    """Every file of the clean text but the manifest and the data card, which tell when they were written."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    dated = ("manifest", "data_card")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found if path.stem not in dated}


def test_other_processes_make_the_same_bytes(corpus, monkeypatch):
    monkeypatch.setattr(parts, "GROUP_ROWS", 17)
    corpus.clean()
    alone = files(corpus.project.paths.clean)
    content = corpus.project.manifest("clean").content
    corpus.set("cleaning.processes=2")
    corpus.clean()
    assert files(corpus.project.paths.clean) == alone
    assert corpus.project.manifest("clean").content == content
    assert not multiprocessing.active_children()


def test_how_many_processes():
    assert count_processes("auto", LARGE_CORPUS - 1) == 1
    assert count_processes("auto", LARGE_CORPUS) >= 1
    assert count_processes(3, 0) == 3


def test_results_come_in_order_and_little_is_sent_ahead():
    sent, waiting = [], []

    def batches():
        for number in range(20):
            waiting.append(len(sent) - len(fetched))
            yield [{"text": str(number)}]

    fetched = []
    for rows, result in in_order(lambda rows: sent.append(rows) or rows, lambda rows: rows, batches(), 3):
        assert rows is result
        fetched.append(rows)
    assert fetched == sent
    assert len(fetched) == 20
    assert max(waiting) <= 4


def test_large_batches_travel_in_pieces(monkeypatch):
    monkeypatch.setattr("engine.corpus.cleaning.places.PIECE_CHARACTERS", 10)
    batches = [[{"text": "x" * n} for n in (3, 8, 20, 1, 1)], [], [{"text": "y"}]]
    sent = [rows for rows, _ in in_order(lambda rows: rows, lambda rows: rows, batches, 2)]
    assert [[len(row["text"]) for row in rows] for rows in sent] == [[3, 8], [20], [1, 1], [], [1]]


def test_what_a_rule_raises_reaches_the_job():
    with Processes(Recipe(), 1) as place, pytest.raises(KeyError):
        list(place.map(("no_such_rule",), [[]]))


def dies(_recipe, _names, _rows):
    os._exit(9)


def test_a_process_that_dies_is_told(monkeypatch):
    monkeypatch.setattr("engine.corpus.cleaning.places.apply_rules", dies)
    with Processes(Recipe(), 1) as place, pytest.raises(LangwrightError, match="has died") as caught:
        list(place.map(("fix_unicode",), [[]]))
    assert caught.value.code == "clean.process-died"


KILLED = """
import os, psutil, signal
from engine.corpus.cleaning.places import Processes
from engine.recipe import Recipe

if __name__ == "__main__":
    place = Processes(Recipe(), 2)
    list(place.map(("fix_unicode",), [[], []]))
    print(*(child.pid for child in psutil.Process().children()), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_processes_end_with_the_one_that_is_killed(tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    told = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60).stdout
    pids = [int(pid) for pid in told.split()]
    assert len(pids) >= 2
    left = [psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)]
    assert not psutil.wait_procs(left, timeout=20)[1]


def test_the_work_of_one_process_is_a_function_of_recipe_and_rows():
    rows = [{"text": "itâ€™s", "document": 0, "source": "a", "member": ""}]
    result = apply_rules(Recipe().model_dump_json(), ("fix_unicode",), rows)
    assert [one.text for one in result.left] == ["it’s"]
    assert result == apply_rules(Recipe().model_dump_json(), ("fix_unicode",), rows)


@pytest.mark.parametrize("address", ["ray", "http://a", "ray://", "ray-remote"])
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(UsageError, match="cannot be cleaned on"):
        check_address(address)


def test_without_ray_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(LangwrightError, match="Ray, which is not installed") as caught:
        Cluster(Recipe(), "ray-local")
    assert "langwright[ray]" in caught.value.remedy


LISTENING = """
import psutil, sys
from engine.corpus.cleaning.cluster import Cluster
from engine.recipe import Recipe

me = psutil.Process()
rows = [{"text": "itâ€™s", "document": 0, "source": "a", "member": ""}]
with Cluster(Recipe(), "ray-local") as place:
    ((_, result),) = place.map(("fix_unicode",), [rows])
    assert result.left[0].text == "it’s"
    ours = [me, *me.children(recursive=True)]
    found = [c for p in ours for c in p.net_connections("tcp") if c.status == psutil.CONN_LISTEN]
    heard = {c.laddr.ip.removeprefix("::ffff:") for c in found}
    left = ours[1:]
print(sorted(heard))
_, alive = psutil.wait_procs(left, timeout=20)
print(len(alive))
"""


@pytest.mark.slow
@pytest.mark.campaign
def test_a_local_cluster_listens_to_this_machine_alone_and_ends():
    done = subprocess.run([sys.executable, "-c", LISTENING], capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr
    heard, alive = done.stdout.splitlines()[-2:]
    assert heard == "['127.0.0.1']"
    assert alive == "0"


@pytest.mark.slow
@pytest.mark.campaign
def test_a_local_cluster_of_two_makes_the_same_bytes(corpus, tmp_path):
    corpus.project.close()
    for name in ("here", "there"):
        shutil.copytree(corpus.root, tmp_path / name)
    command = [sys.executable, "-m", "engine.cli", "clean"]
    for name, more in (("here", []), ("there", ["--on", "ray-local"])):
        done = subprocess.run([*command, str(tmp_path / name), *more], capture_output=True, text=True, timeout=280)
        assert done.returncode == 0, done.stderr
    assert files(tmp_path / "here" / "clean") == files(tmp_path / "there" / "clean")
