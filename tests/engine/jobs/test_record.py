"""``events.db``: what is told, what is read, segments, blocks, followers, and trouble with the disk."""

from __future__ import annotations

import json
import math
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import LangwrightError
from engine.jobs import EventWriter, store
from engine.jobs.reader import EventReader


def read(folder):
    reader = EventReader(folder)
    return reader, reader.poll()


def steps(reader):
    return reader.metrics.column("step").astype(int).tolist()


def test_everything_told_is_read(tmp_path):
    with EventWriter(tmp_path, 1) as writer:
        writer.event("message", level="info", code="a.b", text="Grüße", values={"path": tmp_path, "n": np.int64(3)})
        writer.metrics(1, train_loss=2.5, tokens=10)
        writer.validation(1, loss=3.0, perplexity=math.exp(3))
    reader, (event,) = read(tmp_path)
    assert (event.kind, event.segment, event.text) == ("message", 1, "Grüße")
    assert event.values["values"] == {"path": str(tmp_path), "n": 3}
    assert abs(event.time - time.time()) < 60
    assert reader.metrics.last("train_loss") == 2.5
    assert math.isnan(reader.metrics.last("grad_norm"))
    assert reader.validations.column("perplexity").tolist() == [math.exp(3)]
    assert reader.poll() == []


def test_nothing_is_there_before_the_worker_begins(tmp_path):
    reader, events = read(tmp_path)
    assert events == []
    (tmp_path / "events.db").touch()
    assert reader.poll() == []
    with EventWriter(tmp_path, 1) as writer:
        assert reader.poll() == []
        writer.event("phase", code="x", text="")
        assert [event.kind for event in reader.poll()] == ["phase"]


def test_metrics_are_seen_within_a_fifth_of_a_second(tmp_path):
    with EventWriter(tmp_path, 1) as writer:
        writer.metrics(1)
        writer.metrics(2)
        time.sleep(store.COMMIT_SECONDS)
        writer.metrics(3)
        reader, _ = read(tmp_path)
        assert steps(reader) == [1, 2, 3]


def test_two_followers_see_the_same(tmp_path):
    first, second = EventReader(tmp_path), EventReader(tmp_path)
    with EventWriter(tmp_path, 1) as writer:
        for step in range(1, 50):
            writer.metrics(step, train_loss=step)
            if step % 10 == 0:
                writer.flush()
                first.poll()
    first.poll()
    second.poll()
    for name in first.metrics.columns:
        assert np.array_equal(first.metrics.column(name), second.metrics.column(name), equal_nan=True)
    assert len(first.metrics) == 49


def test_a_clean_end_leaves_one_plain_file(tmp_path):
    """Even while it is followed, so that a zipped or read-only record opens whole."""
    stop = threading.Event()
    reader = EventReader(tmp_path)

    def follow():
        while not stop.wait(0.005):
            reader.poll()

    thread = threading.Thread(target=follow)
    with EventWriter(tmp_path, 1) as writer:
        thread.start()
        for step in range(1, 200):
            writer.metrics(step)
            writer.flush()
        writer.event("finished", outcome="done")
    stop.set()
    thread.join()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["events.db"]
    copy = tmp_path / "elsewhere"
    copy.mkdir()
    shutil.copy(tmp_path / "events.db", copy)
    again, events = read(copy)
    assert steps(again) == list(range(1, 200))
    assert events[-1].kind == "finished"


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="whoever may write everywhere sees no read-only folder"
)
def test_a_wal_record_in_a_read_only_folder_is_read(tmp_path):
    writer = EventWriter(tmp_path, 1)
    writer.event("phase", code="x", text="")
    tmp_path.chmod(0o500)
    try:
        assert [event.kind for event in read(tmp_path)[1]] == ["phase"]
    finally:
        tmp_path.chmod(0o700)
        writer.close()


# Segments -------------------------------------------------------------------------------------------------------

attempts = st.lists(st.tuples(st.integers(-1, 12), st.integers(0, 12)), min_size=1, max_size=5)


@settings(max_examples=30, deadline=None)
@given(attempts=attempts, poll_between=st.booleans())
def test_the_newest_segment_counts_for_each_step(tmp_path_factory, attempts, poll_between):
    """Each attempt goes back to some step and goes on; what is read is what the last one to make a step told of it."""
    folder = tmp_path_factory.mktemp("segments")
    expected: dict[int, int] = {}
    reader = EventReader(folder)
    for segment, (start, count) in enumerate(attempts, start=1):
        expected = {step: told for step, told in expected.items() if step <= start}
        with EventWriter(folder, segment) as writer:
            writer.segment_from(start)
            for step in range(start + 1, start + 1 + count):
                writer.metrics(step, train_loss=segment)
                expected[step] = segment
                if poll_between and step % 3 == 0:
                    writer.flush()
                    reader.poll()
    for each in (reader, EventReader(folder)):
        each.poll()
        told = dict(zip(steps(each), each.metrics.column("train_loss").astype(int).tolist(), strict=True))
        assert told == expected
        assert steps(each) == sorted(expected)


def test_validations_follow_the_segments_too(tmp_path):
    for segment, start in ((1, -1), (2, 10)):
        with EventWriter(tmp_path, segment) as writer:
            writer.segment_from(start)
            for step in range(start + 1, 30, 5):
                writer.validation(step, loss=segment)
    reader, _ = read(tmp_path)
    assert reader.validations.column("step").tolist() == [0, 5, 10, 11, 16, 21, 26]
    assert reader.validations.column("loss").tolist() == [1, 1, 1, 2, 2, 2, 2]


# Blocks ---------------------------------------------------------------------------------------------------------


def test_blocks_of_4096_open_a_long_run(tmp_path):
    count = 2 * store.BLOCK + 100
    with EventWriter(tmp_path, 1) as writer:
        for step in range(1, count + 1):
            writer.metrics(step, train_loss=math.sin(step), tokens=step)
    with sqlite3.connect(tmp_path / "events.db") as database:
        rows = database.execute("select first_id, last_id, minimum, maximum, columns from blocks").fetchall()
    database.close()
    assert [row[:2] for row in rows] == [(1, 4096), (4097, 8192)]
    low, high = (np.frombuffer(rows[0][i]) for i in (2, 3))
    column = json.loads(rows[0][4]).index("train_loss")
    told = np.sin(np.arange(1, 4097))
    assert (low[column], high[column]) == (told.min(), told.max())
    reader, _ = read(tmp_path)
    assert steps(reader) == list(range(1, count + 1))
    assert np.allclose(reader.metrics.column("train_loss"), np.sin(np.arange(1, count + 1)))


def test_blocks_and_segments_together(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "BLOCK", 16)
    for segment, (start, end) in enumerate([(0, 40), (25, 60), (50, 90)], start=1):
        with EventWriter(tmp_path, segment) as writer:
            writer.segment_from(start)
            for step in range(start + 1, end + 1):
                writer.metrics(step, train_loss=segment)
    reader, _ = read(tmp_path)
    assert steps(reader) == list(range(1, 91))
    assert reader.metrics.column("train_loss").tolist() == [1] * 25 + [2] * 25 + [3] * 40


def test_an_older_programs_record_grows_columns(tmp_path):
    with EventWriter(tmp_path, 1) as writer:
        writer.metrics(1, train_loss=1.0)
    with sqlite3.connect(tmp_path / "events.db") as database:
        database.execute("alter table metrics drop column memory_bytes")
    database.close()
    assert steps(read(tmp_path)[0]) == [1]
    with EventWriter(tmp_path, 2, start_step=1) as writer:
        writer.metrics(2, memory_bytes=5)
    reader, _ = read(tmp_path)
    assert reader.metrics.column("memory_bytes").tolist()[1] == 5


def test_a_record_without_gauges_and_accuracy_is_read_and_gets_them(tmp_path):
    with EventWriter(tmp_path, 1) as writer:
        writer.metrics(1, train_loss=1.0)
        writer.validation(1, loss=2.0, accuracy=0.5)
    with sqlite3.connect(tmp_path / "events.db") as database:
        database.execute("drop table gauges")
        database.execute("alter table validations drop column accuracy")
    database.close()
    reader, _ = read(tmp_path)
    assert (steps(reader), len(reader.gauges)) == ([1], 0)
    assert (reader.validations.last("loss"), math.isnan(reader.validations.last("accuracy"))) == (2.0, True)
    with EventWriter(tmp_path, 2, start_step=1) as writer:
        writer.validation(2, accuracy=0.25)
        writer.gauges(2, gpu_load=0.5)
        writer.metrics(2)
    reader.poll()
    assert reader.validations.last("accuracy") == 0.25
    assert reader.gauges.last("gpu_load") == 0.5


def test_gauges_follow_the_segments_and_keep_the_newest_look_at_a_step(tmp_path):
    with EventWriter(tmp_path, 1, start_step=0) as writer:
        for step, load in ((1, 0.1), (3, 0.3), (3, 0.4), (9, 0.9)):
            writer.gauges(step, cpu_load=load)
    with EventWriter(tmp_path, 2, start_step=5) as writer:
        writer.gauges(6, cpu_load=0.6)
    reader, _ = read(tmp_path)
    assert reader.gauges.column("step").tolist() == [1, 3, 6]
    assert reader.gauges.column("cpu_load").tolist() == [0.1, 0.4, 0.6]
    assert math.isnan(reader.gauges.last("gpu_power"))


# Trouble --------------------------------------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from engine.jobs import EventWriter
folder, segment = Path(sys.argv[1]), int(sys.argv[2])
writer = EventWriter(folder, segment, start_step=(segment - 1) * 100000)
step = (segment - 1) * 100000
while True:
    step += 1
    writer.metrics(step, train_loss=step)
    if step % 50 == 0:
        writer.flush()
        print(step, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_sigkill_loses_no_committed_row(tmp_path):
    reader = EventReader(tmp_path)
    for segment in range(1, 6):
        command = [sys.executable, "-c", WRITER, str(tmp_path), str(segment)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            for _ in range(3 * segment):
                acknowledged = int(writer.stdout.readline())
            reader.poll()
            writer.send_signal(signal.SIGKILL)
            told = writer.stdout.read().split()
        acknowledged = int(told[-1]) if told else acknowledged
        for each in (reader, EventReader(tmp_path)):
            each.poll()
            seen = [step for step in steps(each) if step > (segment - 1) * 100000]
            assert seen[: acknowledged % 100000] == list(range((segment - 1) * 100000 + 1, acknowledged + 1))
            assert seen == list(range(seen[0], seen[0] + len(seen)))


def test_a_full_disk_delays_the_record_and_loses_nothing(tmp_path, capsys):
    with EventWriter(tmp_path, 1) as writer:
        writer.metrics(1)
        writer.flush()
        pages = writer._database.execute("pragma page_count").fetchone()[0]
        writer._database.execute(f"pragma max_page_count = {pages}").fetchall()
        for step in range(2, 3000):
            writer.metrics(step, train_loss=step)
        writer.event("message", level="error", code="full", text="x" * 9000, values={})
        assert "cannot be written for now" in capsys.readouterr().err
        assert read(tmp_path)[1] == []
        writer._database.execute("pragma max_page_count = 1000000").fetchall()
        writer.metrics(3000)
    reader, events = read(tmp_path)
    assert steps(reader) == list(range(1, 3001))
    assert [event.values["code"] for event in events] == ["full"]
    assert capsys.readouterr().err == ""


def test_earlier_rows_count_until_a_new_attempt_knows_where_it_goes_on(tmp_path):
    with EventWriter(tmp_path, 1) as writer:
        for step in range(10):
            writer.metrics(step)
    with EventWriter(tmp_path, 2) as writer:
        writer.event("phase", code="training.loading", text="Loading")
        assert steps(read(tmp_path)[0]) == list(range(10))
        writer.segment_from(4)
        writer.metrics(5)
    assert steps(read(tmp_path)[0]) == [0, 1, 2, 3, 4, 5]


def test_a_record_that_can_never_be_written_is_an_error_in_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MOST_PENDING", 5)
    monkeypatch.setattr(store, "COMMIT_SECONDS", 0.0)
    writer = EventWriter(tmp_path, 1, start_step=-1)
    writer._database.execute("pragma query_only = 1")
    for step in range(5):
        writer.metrics(step)
    with pytest.raises(LangwrightError, match="cannot be written") as caught:
        writer.metrics(5)
    assert caught.value.code == "job.record"
    writer._database.execute("pragma query_only = 0")
    writer.close()
    assert steps(read(tmp_path)[0]) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("damage", [b"this is no database " * 100, None])
def test_a_damaged_record_is_told_by_readers_and_put_aside_by_the_next_worker(tmp_path, damage):
    with EventWriter(tmp_path, 1) as writer:
        for step in range(2000):
            writer.metrics(step)
    path = tmp_path / "events.db"
    data = damage or path.read_bytes()[:100] + b"\x00" * 8000 + path.read_bytes()[8100:]
    path.write_bytes(data)
    with pytest.raises(LangwrightError, match="damaged") as caught:
        EventReader(tmp_path).poll()
    assert "checkpoints" in caught.value.remedy
    with EventWriter(tmp_path, 2) as writer:
        writer.event("phase", code="x", text="")
    _, events = read(tmp_path)
    assert [(e.kind, e.values.get("code")) for e in events] == [("message", "job.record-damaged"), ("phase", "x")]
    (aside,) = Path(tmp_path).glob("events-damaged-*.db")
    assert aside.read_bytes() == data


def test_an_event_must_be_sayable(tmp_path):
    with EventWriter(tmp_path, 1) as writer, pytest.raises(TypeError, match="object cannot be told"):
        writer.event("message", values={"what": object()})
