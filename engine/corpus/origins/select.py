"""Is it one SELECT, and nothing else? Looked at word by word, strings, names in quotes and comments left out.

This keeps mistakes away. What holds against malice is that the transaction is read-only where the database knows such,
and a user of the database who may do nothing but read.
"""

from __future__ import annotations

import re

from engine.errors import UsageError

_PIECES = re.compile(
    r"""
    (?P<skip>--[^\n]*|/\*.*?\*/|\s+|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$)
    |(?P<word>[A-Za-z_]\w*)|(?P<end>;)|(?P<other>.)
    """,
    re.DOTALL | re.VERBOSE,
)
_FORBIDDEN = frozenset(
    ("insert", "update", "delete", "merge", "into", "drop", "alter", "create", "truncate", "grant", "revoke", "call")
) | {"execute", "exec", "copy", "attach", "detach", "pragma", "vacuum", "lock", "set", "load", "do", "handler"}


def refuse_all_but_select(query: str) -> str:
    """The query without its last semicolon.

    Raises:
        UsageError: it is not one SELECT (code ``origin.not-select``).
    """
    words: list[str] = []
    ended = False
    quoted = False
    for piece in _PIECES.finditer(query):
        if piece["skip"] is not None:
            continue
        if ended:
            raise _refusal("there is something after its semicolon")
        if piece["word"]:
            words.append(piece["word"].lower())
        ended = ended or bool(piece["end"])
        quoted = quoted or piece["other"] in ("'", '"', "`")
    if quoted:
        raise _refusal("a quote is opened and not closed")
    if not words or words[0] not in ("select", "with"):
        raise _refusal(f"it begins with {words[0].upper() if words else 'nothing'}")
    if found := next((word for word in words if word in _FORBIDDEN), ""):
        raise _refusal(f"it has the word {found.upper()}")
    return query.strip().removesuffix(";")


def _refusal(why: str) -> UsageError:
    return UsageError(
        f"The query is not one SELECT: {why}.",
        remedy='Only reading is done here. A column of that name can be written in quotes, as in "update".',
        code="origin.not-select",
    )
