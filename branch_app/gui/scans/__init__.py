"""Scans: files and the watched folder in, verdicts out, an inbox for what found no paper.

Reads no code and matches nothing itself. May import `parts`, services, the `Program` contract and
the domain; never another page.
"""
