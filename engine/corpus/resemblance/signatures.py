"""MinHash signatures through rensa: a fixed number of numbers for each text, alike where the texts are.

Broder, 1997; the share of equal numbers in two signatures estimates the Jaccard index of the two sets of shingles.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.errors import LangwrightError

_SEED = 42


class Signatures:
    """Makes signatures.

    Args:
        permutations: numbers in a signature.

    Raises:
        LangwrightError: rensa is not installed; the message names the extra.
    """

    def __init__(self, permutations: int) -> None:
        try:
            from rensa import RMinHash
        except ImportError as error:
            raise LangwrightError(
                "Near duplicates are found with the package rensa, which is not installed.",
                remedy='Install it with: python -m pip install "langwright[data]", or set '
                "cleaning.near_duplicates = false.",
                code="clean.no-rensa",
                extra="data",
            ) from error
        self._permutations = permutations
        self._make = RMinHash.digest_matrix_from_flat_token_hashes

    def of(self, sets: Sequence[np.ndarray]) -> np.ndarray:
        """The signatures of some sets of shingles, none of them empty: (sets, permutations), uint32."""
        ends = np.concatenate(([0], np.cumsum([len(numbers) for numbers in sets]))).astype(np.uint64)
        matrix = self._make(np.concatenate(sets), ends, self._permutations, _SEED)
        return np.array(matrix.to_rows(), np.uint32)
