"""The Import page and its parts."""

from studio.pages.importing.import_page import ImportPage

__all__ = ["ImportPage"]
