"""The applicant's file: summary, data, and the tab of consents and forms.

Decides nothing about values: the domain's checks do. May import `parts`, `forms`, services and the
domain; never another page (the workplace hands the tab in).
"""
