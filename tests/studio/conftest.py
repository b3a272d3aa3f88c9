"""Every test of the studio: no display, no Qt warning, no thread left running."""

from __future__ import annotations

import gc
import os
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
import pytest
from PySide6.QtCore import QThread
from shiboken6 import isValid

from studio.texts import speak
from studio.theme import apply_theme


@pytest.fixture(scope="session")
def light(qapp):
    """The application in the light theme, which a test may change for itself."""
    apply_theme(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def _light_again(light):
    apply_theme(light, "light")


@pytest.fixture
def language(light, monkeypatch):
    """Speak another language for one test."""
    monkeypatch.delenv("LANGWRIGHT_LANGUAGE", raising=False)
    yield lambda choice: speak(light, choice)
    speak(light, "en")


@pytest.fixture(autouse=True)
def _no_stray_threads(_light_again):
    before, count = set(threading.enumerate()), psutil.Process().num_threads()
    yield
    # Daemons are the pools of libraries, which may stay.
    stray = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not stray, f"threads left running: {[thread.name for thread in stray]}"
    if psutil.Process().num_threads() > count:  # asking the collector takes 40 ms, so only on suspicion
        assert not _running_qthreads(), "QThreads left running"


def _running_qthreads():
    here = QThread.currentThread()
    found = [thing for thing in gc.get_objects() if issubclass(type(thing), QThread)]
    return [thread for thread in found if isValid(thread) and thread is not here and thread.isRunning()]
