"""``langwright queue`` where its file is in no order."""

from __future__ import annotations


def test_a_damaged_queue_is_told_before_anything_is_made(make_project, cli):
    project = make_project()
    project.close()
    project.paths.queue_file.write_text('{"entries": [', encoding="utf-8")
    _, error = cli("queue", project.root, "--add", "new", expect=1)
    assert "queue.json is damaged" in error
    assert "Remove the file" in error
    assert not (project.paths.runs / "new").exists()
    assert project.paths.queue_file.read_text(encoding="utf-8") == '{"entries": ['
