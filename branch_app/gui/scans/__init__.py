"""Scans: files and the watched folder in, verdicts out, an inbox for what found no paper."""
