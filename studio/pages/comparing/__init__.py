"""The page of all runs, side by side."""

from studio.pages.comparing.runs_page import RunsPage

__all__ = ["RunsPage"]
