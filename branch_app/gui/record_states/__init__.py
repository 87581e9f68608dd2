"""The tab of the record's state: blocking, lifting the blocking, destroying.

Decides nothing that the domain's table of moves decides. May import `parts`, services and the
domain; never another page (the workplace hands the tab in).
"""
