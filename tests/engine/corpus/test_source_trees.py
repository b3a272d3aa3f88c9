"""Folders of source code: languages, .gitignore, what others wrote; and that nothing in them is ever run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from engine.corpus.document import Skipped, Source
from engine.corpus.preview import preview
from engine.corpus.readers import languages
from engine.corpus.readers.folders import find_sources
from engine.corpus.readers.formats import FORMATS, kind_of
from engine.recipe import CorpusSettings
from tests.engine.corpus.made_files import found, saved, trouble


def planted(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or "text\n")
    return root


def walked(*paths: Path) -> tuple[set[str], dict[str, str]]:
    items = list(find_sources(paths))
    read = {item.name for item in items if isinstance(item, Source)}
    return read, {item.name: item.code for item in items if isinstance(item, Skipped)}


def test_the_table_of_languages_is_sound():
    suffixes = languages.SUFFIXES
    assert len(suffixes) == len(set(suffixes)) > 120
    assert all(suffix == suffix.lower() and suffix.startswith(".") and "." not in suffix[1:] for suffix in suffixes)
    others = {suffix for kind in FORMATS.values() if kind.kind != "code" for suffix in kind.suffixes}
    assert not others & set(suffixes)


@pytest.mark.parametrize(
    ("name", "language"),
    [("a.py", "Python"), ("b/c.H", "C"), ("x.tsx", "TypeScript"), ("x.rs.gz", "Rust"), ("a.f90", "Fortran")],
)
def test_the_ending_tells_the_language(tmp_path, name, language):
    assert kind_of(name)[0] == "code"
    source = Source(tmp_path, name, "code", kind_of(name)[1])
    trouble(source)
    assert source.language == language


def test_code_is_read_as_it_is(tmp_path):
    text = '# -*- coding: utf-8 -*-\n"""Größe."""\n\n\tx = 1\r\n'
    (document,) = found(saved(tmp_path, "a.py", text))
    assert document.text == text


@pytest.mark.parametrize(
    "text",
    ["var a=1;" * 2000, ("x" * 900 + "\n") * 20 + "y" * 2000, "\n" * 50 + "a" * 6000],
    ids=["one line", "long lines", "one long line"],
)
def test_minified_code_is_left_out(tmp_path, text):
    assert trouble(saved(tmp_path, "a.js", text)) == ([], "import.minified")


def test_binary_under_the_name_of_code_is_told(tmp_path):
    assert trouble(saved(tmp_path, "a.ts", bytes(range(256)) * 40)) == ([], "import.binary")


def test_code_is_left_out_if_so_wished(workshop, tmp_path):
    root = planted(tmp_path / "tree", **{"a.py": "x = 1\n", "b.py": "y = 2\n", "c.md": "# Text\n"})
    workshop.set("corpus.source_code=false")
    assert workshop.bring(root)["documents"] == 1
    (told,) = [m for m in workshop.messages("import") if m["code"] == "import.left-out"]
    assert told["text"] == "Left out on purpose, files or folders: 2 of source code."


# .gitignore


def test_a_gitignore_is_heeded_as_git_does(tmp_path):
    root = planted(
        tmp_path / "tree",
        **{
            ".gitignore": "*.log\n/build/\n!keep.log\n# note\n\ndoc/*.txt\n"
            "**/deep/x.md\n\\#odd.txt\nsub/**\n!sub/b.txt\n",
            "a.log": "",
            "keep.log": "",
            "build/a.txt": "",
            "src/build/a.txt": "",
            "doc/a.txt": "",
            "doc/more/a.txt": "",
            "q/deep/x.md": "",
            "#odd.txt": "",
            "sub/a.txt": "",
            "sub/b.txt": "",
            "src/.gitignore": "!*.log\nlocal.txt\n",
            "src/a.log": "",
            "src/local.txt": "",
            "src/in/local.txt": "",
            "local.txt": "",
        },
    )
    read, skipped = walked(root)
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    listed = ["git", "-C", str(root), "ls-files", "--others", "--exclude-standard", "-z"]
    theirs = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.split("\0")
    assert read == {name for name in theirs if name and not name.endswith(".gitignore")}
    assert skipped["build"] == skipped["a.log"] == "import.ignored"


def test_rules_of_the_repository_hold_in_its_folders(tmp_path):
    root = planted(tmp_path / "tree", **{".gitignore": "*.log\n", ".git/config": "", "in/a.log": "", "in/b.txt": ""})
    assert walked(root / "in")[0] == {"b.txt"}
    (root / ".git" / "config").unlink()
    (root / ".git").rmdir()
    assert walked(root / "in")[0] == {"a.log", "b.txt"}


@pytest.mark.parametrize("pattern", ["/data/", "*", "data/**"])
def test_a_folder_named_by_hand_is_read_though_the_repository_ignores_it(tmp_path, pattern):
    files = {".gitignore": f"{pattern}\n", ".git/config": "", "data/a.txt": "", "data/in/.gitignore": "c.txt\n"}
    root = planted(tmp_path / "tree", **files, **{"data/in/b.txt": "", "data/in/c.txt": ""})
    assert walked(root / "data")[0] == {"a.txt", "in/b.txt"}


def test_a_file_named_by_hand_is_read_whatever_a_gitignore_says(tmp_path):
    root = planted(tmp_path / "tree", **{".gitignore": "*\n", "a.txt": ""})
    assert walked(root) == (set(), {".gitignore": "import.hidden", "a.txt": "import.ignored"})
    assert walked(root / "a.txt")[0] == {"a.txt"}


def test_patterns_that_would_take_for_ever_are_told_and_not_used(tmp_path):
    wild = "*a*a*a*a*a*a*a*a*a*a*a*a*b\n" + "**/" * 30 + "x\n" + "[z-a\n" + "*.log\n"
    root = planted(tmp_path / "tree", **{".gitignore": wild, "a" * 200 + ".txt": "", "b.log": ""})
    begun = time.perf_counter()
    items = list(find_sources([root]))
    assert time.perf_counter() - begun < 5
    told = next(item for item in items if isinstance(item, Skipped) and item.code == "import.gitignore")
    assert told.name == ".gitignore"
    assert told.reason.startswith("has 2 patterns that are not used")
    assert {item.name for item in items if isinstance(item, Source)} == {"a" * 200 + ".txt"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_gitignore_that_is_a_pipe_or_no_text_does_no_harm(tmp_path):
    root = planted(tmp_path / "a", **{"a.txt": ""})
    os.mkfifo(root / ".gitignore")
    assert walked(root)[0] == {"a.txt"}
    other = planted(tmp_path / "b", **{"b.txt": ""})
    (other / ".gitignore").write_bytes(b"\xff\xfe\x00*\x00\n" + bytes(range(256)))
    assert walked(other)[0] == {"b.txt"}


# What others wrote


def test_packages_are_left_out_and_texts_beside_them_are_not(tmp_path):
    root = planted(
        tmp_path / "tree",
        **{
            "node_modules/a/index.js": "",
            "node_modules/a/README.md": "",
            "src/__pycache__/a.py": "",
            "env/pyvenv.cfg": "",
            "env/lib/a.py": "",
            "vendor/lib/a.go": "",
            "vendor/LICENSE.txt": "",
            "src/a.go": "",
        },
    )
    read, skipped = walked(root)
    assert read == {"src/a.go", "vendor/LICENSE.txt"}
    assert skipped == dict.fromkeys(["node_modules", "src/__pycache__", "env", "vendor/lib/a.go"], "import.vendored")


def test_what_is_left_out_on_purpose_is_counted_and_does_not_hide_what_is_broken(workshop, tmp_path, monkeypatch):
    from engine.corpus import provenance

    monkeypatch.setattr(provenance, "LISTED_QUIET", 3)
    files = {f"vendor/{n}.go": "" for n in range(9)} | {
        "a.js": "x" * 9000,
        "b.txt": "Text.\n",
        "z.py": "\x01\x02\x03" * 99,
    }
    root = planted(tmp_path / "tree", **files | {".gitignore": "*.log\n", "c.log": ""})
    assert workshop.bring(root)["skipped"] == 1
    listed = provenance.read_sources(workshop.project.paths.corpus)
    assert listed["skipped_by_code"] == {
        "import.hidden": 1,
        "import.ignored": 1,
        "import.vendored": 9,
        "import.minified": 1,
        "import.binary": 1,
    }
    codes = [item["code"] for item in listed["skipped"]]
    assert codes.count("import.binary") == 1
    assert len(codes) == 4
    messages = {m["code"]: m["text"] for m in workshop.messages("import")}
    assert messages["import.left-out"].endswith("1 named in a .gitignore, 9 of packages that others wrote, 1 minified.")
    assert "import.binary" in messages


def test_archives_of_source_code_are_read_by_the_same_rules(workshop, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("p/a.py", "p/node_modules/b.js", "p/vendor/c.go", "p/vendor/d.md"):
            archive.writestr(name, f"# {name}\n")
    workshop.bring(tmp_path / "a.zip")
    assert [row["text"] for row in workshop.corpus()] == ["# p/a.py\n", "# p/vendor/d.md\n"]


# Nothing is run


def test_nothing_in_a_folder_is_ever_run(tmp_path):
    evil = "import os; os.environ['RUN'] = '1'; raise SystemExit('ran')\n"
    names = (
        "dataset.py",
        "__init__.py",
        "tree.py",
        "conftest.py",
        "sitecustomize.py",
        "setup.py",
        "a.pth",
        "x/tree.py",
    )
    root = planted(tmp_path / "tree", **dict.fromkeys(names, evil), **{"words.txt": "Text.\n"})
    script = (
        "import sys, os\n"
        "from pathlib import Path\n"
        "root, project = sys.argv[1], sys.argv[2]\n"
        "seen = []\n"
        "def watch(event, args):\n"
        "    if event in ('import', 'exec', 'compile', 'subprocess.Popen', 'os.exec', 'os.posix_spawn', 'os.system'):\n"
        "        seen.append((event, args))\n"
        "from engine.corpus.importing import import_corpus\n"
        "from engine.corpus.preview import preview\n"
        "from engine.jobs import EventWriter, JobContext, JobSpec\n"
        "from engine.project import Project\n"
        "from engine.recipe import CorpusSettings\n"
        "os.chdir(root)\n"
        "made = Project.create(Path(project))\n"
        "folder = made.paths.job('import')\n"
        "folder.mkdir(parents=True)\n"
        "sys.addaudithook(watch)\n"
        "preview([Path(root)], CorpusSettings())\n"
        "with EventWriter(folder, 0) as events:\n"
        "    spec = JobSpec(kind='import', project='../..', params={'paths': [root]})\n"
        "    found = import_corpus(JobContext(folder, spec, events))\n"
        "made.close()\n"
        "assert found['documents'] == 2, found\n"
        "theirs = [one for one in seen if one[0] != 'import' and root in repr(one[1])]\n"
        "assert not theirs, theirs\n"
        "started = [one for one in seen if one[0] in ('subprocess.Popen', 'os.exec', 'os.posix_spawn', 'os.system')]\n"
        "assert not started, started\n"
        "files = [str(getattr(module, '__file__', '')) for module in sys.modules.values()]\n"
        "assert not [file for file in files if file.startswith(root)]\n"
        "assert 'RUN' not in os.environ\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(root), str(tmp_path / "project")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_preview_tells_the_language(tmp_path):
    root = planted(tmp_path / "tree", **{"a.py": "print(1)\n", "node_modules/x.js": "", "b.min.js": "x" * 9000})
    shown = preview([root], CorpusSettings())
    assert [(f["name"], f["language"]) for f in shown["files"]] == [("a.py", "Python")]
    assert [d["text"] for d in shown["documents"]] == ["print(1)\n"]
    assert not shown["problems"]
