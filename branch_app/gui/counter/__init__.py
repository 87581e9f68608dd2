"""The counter: search, what waits today, papers on their way.

Shows masked rows only. May import `parts`, services and the domain; never another page.
"""
