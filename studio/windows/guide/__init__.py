"""What explains the window while it is used: help beside the work, and the tour."""

from studio.windows.guide.help_desk import HelpDesk

__all__ = ["HelpDesk"]
