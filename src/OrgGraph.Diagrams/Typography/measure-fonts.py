#!/usr/bin/env python3
"""Prints the table of AdvanceWidths.cs: the widest advance of each letter in the fonts of the stack, in 1/100 em, rounded up.

Needs Debian's fonts-noto-cjk, fonts-wqy-microhei, fonts-droid-fallback and fonts-liberation.
Reads only the tables cmap (format 4), hhea, hmtx and head of the OpenType files.
"""
import math
import struct
import sys

FIRST, LAST = 0x20, 0x4FF
REGULAR = [
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),  # Noto Sans CJK SC
    ("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", 0),
    ("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", 0),
    ("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 0),  # as wide as Arial
]
BOLD = [
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2),
    ("/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf", 0),
]
# Faces named by the stack that cannot be measured on Debian (Microsoft YaHei) draw Latin letters about as wide as the widest of these.
MARGIN = 1.02


def advances(path, face):
    """Code point -> advance in em."""
    data = open(path, "rb").read()
    start = struct.unpack_from(">I", data, 12 + 4 * face)[0] if data[:4] == b"ttcf" else 0
    count = struct.unpack_from(">H", data, start + 4)[0]
    tables = {}
    for i in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * i)
        tables[tag] = offset
    em = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    metrics = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    cmap = tables[b"cmap"]
    result = {}
    for i in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        offset = cmap + struct.unpack_from(">I", data, cmap + 4 + 8 * i + 4)[0]
        if struct.unpack_from(">H", data, offset)[0] != 4:
            continue
        segments = struct.unpack_from(">H", data, offset + 6)[0] // 2
        for s in range(segments):
            end = struct.unpack_from(">H", data, offset + 14 + 2 * s)[0]
            first = struct.unpack_from(">H", data, offset + 16 + 2 * (segments + s))[0]
            delta = struct.unpack_from(">H", data, offset + 16 + 2 * (2 * segments + s))[0]
            at = offset + 16 + 2 * (3 * segments + s)
            shift = struct.unpack_from(">H", data, at)[0]
            for code in range(max(first, FIRST), min(end, LAST) + 1):
                glyph = code + delta if shift == 0 else struct.unpack_from(">H", data, at + shift + 2 * (code - first))[0]
                if shift and glyph:
                    glyph += delta
                glyph &= 0xFFFF
                if glyph:
                    index = min(glyph, metrics - 1)
                    result[code] = struct.unpack_from(">H", data, tables[b"hmtx"] + 4 * index)[0] / em
    return result


def widest(fonts):
    tables = [advances(*font) for font in fonts]
    return {c: max(t[c] for t in tables if c in t) for c in range(FIRST, LAST + 1) if any(c in t for t in tables)}


regular, bold = widest(REGULAR), widest(BOLD)
ratios = sorted(bold[c] / regular[c] for c in bold if regular.get(c) and chr(c).isascii() and chr(c).isalnum())
print(f"bold against regular, letters and digits: median {ratios[len(ratios) // 2]:.3f}, most {ratios[-1]:.3f}", file=sys.stderr)
for start in range(FIRST, LAST + 1, 16):
    # full-width letters are one em in every Chinese font
    widths = [regular.get(c, 1.0) for c in range(start, start + 16)]
    row = [100 if w == 1 else min(255, math.ceil(100 * MARGIN * w)) for w in widths]
    print("        " + ", ".join(str(w) for w in row) + f", // U+{start:04X}")
