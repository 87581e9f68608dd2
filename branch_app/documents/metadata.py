"""What a paper says about itself to machines: the XMP packet of PDF/A, beside the Info dictionary.

Both must say the same, letter by letter (ISO 19005-2, 6.6.3). Nothing of the person stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

PRODUCT = "Branch App"


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """Title, form with edition and serial, operator."""

    title: str
    subject: str
    author: str


_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:description>
    <rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt>
   </dc:description>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>kk-KZ</rdf:li><rdf:li>ru-KZ</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{product}</xmp:CreatorTool>
   <pdf:Producer>{product}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def xmp_packet(about: About) -> bytes:
    """Return the packet in UTF-8."""
    told = {"title": about.title, "subject": about.subject, "author": about.author}
    texts = {name: escape(text) for name, text in told.items()}
    return _PACKET.format(product=PRODUCT, **texts).encode()
