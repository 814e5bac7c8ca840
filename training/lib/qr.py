"""QR codes as SVG, dark on white in every theme, so that any phone reads them."""

import segno
from django.utils.safestring import SafeString, mark_safe


def qr_svg(text: str) -> SafeString:
    code = segno.make_qr(text, error="m")
    drawing = code.svg_inline(
        scale=6, border=4, dark="#000", light="#fff", svgclass="qr", unit="px"
    )
    return mark_safe(drawing)  # noqa: S308 - segno draws squares; the text is not in it
