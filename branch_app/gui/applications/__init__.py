"""The tab of applications: what was applied for, what became of it, and the papers of each.

Approves and refuses nothing by itself: a status is entered from its paper. May import `parts`,
`forms`, services and the domain; never another page (the workplace leads to the papers).
"""
