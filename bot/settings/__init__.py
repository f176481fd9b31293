"""What the organisation and its operator may choose, from app.yaml and the environment.

To add a setting: give it a field with a description in `sections`, and a commented line in app.yaml.
"""

from bot.settings.loading import load_settings
from bot.settings.model import Settings
from bot.settings.problems import SettingsError

__all__ = ["Settings", "SettingsError", "load_settings"]
