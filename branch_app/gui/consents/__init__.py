"""Consents and forms of one person: papers, preview, print, answers as signed."""
