"""The Play page and its parts."""

from studio.pages.playing.play_page import PlayPage

__all__ = ["PlayPage"]
