"""Synchronisation: what waits, what head office has receipted, and the run on demand.

Carries nothing itself: the program does. May import `parts`, services, the `Program` contract and
the domain; never another page.
"""
