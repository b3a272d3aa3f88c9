"""The model: a decoder in two exact shapes, built from the recipe and mapped to Hugging Face's."""

from engine.models.attention import KeyValueCache
from engine.models.build import build_decoder, build_model, load_weights
from engine.models.decoder import IGNORED, Decoder, Shape
from engine.models.huggingface import config_of, exported_tensors, imported_tensors, shape_of
from engine.models.initialise import initialise
from engine.models.objective import Terms

__all__ = [
    "IGNORED",
    "Decoder",
    "KeyValueCache",
    "Shape",
    "Terms",
    "build_decoder",
    "build_model",
    "config_of",
    "exported_tensors",
    "imported_tensors",
    "initialise",
    "load_weights",
    "shape_of",
]
