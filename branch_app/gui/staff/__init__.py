"""The page of those with access (register J12): who, by which order, until when.

Keeps no password and changes nothing by itself: the staff service does. May import `parts`, the
desk and the domain; never another page.
"""
