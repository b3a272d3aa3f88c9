"""What a model costs before it is built: parameters, memory, speed, time and disk. Never imports torch."""

from engine.sizing.looks import JUDGED_WHOLE, judged_tokens
from engine.sizing.measured import (
    BUSY_CORES,
    Measurement,
    Measurements,
    conditions_of,
    load_measurements,
    machine_of,
    save_measurement,
)
from engine.sizing.memory import MemoryEstimate, largest_micro_batch, training_memory
from engine.sizing.parameters import ParameterCount, flops_per_token, padded_vocabulary, parameter_count
from engine.sizing.plan import Plan, plan, with_measurement
from engine.sizing.speed import SpeedEstimate, card_peak, training_speed
from engine.sizing.text import estimated_tokens, useful_tokens

__all__ = [
    "BUSY_CORES",
    "JUDGED_WHOLE",
    "Measurement",
    "Measurements",
    "MemoryEstimate",
    "ParameterCount",
    "Plan",
    "SpeedEstimate",
    "card_peak",
    "conditions_of",
    "estimated_tokens",
    "flops_per_token",
    "judged_tokens",
    "largest_micro_batch",
    "load_measurements",
    "machine_of",
    "padded_vocabulary",
    "parameter_count",
    "plan",
    "save_measurement",
    "training_memory",
    "training_speed",
    "useful_tokens",
    "with_measurement",
]
