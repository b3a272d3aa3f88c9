"""The environment Langwright runs in: ``.venv`` in the checkout, made once and kept right.

The sequence, one function each:

1. ``_already_right``: the stamp in the environment says it was made from these very files; then nothing is done.
2. ``_make``: a new virtual environment; one that was left half-made is replaced.
3. ``_install_torch``: the PyTorch build that was asked for, or that the machine asks for.
4. ``_install_langwright``: everything else, in the versions of ``constraints.txt``.
5. ``_stamp``: written last, in one piece; an interrupted set-up is done again.

Only Python's own library is used, and no shell: the same code runs on Linux, Windows and macOS.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import system_libraries
from torch_build import BUILDS, TorchChoice, choose_torch

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "langwright-setup.json"
LOG = ENVIRONMENT / "langwright-setup.log"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
FINGERPRINTED = (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__), Path(__file__).with_name("torch_build.py"))


class SetupError(Exception):
    """The set-up cannot go on; the message says why and what to do."""


def in_words(main: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run a script's main function; what it cannot do is said in a sentence, never as a traceback."""
    try:
        return main(arguments)
    except (SetupError, system_libraries.MissingLibrariesError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        return 130


def split_torch_option(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Take ``--torch BUILD`` from the front of the arguments; the rest is for someone else.

    Raises:
        SetupError: there is no such build.
    """
    rest = list(arguments)
    if not rest or not (rest[0] == "--torch" or rest[0].startswith("--torch=")):
        return None, rest
    first = rest.pop(0)
    build = first.partition("=")[2] if "=" in first else (rest.pop(0) if rest else "")
    if build not in BUILDS:
        raise SetupError(f"--torch takes one of {', '.join(BUILDS)}; {build!r} is none of them.")
    return build, rest


def prepare(extras: Sequence[str], torch: str | None = None) -> Path:
    """Make the environment right and return its Python.

    Args:
        extras: of ``pyproject.toml``, such as ``("test",)``.
        torch: ``cpu``, ``cuda``, ``installed``, or None for what the machine asks for.

    Raises:
        SetupError: something is missing that only the user can provide.
    """
    with _one_at_a_time():
        if _already_right(extras, torch):
            return environment_python()
        started = time.monotonic()
        _say(started, f"setting up in {ENVIRONMENT}")
        wanted = sorted(set(extras) | set(_stamped().get("extras", ())))
        _make(started, system_packages=torch == "installed")
        STAMP.unlink(missing_ok=True)
        choice = _install_torch(started, torch)
        _install_langwright(started, wanted, choice)
        _stamp(wanted, choice.build)
        _say(started, "ready")
        return environment_python()


def environment_python(environment: Path = ENVIRONMENT) -> Path:
    """The Python inside the environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def hand_over(command: list[str], environment: dict[str, str]) -> int:
    """Run a command in place of this process, or as close to it as the system allows."""
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, environment)
    previous = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the command itself; it saves and stops
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, previous)


def fingerprint() -> str:
    """What the environment is made from, as a hash."""
    digest = hashlib.sha256()
    for path in FINGERPRINTED:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _already_right(extras: Sequence[str], torch: str | None) -> bool:
    stamp = _stamped()
    return (
        stamp.get("fingerprint") == fingerprint()
        and set(extras) <= set(stamp.get("extras", ()))
        and torch in (None, stamp.get("torch"))
        and stamp.get("root") == str(ROOT)
        and stamp.get("python") == _python_version()
    )


def _stamped() -> dict[str, object]:
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _stamp(extras: Sequence[str], build: str) -> None:
    stamp = {
        "fingerprint": fingerprint(),
        "extras": list(extras),
        "torch": build,
        "root": str(ROOT),
        "python": _python_version(),
    }
    temporary = STAMP.with_suffix(".tmp")
    temporary.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    temporary.replace(STAMP)


def _python_version() -> str:
    """The version of the environment's Python; empty when it does not run, as after an upgrade of the system."""
    try:
        done = subprocess.run(
            [str(environment_python()), "-c", "import platform; print(platform.python_version())"],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _make(started: float, system_packages: bool) -> None:
    if _usable(system_packages):
        return
    if ENVIRONMENT.exists():
        if not (ENVIRONMENT / "pyvenv.cfg").exists() and any(ENVIRONMENT.iterdir()):
            raise SetupError(f"{ENVIRONMENT} is there and is no Python environment. Move it away, then try again.")
        _say(started, "the environment is incomplete; making it anew")
        shutil.rmtree(ENVIRONMENT)
    _require_ensurepip(started)
    options = ["--system-site-packages"] if system_packages else []
    done = subprocess.run(
        [sys.executable, "-m", "venv", *options, str(ENVIRONMENT)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SetupError(f"The virtual environment could not be made:\n{done.stdout}{done.stderr}".rstrip())
    _say(started, f"virtual environment made with Python {platform.python_version()}")


def _usable(system_packages: bool) -> bool:
    """Whether the environment runs, has pip, and sees the system's packages as wanted."""
    if not _python_version():
        return False
    configuration = (ENVIRONMENT / "pyvenv.cfg").read_text(encoding="utf-8")
    if system_packages and "include-system-site-packages = true" not in configuration:
        return False
    probe = [str(environment_python()), "-m", "pip", "--version"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def _require_ensurepip(started: float) -> None:
    """Debian ships ``ensurepip`` in a package of its own, without which no environment gets pip."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not system_libraries.can_install():
        raise SetupError(
            "This Python cannot make virtual environments. On Debian or Ubuntu, type:\n\n"
            f"    sudo apt-get install {package}\n"
        )
    _say(started, f"installing {package}")
    system_libraries.install([package])
    importlib.invalidate_caches()


def _install_torch(started: float, asked: str | None) -> TorchChoice:
    """Install the PyTorch build, alone, unless the main installation will bring it."""
    choice = choose_torch(asked, environment_python(), CONSTRAINTS)
    if choice.problem:
        raise SetupError(choice.problem)
    _say(started, choice.reason)
    if choice.arguments:
        _pip(started, ["install", "--no-deps", *choice.arguments])
    return choice


def _install_langwright(started: float, extras: Sequence[str], choice: TorchChoice) -> None:
    _say(started, "installing Langwright and what it needs")
    pins = CONSTRAINTS.read_text(encoding="utf-8")
    constraints = ENVIRONMENT / "langwright-constraints.txt"
    constraints.write_text(re.sub(r"(?m)^torch==\S+", f"torch=={choice.version}", pins), encoding="utf-8")
    _pip(started, ["install", "-c", str(constraints), "-e", f"{ROOT}[{','.join(extras)}]"])


def _pip(started: float, arguments: Sequence[str]) -> None:
    """Run pip; all it says goes to the log, what takes long is said on screen too.

    Raises:
        SetupError: pip failed; with the end of what it said.
    """
    command = [str(environment_python()), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    with LOG.open("a", encoding="utf-8", errors="replace") as log:
        log.write(f"$ {' '.join(command)}\n")
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
            env={**os.environ, "PIP_PROGRESS_BAR": "off", "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        lines: list[str] = []
        for line in process.stdout or ():
            log.write(line)
            lines.append(line.rstrip())
            if message := _noteworthy(line.strip()):
                _say(started, message)
        if process.wait():
            tail = "\n".join(f"    {line}" for line in lines[-15:])
            raise SetupError(
                f"pip could not install what is needed:\n\n{tail}\n\nAll it said is in {LOG}.\n"
                "Check the network and the free space on the disk, then run the same command again."
            )


def _noteworthy(line: str) -> str:
    """What of pip's talk is worth a line on screen: large downloads and the installation itself."""
    download = re.match(r"Downloading (?:\S*/)?([^-\s]+)-\S* \((\d+)(?:\.\d+)? (MB|GB)\)", line)
    if download and (download[3] == "GB" or int(download[2]) >= 10):
        return f"downloading {download[1]} ({download[2]} {download[3]})"
    if line.startswith("Installing collected packages:"):
        return f"installing {line.count(',') + 1} packages" if "," in line else ""
    return ""


def _say(started: float, message: str) -> None:
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    print(f"  {minutes}:{seconds:02d}  {message}", file=sys.stderr, flush=True)


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Wait for another set-up of the same checkout. The lock ends with its process, however that ends."""
    name = hashlib.sha256(str(ROOT).encode()).hexdigest()[:16]
    user = os.getuid() if hasattr(os, "getuid") else "user"
    path = Path(tempfile.gettempdir()) / f"langwright-setup-{user}-{name}.lock"
    with path.open("a+", encoding="utf-8") as handle:
        if os.name == "nt":
            import msvcrt

            while True:  # LK_LOCK gives up after ten seconds
                handle.seek(0)
                with contextlib.suppress(OSError):
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
