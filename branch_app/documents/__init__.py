"""Makes papers: lays out a form's content in two columns and writes it as PDF (reportlab).

It decides nothing about texts, consents or serials, reads no pack and keeps nothing. It may import
the domain, the ports' shapes and `resource_files`; no other adapter. Only `fonts` and `sheet` touch
reportlab, only `codes` makes codes. Importing this package loads nothing heavy: take
`branch_app.documents.form.PdfFormRenderer` where it is needed.
"""
