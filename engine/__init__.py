"""Langwright's headless engine: everything that knows about text, tokens and tensors. Never imports Qt."""

__version__ = "0.1.0"
