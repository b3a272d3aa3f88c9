"""MinHash signatures through rensa: a fixed number of numbers for each text, alike where the texts are.

Broder, 1997; the share of equal numbers in two signatures estimates the Jaccard index of the two sets of shingles.
"""

from __future__ import annotations

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

    def of(self, numbers: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """The signatures of some sets of shingles.

        Args:
            numbers: of all sets, one after the other, uint64.
            ends: where each set begins, with the end of the last, int64.

        Returns:
            (sets, permutations), uint32.
        """
        matrix = self._make(numbers, ends.astype(np.uint64), self._permutations, _SEED)
        return np.array(matrix.to_rows(), np.uint32).reshape(len(ends) - 1, self._permutations)
