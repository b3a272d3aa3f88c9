"""What the machine is: processor, memory, graphics cards; what follows from it for training. Never imports torch."""

from engine.hardware.awake import KeepAwake
from engine.hardware.choices import (
    DeviceChoice,
    DeviceMissingError,
    PrecisionChoice,
    ThreadChoice,
    choose_device,
    choose_precision,
    choose_threads,
)
from engine.hardware.idle import idle_seconds
from engine.hardware.load import LoadMeter, wait_policy
from engine.hardware.logout import Outlook, after_log_out
from engine.hardware.machine import Gpu, Hardware, probe
from engine.hardware.memory import memory_free, process_memory
from engine.hardware.processor import busy_cores
from engine.hardware.sensors import CardReading, CardSensors, CardUser, on_mains, processor_temperature
from engine.hardware.storage import cache_folder, disk_free

__all__ = [
    "CardReading",
    "CardSensors",
    "CardUser",
    "DeviceChoice",
    "DeviceMissingError",
    "Gpu",
    "Hardware",
    "KeepAwake",
    "LoadMeter",
    "Outlook",
    "PrecisionChoice",
    "ThreadChoice",
    "after_log_out",
    "busy_cores",
    "cache_folder",
    "choose_device",
    "choose_precision",
    "choose_threads",
    "disk_free",
    "idle_seconds",
    "memory_free",
    "on_mains",
    "probe",
    "process_memory",
    "processor_temperature",
    "wait_policy",
]
