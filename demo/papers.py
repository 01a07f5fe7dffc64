"""CVs and letters as people send them: small PDFs of one page, made of lines."""

SIZE = 11
LEADING = 16
PAGE = (595, 842)  # A4, in points
MARGIN = 60


def pdf(title: str, lines: list[str]) -> bytes:
    """A page that shows a title and lines of text under it."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 6 0 R" % PAGE
        + b" /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>",
        font("Helvetica"),
        font("Helvetica-Bold"),
        stream(drawing(title, lines)),
    ]
    return assembled(objects)


def font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)


def drawing(title: str, lines: list[str]) -> bytes:
    """The page's text, line under line. A line that ends with a colon is a heading."""
    parts = [f"BT /F2 16 Tf {MARGIN} {PAGE[1] - MARGIN} Td {LEADING} TL ({escaped(title)}) Tj T*"]
    for line in lines:
        parts.append(f"/{'F2' if line.endswith(':') else 'F1'} {SIZE} Tf ({escaped(line)}) Tj T*")
    return "\n".join([*parts, "ET"]).encode("cp1252")


def escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def assembled(objects: list[bytes]) -> bytes:
    """The file: each object, where it begins, and the end that readers look for first."""
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer
