"""The pages: one question, one answer, one primary button each. A page is imported from its own module, when needed."""

from studio.pages.notes import Note, note_of
from studio.pages.page import Page
from studio.pages.services import Services

__all__ = ["Note", "Page", "Services", "note_of"]
