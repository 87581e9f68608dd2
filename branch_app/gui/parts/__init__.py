"""Small widgets that several pages share: cards, chips, lists, the notice bar.

They know colours and words of their own, no services and no records' rules.
"""
