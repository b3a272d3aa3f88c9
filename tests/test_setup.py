"""The set-up of ``packaging/``: which PyTorch, which libraries, when to do it again. Nothing is installed here."""

from __future__ import annotations

import configparser
import importlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
DESKTOP = ROOT / "resources" / "desktop"
METAINFO = ROOT / "packaging" / "io.github.langwright.Langwright.metainfo.xml"
PACKAGING = ROOT / "packaging"
METADATA = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch):
    """Import one of the set-up's modules, which lie outside any package."""
    monkeypatch.syspath_prepend(str(PACKAGING))

    def module(name: str) -> ModuleType:
        return importlib.import_module(name)

    return module


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], (None, [])),
        (["demo"], (None, ["demo"])),
        (["--torch", "cpu", "demo"], ("cpu", ["demo"])),
        (["--torch=installed"], ("installed", [])),
        (["train", "--torch", "cpu"], (None, ["train", "--torch", "cpu"])),
    ],
)
def test_the_torch_option_is_taken_from_the_front_only(load, arguments, expected) -> None:
    assert load("setup_environment").split_torch_option(arguments) == expected


@pytest.mark.parametrize("arguments", [["--torch"], ["--torch", "gpu"], ["--torch="]])
def test_an_unknown_build_is_refused(load, arguments) -> None:
    setup = load("setup_environment")
    with pytest.raises(setup.SetupError, match="cpu, cuda, installed"):
        setup.split_torch_option(arguments)


PUBLIC = "https://download.pytorch.org/whl/"


@pytest.mark.parametrize(
    ("system", "card", "asked", "here", "public", "build", "arguments"),
    [
        # A wheel for the processor that pip finds by itself comes first.
        ("linux", False, None, ["2.13.0+cpu", "2.13.0"], {}, "cpu", ("torch==2.13.0+cpu",)),
        # Elsewhere pip would bring gigabytes for cards that are not there.
        (
            "linux", False, None, ["2.13.0"], {"cpu": ["2.13.0+cpu"]}, "cpu",
            ("--index-url", f"{PUBLIC}cpu", "torch==2.13.0+cpu"),
        ),
        ("linux", True, None, ["2.13.0+cpu", "2.13.0"], {}, "cuda", ("torch===2.13.0",)),
        ("linux", True, "cpu", ["2.13.0+cpu", "2.13.0"], {}, "cpu", ("torch==2.13.0+cpu",)),
        # A card, but no build for it within reach: the processor's is better than none.
        ("linux", True, None, ["2.13.0+cpu"], {}, "cpu", ("torch==2.13.0+cpu",)),
        ("win32", False, None, ["2.13.0"], {}, "cpu", ()),
        (
            "win32", True, None, ["2.13.0"], {"cu128": ["2.13.0+cu128"]}, "cuda",
            ("--index-url", f"{PUBLIC}cu128", "torch==2.13.0+cu128"),
        ),
        ("darwin", False, None, ["2.13.0"], {}, "cpu", ()),
    ],
)  # fmt: skip
def test_the_build_is_what_the_machine_asks_for(
    load, monkeypatch, system, card, asked, here, public, build, arguments
) -> None:
    torch_build = load("torch_build")

    def available(python: Path, *options: str) -> list[str]:
        return public.get(options[1].removeprefix(PUBLIC), []) if options else here

    monkeypatch.setattr(torch_build.sys, "platform", system)
    monkeypatch.setattr(torch_build, "has_nvidia_card", lambda: card)
    monkeypatch.setattr(torch_build, "available", available)
    choice = torch_build.choose_torch(asked, Path("python"), PACKAGING / "constraints.txt")
    assert (choice.build, choice.arguments, choice.problem) == (build, arguments, "")
    assert choice.reason


def test_a_card_that_was_insisted_on_and_cannot_be_served_is_a_problem(load, monkeypatch) -> None:
    torch_build = load("torch_build")
    monkeypatch.setattr(torch_build, "available", lambda python, *options: ["2.13.0+cpu"])
    monkeypatch.setattr(torch_build.sys, "platform", "linux")
    choice = torch_build.choose_torch("cuda", Path("python"), PACKAGING / "constraints.txt")
    assert "NVIDIA" in choice.problem


def test_what_pip_finds_is_read_from_its_list(load, monkeypatch) -> None:
    torch_build = load("torch_build")
    answer = ["torch (2.15.0)\nAvailable versions: 2.15.0, 2.13.0+cpu, 2.13.0\n  INSTALLED: 2.13.0+cpu\n"]
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 0, answer[0], "")

    monkeypatch.setattr(torch_build.subprocess, "run", run)
    assert torch_build.available(Path("python"), "--index-url", "x") == ["2.15.0", "2.13.0+cpu", "2.13.0"]
    assert asked[0][-2:] == ["--index-url", "x"]
    answer[0] = "ERROR: No matching distribution found for torch"
    assert torch_build.available(Path("python")) == []


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Downloading https://host/packages/PySide6_Essentials-6.11.3-cp310-abi3.whl (84.0 MB)", "PySide6_Essentials"),
        ("Downloading torch-2.13.0+cpu-cp311-cp311-manylinux_2_28_x86_64.whl (191.2 MB)", "torch (191 MB)"),
        ("Downloading idna-3.20-py3-none-any.whl (66 kB)", ""),
        ("Installing collected packages: a, b, c", "3 packages"),
        ("Requirement already satisfied: numpy", ""),
    ],
)
def test_only_what_takes_long_is_said(load, line, shown) -> None:
    said = load("setup_environment")._noteworthy(line)
    assert shown in said
    assert bool(said) == bool(shown)


@pytest.fixture
def stamped(load, monkeypatch, tmp_path):
    """The set-up with an environment of its own that is stamped as right."""
    setup = load("setup_environment")
    files = [tmp_path / "pyproject.toml", tmp_path / "constraints.txt"]
    for path in files:
        path.write_text("one")
    monkeypatch.setattr(setup, "FINGERPRINTED", tuple(files))
    monkeypatch.setattr(setup, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(setup, "_python_version", lambda: "3.11.7")
    setup._stamp(["samples", "test"], "cpu")
    return setup, files


def test_a_right_environment_is_left_alone(stamped) -> None:
    setup, _ = stamped
    assert setup._already_right(["samples"], None)
    assert setup._already_right(["test"], "cpu")


def test_it_is_set_up_again_when_something_changed(stamped, monkeypatch) -> None:
    setup, files = stamped
    assert not setup._already_right(["gguf"], None)
    assert not setup._already_right(["samples"], "cuda")
    files[1].write_text("two")
    assert not setup._already_right(["samples"], None)
    files[1].write_text("one")
    monkeypatch.setattr(setup, "_python_version", lambda: "")  # the system's Python was upgraded away
    assert not setup._already_right(["samples"], None)


@pytest.mark.parametrize("content", ["", "{", "[]", json.dumps({"fingerprint": "other"})])
def test_a_broken_stamp_means_not_right(stamped, content) -> None:
    setup, _ = stamped
    setup.STAMP.write_text(content)
    assert not setup._already_right([], None)


def test_a_folder_that_is_no_environment_is_never_deleted(load, monkeypatch, tmp_path) -> None:
    setup = load("setup_environment")
    (tmp_path / "mine.txt").write_text("precious")
    monkeypatch.setattr(setup, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(setup, "_usable", lambda system_packages: False)
    with pytest.raises(setup.SetupError, match="Move it away"):
        setup._make(0.0, system_packages=False)
    assert (tmp_path / "mine.txt").read_text() == "precious"


def test_a_python_that_cannot_make_environments_says_which_package_is_missing(load, monkeypatch) -> None:
    setup = load("setup_environment")
    monkeypatch.setattr(setup.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(setup.system_libraries, "can_install", lambda: False)
    with pytest.raises(setup.SetupError, match=r"sudo apt-get install python3\.\d+-venv"):
        setup._require_ensurepip(0.0)


def test_missing_libraries_are_named_with_the_line_to_type(load, monkeypatch) -> None:
    libraries = load("system_libraries")
    monkeypatch.setattr(libraries, "_loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(libraries, "can_install", lambda: False)
    monkeypatch.setattr(libraries.shutil, "which", lambda name: "/usr/bin/apt-get")
    with pytest.raises(libraries.MissingLibrariesError) as error:
        libraries.require(libraries.OFFSCREEN)
    assert "sudo apt-get install --no-install-recommends libegl1\n" in str(error.value)
    monkeypatch.setattr(libraries.shutil, "which", lambda name: None)
    with pytest.raises(libraries.MissingLibrariesError, match=r"libEGL\.so\.1"):
        libraries.require(libraries.OFFSCREEN)


def test_missing_libraries_are_installed_where_we_may(load, monkeypatch) -> None:
    libraries = load("system_libraries")
    absent = {"libGL.so.1"}
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        if "install" in command:
            absent.clear()
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(libraries, "_loads", lambda library: library not in absent)
    monkeypatch.setattr(libraries, "can_install", lambda: True)
    monkeypatch.setattr(libraries.subprocess, "run", run)
    libraries.require({**libraries.OFFSCREEN, **libraries.SCREEN})
    assert commands[0][:2] == ["apt-get", "update"]
    assert commands[1][-1] == "libgl1"


def test_without_a_display_the_window_says_what_to_do() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, str(PACKAGING / "run.py")], capture_output=True, text=True, env=environment, check=False
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == 2
        assert "packaging/run.py demo" in done.stderr


def test_every_dependency_is_pinned_and_the_pins_fit() -> None:
    pins = {}
    for line in (PACKAGING / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pin = Requirement(line.split("#")[0].strip())
            pins[pin.name.lower().replace("_", "-")] = pin.specifier
    project = METADATA["project"]
    wanted = [*project["dependencies"], *(r for extra in project["optional-dependencies"].values() for r in extra)]
    for requirement in map(Requirement, wanted):
        name = requirement.name.lower().replace("_", "-")
        if name == "langwright":
            continue
        assert name in pins, f"{name} is not pinned in constraints.txt"
        exact = [pin.version for pin in pins[name] if pin.operator == "=="]
        assert all(requirement.specifier.contains(version) for version in exact), f"{name} is pinned out of range"


def test_every_package_is_listed_for_the_wheel() -> None:
    found = {
        path.parent.relative_to(ROOT).as_posix().replace("/", ".")
        for room in ("engine", "studio")
        for path in (ROOT / room).rglob("__init__.py")
    }
    assert set(METADATA["tool"]["setuptools"]["packages"]) == found | {"langwright_resources"}


def test_the_desktop_entry_names_what_exists() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP / "langwright.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"].split()[0] in METADATA["project"]["scripts"]
    assert (ROOT / "resources" / "icons" / f"{entry['Desktop Entry']['Icon']}.svg").exists()
    described = ET.parse(METAINFO).getroot()
    assert described.findtext("launchable") == "langwright.desktop"
    assert described.findtext("project_license") == METADATA["project"]["license"]
    kind = ET.parse(DESKTOP / "langwright-mime.xml").getroot().find("{*}mime-type").get("type")
    assert entry["Desktop Entry"]["MimeType"].split(";") == [kind, ""]
    assert described.findtext("provides/mediatype") == kind
    assert described.find("releases/release").get("version") == METADATA["project"]["version"]


def test_the_desktop_entry_is_well_formed() -> None:
    """What desktop-file-validate would say, as far as it matters here; and that program itself where it is."""
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str
    path = DESKTOP / "langwright.desktop"
    entry.read(path, encoding="utf-8")
    main = entry["Desktop Entry"]
    assert main["Type"] == "Application"
    assert {"Name", "Exec", "Icon", "Comment", "Categories", "Terminal"} <= set(main)
    for key in ("Categories", "Keywords", "MimeType", "Actions"):
        assert main[key].endswith(";")
    actions = [f"Desktop Action {name}" for name in main["Actions"].split(";") if name]
    assert entry.sections() == ["Desktop Entry", *actions]
    for action in actions:
        assert entry[action]["Exec"].startswith("langwright ")
        assert entry[action]["Name"]
    if shutil.which("desktop-file-validate"):
        told = subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False)
        assert (told.returncode, told.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_metainfo_passes_its_validator_without_a_warning() -> None:
    told = subprocess.run(
        ["appstreamcli", "validate", "--no-net", METAINFO], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0
    assert not [line for line in told.stdout.splitlines() if line.startswith(("E:", "W:"))]


def test_ci_runs_the_tests() -> None:
    script = ROOT / ".ci" / "run"
    assert "packaging/test.py" in script.read_text(encoding="utf-8")
    if os.name == "posix":
        assert os.access(script, os.X_OK)
