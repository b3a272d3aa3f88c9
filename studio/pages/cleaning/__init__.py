"""The Clean page and its parts."""

from studio.pages.cleaning.clean_page import CleanPage

__all__ = ["CleanPage"]
