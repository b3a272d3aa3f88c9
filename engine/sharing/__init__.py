"""Sharing: the trained model in a form that other programs open."""

from engine.sharing.huggingface import Exported, export_huggingface, read_huggingface

__all__ = ["Exported", "export_huggingface", "read_huggingface"]
