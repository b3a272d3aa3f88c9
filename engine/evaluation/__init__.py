"""Evaluation: what a model is judged by. Loss, perplexity and bits per byte over a whole split."""

from engine.evaluation.perplexity import SplitResult, evaluate_split

__all__ = ["SplitResult", "evaluate_split"]
