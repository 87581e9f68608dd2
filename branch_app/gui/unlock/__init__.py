"""The page that lets an employee in.

Keeps no password and decides nothing about keys: that is the program's. May import `parts`, the
`Program` contract and the domain; never another page.
"""
