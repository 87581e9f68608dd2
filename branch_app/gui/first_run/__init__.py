"""A workstation's first start: organisation, workplace, first manager, recovery code.

Makes nothing itself: the program does. May import `parts`, `printing`, the `Program` contract and
the domain; never another page.
"""
