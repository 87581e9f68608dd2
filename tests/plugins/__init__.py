"""The suite's own pytest plugins; each is loaded by tests/conftest.py."""
