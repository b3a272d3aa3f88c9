"""Words that are cut, or left whole, against the rules: contractions, abbreviations, emoticons.

The lists are those of spaCy 3.8 for English (MIT licence, copyright ExplosionAI GmbH).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Parts = tuple[str, ...]

_NO_CONTRACTIONS = ("ill", "its", "hell", "shell", "shed", "were", "well", "whore")
_VERBS = (
    (
        "ca",
        "could",
        "do",
        "does",
        "did",
        "had",
        "may",
        "might",
        "must",
        "need",
        "ought",
        "sha",
        "should",
        "wo",
        "would",
    ),
    (("n't",), ("nt",), ("n't", "'ve"), ("nt", "ve")),
)
_HAVE_VERBS = (("could", "might", "must", "should", "would"), (("'ve",), ("ve",)))
_OTHER_VERBS = (("ai", "are", "is", "was", "were", "have", "has", "dare"), (("n't",), ("nt",)))
_PARTICIPLES = ("doin", "goin", "nothin", "nuthin", "ol", "somethin")
_WHOLE = """
' \\") <space> '' C++ \\t \\n — 'S 's ‘S ‘s and/or w/o 're 'Cause 'cause 'cos 'Cos 'coz 'Coz 'cuz 'Cuz 'bout ma'am Ma'am
o'clock O'clock lovin' Lovin' havin' Havin' lovin Lovin havin Havin Mt. Ak. Ala. Apr. Ariz. Ark. Aug. Calif. Colo. Conn.
Dec. Del. Feb. Fla. Ga. Ia. Id. Ill. Ind. Jan. Jul. Jun. Kan. Kans. Ky. La. Mar. Mass. Mich. Minn. Miss. N.C. N.D. N.H.
N.J. N.M. N.Y. Neb. Nebr. Nev. Nov. Oct. Okla. Ore. Pa. S.C. Sep. Sept. Tenn. Va. Wash. Wis. 'd a.m. Adm. Bros. co. Co.
Corp. D.C. Dr. e.g. E.g. E.G. Gen. Gov. i.e. I.e. I.E. Inc. Jr. Ltd. Md. Messrs. Mo. Mont. Mr. Mrs. Ms. p.m. Ph.D.
Prof. Rep. Rev. Sen. St. vs. v.s. em 'em ll 'll nuff 'nuff
"""
_EMOTICONS = r"""
(*_*) (-8 (-: (-; (-_-) (._.) (: (; (= (>_<) (^_^) (o: (¬_¬) (ಠ_ಠ) (╯°□°）╯︵┻━┻ )-: ): -_- -__- ._. 0.0 0.o 0_0 0_o
8) 8-) 8-D 8D :'( :') :'-( :'-) :( :(( :((( :() :) :)) :))) :* :-( :-(( :-((( :-) :-)) :-))) :-* :-/ :-0 :-3 :-> :-D
:-O :-P :-X :-] :-o :-p :-x :-| :-} :/ :0 :1 :3 :> :D :O :P :X :] :o :o) :p :x :| :} ;) ;-) ;-D ;D ;_; <.< </3 <3 <33
<333 =( =) =/ =3 =D =[ =] =| >.< >.> >:( >:o ><(((*> @_@ O.O O.o O_O O_o V.V V_V XD XDD [-: [: [= ]= ^_^ ^__^ ^___^ o.0
o.O o.o o_0 o_O o_o v.v v_v xD xDD ¯\(ツ)/¯ ಠ_ಠ ಠ︵ಠ
"""
_CUT = """
y'|all y|all how|'d|'y How|'d|'y not|'ve not|ve Not|'ve Not|ve can|not Can|not gon|na Gon|na got|ta Got|ta let|'s Let|'s
c'm|on C'm|on
"""


def exceptions() -> Mapping[str, Parts]:
    """All of them: the parts of each by its whole."""
    contractions = {"".join(parts): parts for parts in _contractions()}
    found = {whole: parts for whole, parts in contractions.items() if whole.lower() not in _NO_CONTRACTIONS}
    found |= {f"°{unit}.": ("°", unit, ".") for unit in "cfkCFK"}
    whole = [*_WHOLE.split(), *_EMOTICONS.split(), *(f"{letter}." for letter in "abcdefghijklmnopqrstuvwxyzäöü")]
    found |= {word: (word,) for word in whole}
    for word in _PARTICIPLES:
        for form in (word, word.title(), f"{word}'", f"{word.title()}'"):
            found[form] = (form,)
    curled = {_curl(word): tuple(map(_curl, parts)) for word, parts in found.items() if "'" in word}
    return {**found, **curled}


def _curl(word: str) -> str:
    return word.replace("'", "’")


def _contractions() -> Iterator[Parts]:
    for lower in ("i", "you", "he", "she", "it", "we", "they"):
        for word in (lower, lower.title()):
            yield from _pronoun(lower, word)
    for lower in ("who", "what", "when", "where", "why", "how", "there", "that", "this", "these", "those"):
        for word in (lower, lower.title()):
            yield from _asking(lower, word)
    for verbs, endings in (_VERBS, _HAVE_VERBS, _OTHER_VERBS):
        yield from ((form, *ending) for verb in verbs for form in (verb, verb.title()) for ending in endings)
    for hour in range(1, 13):
        yield from ((str(hour), half) for half in ("a.m.", "am", "p.m.", "pm"))
    for cut in _CUT.split():
        yield tuple(cut.split("|"))


def _both(word: str, *endings: str) -> Iterator[Parts]:
    """A word with an ending, with and without apostrophes."""
    yield (word, *(f"'{ending}" for ending in endings))
    yield (word, *endings)


def _pronoun(lower: str, word: str) -> Iterator[Parts]:
    if lower == "i":
        yield from ((word, "'m"), (word, "m"), (word, "'m", "a"), (word, "m", "a"))
    for endings in (("ll",), ("ll", "ve"), ("d",), ("d", "ve")):
        yield from _both(word, *endings)
    if lower in ("i", "you", "we", "they"):
        yield from _both(word, "ve")
    if lower in ("you", "we", "they"):
        yield from _both(word, "re")
    if lower in ("he", "she", "it"):
        yield from _both(word, "s")


def _asking(lower: str, word: str) -> Iterator[Parts]:
    for endings in (("ll",), ("ll", "ve"), ("d",), ("d", "ve")):
        yield from _both(word, *endings)
    if lower not in ("these", "those"):
        yield from _both(word, "s")
    if lower not in ("that", "this"):
        yield from _both(word, "re")
        yield from _both(word, "ve")
