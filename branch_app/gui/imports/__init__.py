"""The page of bulk imports: a file, its dry run and its report; the batches, and taking one back.

May import `parts`, services and the domain; never another page.
"""
