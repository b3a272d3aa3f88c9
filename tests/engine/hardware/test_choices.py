from __future__ import annotations

import pytest

from engine.hardware import DeviceMissingError, Gpu, Hardware, choose_device, choose_precision, choose_threads

GIB = 2**30
PLAIN = Hardware("Old CPU", 4, 8, 16 * GIB, 8 * GIB, frozenset({"avx2"}))
MODERN = Hardware("New CPU", 8, 16, 64 * GIB, 32 * GIB, frozenset({"avx2", "avx512f", "avx512_bf16"}))
ADA = Gpu(0, "NVIDIA GeForce RTX 4090", 24 * GIB, 23 * GIB, (8, 9))
PASCAL = Gpu(0, "NVIDIA GeForce GTX 1080", 8 * GIB, 7 * GIB, (6, 1))
TURING = Gpu(0, "NVIDIA GeForce RTX 2080", 8 * GIB, 7 * GIB, (7, 5))


def with_gpu(gpu: Gpu, build: str = "cuda") -> Hardware:
    return Hardware("CPU", 8, 16, 64 * GIB, 32 * GIB, frozenset(), (gpu,), torch_build=build)


def mac() -> Hardware:
    return Hardware("Apple M3", 8, 8, 16 * GIB, 8 * GIB, frozenset({"neon"}), (), True, "Darwin", "mps")


def test_automatic_device_is_the_fastest_there_is() -> None:
    assert choose_device("auto", PLAIN).device == "cpu"
    assert choose_device("auto", with_gpu(ADA)).device == "cuda"
    assert choose_device("auto", mac()).device == "mps"
    assert choose_device("cpu", with_gpu(ADA)).device == "cpu"


def test_a_card_without_a_cuda_build_is_said_not_used() -> None:
    choice = choose_device("auto", with_gpu(ADA, build="cpu"))
    assert choice.device == "cpu"
    assert "RTX 4090" in choice.reason
    with pytest.raises(DeviceMissingError) as error:
        choose_device("cuda", with_gpu(ADA, build="cpu"))
    assert "--torch cuda" in error.value.remedy


@pytest.mark.parametrize(("asked", "machine"), [("cuda", PLAIN), ("mps", PLAIN), ("cuda", mac())])
def test_an_absent_device_says_what_is_there(asked: str, machine: Hardware) -> None:
    with pytest.raises(DeviceMissingError) as error:
        choose_device(asked, machine)
    assert machine.processor in error.value.message
    assert error.value.values["asked"] == asked
    assert "auto" in error.value.remedy


@pytest.mark.parametrize(
    ("device", "machine", "parameters", "expected"),
    [
        ("cpu", PLAIN, 100_000_000, "fp32"),
        ("cpu", MODERN, 800_000, "fp32"),
        ("cpu", MODERN, 10_000_000, "bf16"),
        ("cuda", with_gpu(ADA), 800_000, "bf16"),
        ("cuda", with_gpu(TURING), 100_000_000, "fp16"),
        ("cuda", with_gpu(PASCAL), 100_000_000, "fp32"),
        ("mps", mac(), 100_000_000, "fp32"),
    ],
)
def test_automatic_precision(device: str, machine: Hardware, parameters: int, expected: str) -> None:
    choice = choose_precision("auto", device, machine, parameters)
    assert choice.precision == expected
    assert choice.reason.endswith(".")


def test_a_chosen_precision_is_kept_and_a_slow_one_said() -> None:
    assert choose_precision("fp32", "cuda", with_gpu(ADA), 10**9).precision == "fp32"
    slow = choose_precision("bf16", "cpu", PLAIN, 1000)
    assert slow.precision == "bf16"
    assert "slow" in slow.reason
    assert "nothing" in choose_precision("fp16", "cpu", MODERN, 1000).reason
    assert "slow" not in choose_precision("bf16", "cpu", MODERN, 1000).reason


def test_threads_leave_busy_cores_alone() -> None:
    assert choose_threads("auto", PLAIN).threads == 4
    assert choose_threads("auto", PLAIN, busy_cores=1.2).threads == 3
    assert choose_threads("auto", PLAIN, busy_cores=40.0).threads == 1
    assert choose_threads(7, PLAIN, busy_cores=2.0).threads == 7
