"""The page of numbered blank forms: made for a power cut, keyed in later; the list of J17.

May import `parts`, `printing`, services and the domain; never another page.
"""
