"""Generation: a trained model writes on from a prompt, token by token."""

from engine.generation.cache import StaticCache
from engine.generation.generate import generate, generate_batch
from engine.generation.load import Speaker, load_for_generation
from engine.generation.sampling import Chooser, candidates, penalised
from engine.generation.step import QuickStep
from engine.generation.stops import StopStrings
from engine.generation.stream import Detokenizer, pieces
from engine.generation.text import Alternative, Generated, NewToken

__all__ = [
    "Alternative",
    "Chooser",
    "Detokenizer",
    "Generated",
    "NewToken",
    "QuickStep",
    "Speaker",
    "StaticCache",
    "StopStrings",
    "candidates",
    "generate",
    "generate_batch",
    "load_for_generation",
    "penalised",
    "pieces",
]
