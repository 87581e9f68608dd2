"""Synchronisation: what waits, what head office has receipted, and the run on demand."""
