"""The page of enquiries: name and telephone of who asked, apart from the applicants (K54).

May import `parts`, services and the domain; never another page (the workplace begins a file).
"""
