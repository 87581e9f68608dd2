"""The window: presenters without one, pages under pytest-qt over services in memory."""
