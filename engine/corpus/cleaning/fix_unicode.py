"""Mend text that was decoded wrongly ("â€™" where an apostrophe should be), with ftfy, and nothing but that.

ftfy's other repairs (straight quotes, ligatures, widths, entities) would change what the author wrote.
"""

from __future__ import annotations

import ftfy

from engine.corpus.cleaning.rule import Rule, Step, each
from engine.corpus.document import well_formed
from engine.recipe import Recipe

_CONFIG = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=True,
    fix_encoding=True,
    restore_byte_a0=True,
    replace_lossy_sequences=True,
    decode_inconsistent_utf8=True,
    fix_c1_controls=True,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=True,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)


def fix(text: str) -> str:
    """The text with its mojibake mended, line by line as ftfy does it; lines of plain ASCII cannot hold any."""
    if _plain(text):
        return text
    return "\n".join([line if _plain(line) else _fix_line(line) for line in text.split("\n")])


def _plain(text: str) -> bool:
    return text.isascii() and "\x1b" not in text


def _fix_line(line: str) -> str:
    return well_formed(ftfy.fix_text(line, _CONFIG))


def _start(recipe: Recipe) -> Step | None:
    return each(fix) if recipe.cleaning.fix_unicode else None


RULE = Rule("fix_unicode", ("cleaning.fix_unicode",), _start)
