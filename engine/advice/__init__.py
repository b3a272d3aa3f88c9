"""What a plan means for the person: plain sentences, each with what can be done about it. Never imports torch."""

from engine.advice.advise import Advice, Facts, advice_for
from engine.advice.course import Course, Told, course_of
from engine.advice.diagnosis import diagnose, standing
from engine.advice.finding import Finding
from engine.advice.forecast import LossForecast, forecast_loss, steps_to_reach
from engine.advice.judgement import Judgement, judge
from engine.advice.verdicts import Notch, Tone, Verdict, best_size, notches, verdict
from engine.advice.vocabulary import VocabularyAdvice, VocabularyChoice, advise_vocabulary
from engine.advice.words import about, amount, count, data_size, duration, joined, percent, rate, unbroken

__all__ = [
    "Advice",
    "Course",
    "Facts",
    "Finding",
    "Judgement",
    "LossForecast",
    "Notch",
    "Told",
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
    "course_of",
    "data_size",
    "diagnose",
    "duration",
    "forecast_loss",
    "joined",
    "judge",
    "notches",
    "percent",
    "rate",
    "standing",
    "steps_to_reach",
    "unbroken",
    "verdict",
]
