"""What belongs to whoever works here: own password, language, role and what it may do.

Changes nobody else's admission: that is the staff page's. May import `parts`, `forms`, the desk and
the domain; never another page.
"""
