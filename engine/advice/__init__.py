"""What a plan means for the person: plain sentences, each with what can be done about it. Never imports torch."""

from engine.advice.advise import Advice, Facts, advice_for
from engine.advice.verdicts import Notch, Tone, Verdict, best_size, notches, verdict
from engine.advice.vocabulary import VocabularyAdvice, VocabularyChoice, advise_vocabulary
from engine.advice.words import about, amount, count, data_size, duration, joined, percent, rate, unbroken

__all__ = [
    "Advice",
    "Facts",
    "Notch",
    "Tone",
    "Verdict",
    "VocabularyAdvice",
    "VocabularyChoice",
    "about",
    "advice_for",
    "advise_vocabulary",
    "amount",
    "best_size",
    "count",
    "data_size",
    "duration",
    "joined",
    "notches",
    "percent",
    "rate",
    "unbroken",
    "verdict",
]
