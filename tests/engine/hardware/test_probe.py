from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import psutil
import pynvml
import pytest

from engine.errors import LangwrightError
from engine.hardware import disk_free, graphics, machine, memory, probe, processor


def test_probe_agrees_with_the_system() -> None:
    found = probe()
    assert 1 <= found.physical_cores <= found.logical_cores <= (os.cpu_count() or 1)
    assert 0 < found.memory_free <= found.memory_total <= psutil.virtual_memory().total
    assert found.processor
    assert found.torch_build in ("", "cpu", "cuda", "mps")
    assert found.summary


def test_no_driver_means_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise pynvml.NVMLError(pynvml.NVML_ERROR_LIBRARY_NOT_FOUND)

    monkeypatch.setattr(pynvml, "nvmlInit", absent)
    assert graphics.nvidia_gpus() == ()


@pytest.fixture
def two_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up driver with two cards, of which the second is divided into one slice."""

    def not_supported(*_: object) -> None:
        raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)

    def slice_of(card: str, number: int) -> str:
        if number:
            not_supported()
        return f"{card}-slice"

    def memory_of(card: str) -> SimpleNamespace:
        return SimpleNamespace(total=20 if "slice" in card else 80, free=10 if "slice" in card else 70)

    replaced = {
        "nvmlInit": lambda: None,
        "nvmlShutdown": lambda: None,
        "nvmlDeviceGetCount": lambda: 2,
        "nvmlDeviceGetHandleByIndex": lambda number: f"card{number}",
        "nvmlDeviceGetMigMode": lambda card: (1, 1) if card == "card1" else not_supported(),
        "nvmlDeviceGetMaxMigDeviceCount": lambda card: 2,
        "nvmlDeviceGetMigDeviceHandleByIndex": slice_of,
        "nvmlDeviceGetMemoryInfo": memory_of,
        "nvmlDeviceGetUUID": lambda unit: f"GPU-{unit}",
        "nvmlDeviceGetName": lambda card: card.upper(),
        "nvmlDeviceGetCudaComputeCapability": lambda card: [9, 0],
    }
    for name, value in replaced.items():
        monkeypatch.setattr(pynvml, name, value)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)


@pytest.mark.usefixtures("two_cards")
def test_cards_and_slices_are_told_with_their_own_memory() -> None:
    whole, part = graphics.nvidia_gpus()
    assert (whole.name, whole.memory_total, whole.compute_capability) == ("CARD0", 80, (9, 0))
    assert (part.name, part.memory_total, part.memory_free) == ("CARD1", 20, 10)


@pytest.mark.usefixtures("two_cards")
@pytest.mark.parametrize(
    ("visible", "names"),
    [("1,0", ["CARD1", "CARD0"]), ("", []), ("-1", []), ("0,9,1", ["CARD0"]), ("GPU-card1-slice", ["CARD1"])],
)
def test_hidden_cards_are_not_ours(monkeypatch: pytest.MonkeyPatch, visible: str, names: list[str]) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", visible)
    cards = graphics.nvidia_gpus()
    assert [card.name for card in cards] == names
    assert [card.index for card in cards] == list(range(len(names)))


def test_a_containers_limits_count(tmp_path: Path) -> None:
    (tmp_path / "memory.max").write_text("1000000\n")
    (tmp_path / "memory.current").write_text("700000\n")
    (tmp_path / "memory.stat").write_text("anon 5\ninactive_file 100000\n")
    assert memory.memory_total(tmp_path) == 1_000_000
    assert memory.memory_free(tmp_path) == 400_000
    (tmp_path / "memory.max").write_text("max\n")
    assert memory.memory_total(tmp_path) == psutil.virtual_memory().total
    quota = tmp_path / "cpu.max"
    quota.write_text("100000 100000\n")
    assert processor.cores(quota) == (1, 1)
    quota.write_text("max 100000\n")
    assert processor.cores(quota)[1] >= 1


def test_features_are_read_from_the_flags(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text("processor : 0\nmodel name : Intel(R) Xeon(R)  Gold\nflags : fpu avx2 amx_bf16 avx512f\n")
    monkeypatch.setattr(processor, "CPUINFO", cpuinfo)
    monkeypatch.setattr(processor.sys, "platform", "linux")
    assert processor.features() == {"avx2", "amx_bf16", "avx512f"}
    assert processor.name() == "Intel Xeon Gold"


@pytest.mark.parametrize(
    ("version", "system", "machine_name", "build"),
    [
        ("2.13.0+cpu", "Linux", "x86_64", "cpu"),
        ("2.13.0+cu130", "Windows", "AMD64", "cuda"),
        ("2.13.0", "Linux", "x86_64", "cuda"),
        ("2.13.0", "Windows", "AMD64", "cpu"),
        ("2.13.0", "Darwin", "x86_64", "cpu"),
        ("2.13.0+rocm7", "Linux", "x86_64", "cpu"),
    ],
)
def test_the_build_of_torch_is_told_from_its_version(version: str, system: str, machine_name: str, build: str) -> None:
    assert machine._build_of(version, system, machine_name, False) == build
    assert machine._build_of(version, "Darwin", "arm64", True) == "mps"


def test_busy_cores_is_no_more_than_there_are() -> None:
    assert 0 <= processor.busy_cores(0.05) <= (os.cpu_count() or 1)


def test_disk_free_of_a_place_that_does_not_exist_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert disk_free(tmp_path / "not" / "yet") > 0

    def broken(path: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("engine.hardware.storage.shutil.disk_usage", broken)
    with pytest.raises(LangwrightError, match="Input/output error"):
        disk_free(tmp_path)
