"""How a signature is cut into bands, so that texts which resemble each other enough share one (LSH).

Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, section 3.4: texts of resemblance ``s`` share one of
``b`` bands of ``r`` numbers with probability ``1 - (1 - s**r)**b``.
"""

from __future__ import annotations

from functools import cache

import numpy as np


@cache
def choose_bands(threshold: float, permutations: int) -> tuple[int, int]:
    """The number of bands and the numbers in each that make the fewest mistakes on both sides of the threshold.

    Both kinds of mistakes weigh the same: the areas under the curve below, and over it above the threshold.
    """
    steps = (np.arange(500) + 0.5) / 500
    below, above = steps[steps < threshold], steps[steps >= threshold]
    best: tuple[float, int, int] | None = None
    for bands in range(1, permutations + 1):
        for rows in range(1, permutations // bands + 1):
            false = (1 - (1 - below**rows) ** bands).sum() + ((1 - above**rows) ** bands).sum()
            if best is None or false < best[0]:
                best = (float(false), bands, rows)
    if best is None:
        raise ValueError("there must be at least one permutation")
    return best[1], best[2]


def band_keys(signatures: np.ndarray, bands: int, rows: int) -> np.ndarray:
    """One number for each band.

    Args:
        signatures: (documents, permutations), uint32.
        bands: how many.
        rows: numbers of the signature in each.

    Returns:
        (documents, bands), uint64.
    """
    numbers = signatures[:, : bands * rows].reshape(len(signatures), bands, rows).astype(np.uint64)
    keys = np.zeros(numbers.shape[:2], np.uint64)
    for row in range(rows):
        keys = (keys ^ numbers[:, :, row]) * np.uint64(0x9E3779B97F4A7C15)
        keys ^= keys >> np.uint64(31)
    return keys
