"""What the person sets about the studio itself. Knows no widgets."""

from studio.settings.places import log_folder, projects_folder, settings_file
from studio.settings.schema import PREFERENCES, Preferences, Remembered
from studio.settings.store import SettingsStore, read_settings

__all__ = [
    "PREFERENCES",
    "Preferences",
    "Remembered",
    "SettingsStore",
    "log_folder",
    "projects_folder",
    "read_settings",
    "settings_file",
]
