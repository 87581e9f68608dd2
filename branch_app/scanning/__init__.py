"""Reads papers that come back: files into clean grey pages, codes on pages, a watched folder.

It decides nothing about records and keeps nothing: what belongs to which form is the services'
business. It may import the domain and the ports' shapes; no other adapter, no Qt. Pillow, zxing-cpp
and PDFium are used here alone (PDFium also in `gui.printing`). What people give as a PDF is drawn
in a child process: `pdf_process` is the parent's side of it, `pdf_child` the child's.
"""
