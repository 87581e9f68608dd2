"""Consents and forms of one person: papers, preview, print, answers as signed.

Never marks an answer by itself (K18). May import `parts`, `printing`, services, the domain, and the
next step of `applicants.summary`; never another page.
"""
