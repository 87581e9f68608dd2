"""The journal: who did what and when, alerts on top, the check of the chain.

Shows ids shortened and no personal data of applicants. May import `parts`, services and the
domain; never another page.
"""
