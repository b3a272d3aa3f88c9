"""The window and what belongs to its frame."""

from studio.windows.main_window import MainWindow

__all__ = ["MainWindow"]
