"""What explains the window while it is used: help beside the work, and the tour."""

from studio.windows.guide.help_desk import HelpDesk
from studio.windows.guide.tour import Tour

__all__ = ["HelpDesk", "Tour"]
