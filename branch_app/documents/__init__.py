"""Makes papers: lays out a form's content in two columns and writes it as PDF/A-2b.

It decides nothing about texts, consents or serials, reads no pack and keeps nothing of any person.
It may import the domain, the ports' shapes and `resource_files`; no other adapter. Only `fonts` and
`shell` touch reportlab, only `shell` and `archive` pikepdf, only `codes` makes codes; whatever is
kept between papers is kept by `standing`. Importing this package loads nothing heavy: take
`branch_app.documents.form.PdfFormRenderer` where it is needed.
"""
