"""Fixtures for all tests."""

from hypothesis import settings

pytest_plugins = ["tests.databases"]

settings.register_profile("calm", deadline=None)  # a busy machine makes no rule wrong
settings.load_profile("calm")
