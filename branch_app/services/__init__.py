"""Use cases: each method is one intention of a user, inside one unit of work.

May import the domain only. No SQL, no Qt, no files, no wording.
"""
