"""``langwright import`` from beyond files: what is asked for reaches the job; what is wrong is said before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli import main
from engine.project import Project


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """Runs the command; gives the exit code and the origins that a job would have been made of."""
    started = []
    Project.create(tmp_path / "p").close()
    monkeypatch.setattr("engine.cli.stations.bring_in", lambda project, paths, **wishes: started.append(wishes))

    def run(*arguments):
        started.clear()
        code = main(["import", str(tmp_path / "p"), *map(str, arguments)])
        return code, started[0]["origins"] if started else None

    return run


def test_shortcuts(asked, tmp_path):
    (tmp_path / "list.txt").write_text("http://a.org/\n")
    code, origins = asked(
        "--hub", "a/b", "--subset", "s", "--split", "test", "--revision", "v1", "--limit", "5",
        "--urls", tmp_path / "list.txt", "--sitemap", "https://a.org/sitemap.xml",
    )  # fmt: skip
    assert code == 0
    wanted = ("kind", "dataset", "subset", "split", "revision", "limit")
    assert [origins[0][name] for name in wanted] == ["hub", "a/b", "s", "test", "v1", 5]
    assert [origin["kind"] for origin in origins] == ["hub", "addresses", "sitemap"]
    assert Path(origins[1]["file"]).is_absolute()
    assert json.dumps(origins)


def test_a_file_that_describes_origins(asked, tmp_path):
    path = tmp_path / "wiki.toml"
    path.write_text('kind = "sql"\nurl = "sqlite:///notes.db"\nquery = "SELECT body FROM notes"\n')
    code, origins = asked("--from", path)
    assert (code, origins[0]["query"]) == (0, "SELECT body FROM notes")


def test_kinds_and_their_fields_are_listed(capsys):
    assert main(["origins"]) == 0
    assert "A list of web addresses." in capsys.readouterr().out
    assert main(["origins", "api"]) == 0
    told = capsys.readouterr().out
    assert "max_pages" in told
    assert "One of none, number, cursor, link, header." in told
    assert main(["origins", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["kinds"]) == 7
    assert main(["origins", "klingon"]) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--hub", "../x"], "dataset"),
        (["--sitemap", "file:///etc/passwd"], "no http or https address"),
        (["--from", "missing.toml"], "cannot be read as a description"),
    ],
)
def test_mistakes_are_usage_errors_before_any_job(asked, capsys, arguments, words):
    code, origins = asked(*arguments)
    assert (code, origins) == (2, None)
    assert words in capsys.readouterr().err
