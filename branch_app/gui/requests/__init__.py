"""The tab of requests: what the law makes the branch do for a person until a day, and the answers.

Decides no term and no ground itself. May import `parts`, services and the domain; never another
page (the workplace hands the tab in and leads to the papers).
"""
