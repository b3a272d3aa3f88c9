"""``throughput-tiny``: as ``throughput-base``, with 4 layers of 128, context 64, batch 12."""

from __future__ import annotations

import argparse

import throughput_base
from throughput_base import run

__all__ = ["options", "run"]


def options(parser: argparse.ArgumentParser) -> None:
    """Those of ``throughput-base``, with the small shape."""
    throughput_base.options(parser)
    parser.set_defaults(size="tiny")
