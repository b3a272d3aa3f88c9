"""The Tokenizer page and its parts."""

from studio.pages.tokenizing.tokenizer_page import TokenizerPage

__all__ = ["TokenizerPage"]
