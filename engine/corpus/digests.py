"""Which texts were seen already: digests of 16 bytes in a set. The one place to change when they must spill to disk."""

from __future__ import annotations

import xxhash

DIGEST_BYTES = 16


def text_digest(text: str) -> bytes:
    """XXH3-128 of the text's UTF-8: 16 bytes."""
    return xxhash.xxh3_128_digest(text.encode("utf-8", "surrogatepass"))


class SeenDigests:
    """An index of digests; longer ones are cut to 16 bytes."""

    def __init__(self) -> None:
        self._seen: set[bytes] = set()

    def add(self, digest: bytes) -> bool:
        """Remember a digest; True when it is new."""
        before = len(self._seen)
        self._seen.add(digest[:DIGEST_BYTES])
        return len(self._seen) > before

    def __contains__(self, digest: bytes) -> bool:
        return digest[:DIGEST_BYTES] in self._seen

    def __len__(self) -> int:
        return len(self._seen)
