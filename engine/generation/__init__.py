"""Generation: a trained model writes on from a prompt, token by token."""

from engine.generation.cache import StaticCache
from engine.generation.generate import Generated, NewToken, generate
from engine.generation.load import Speaker, load_for_generation
from engine.generation.sampling import candidates, choose
from engine.generation.stream import Detokenizer, pieces

__all__ = [
    "Detokenizer",
    "Generated",
    "NewToken",
    "Speaker",
    "StaticCache",
    "candidates",
    "choose",
    "generate",
    "load_for_generation",
    "pieces",
]
