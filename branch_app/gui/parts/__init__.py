"""Small widgets that several pages share: cards, chips, lists, the notice bar.

They know colours and words of their own, no services and no rules of records. May import the
domain's shapes and the window's colours, icons, language and notices; never a page.
"""
