"""The window: pages, presenters, task runner. The only home of PySide6.

Asks services, decides nothing about data, touches no storage, network or key. May import services
and domain; never another adapter.
"""
