"""The scan of a JPEG file without what else the file carries, no point of it lost.

A picture that needs neither turning nor shrinking is kept this way: writing it anew would cost a
generation of quality, and half the time of an import.
"""

from __future__ import annotations

import re

START, END = b"\xff\xd8", b"\xff\xd9"
# The header every reader understands: JFIF 1.1, no density, no thumbnail of its own.
JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
# Tables of quantisation and of Huffman, size, restart interval: without these no scan is read.
_NEEDED = {0xDB, 0xC4, 0xC0, 0xC1, 0xDD}
_SCAN = 0xDA
# Everything else: what cameras and programs write, which no reader needs.
_CARRIED = {*range(0xE0, 0xF0), 0xFE}
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def bare(data: bytes) -> bytes | None:
    """``data`` with its tables and its one scan alone; None when it is built in another way.

    Comments, camera data, profiles, thumbnails and whatever follows the end are left behind.
    """
    kept, at = [START, JFIF], len(START)
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        code, end = data[at + 1], at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if code == _SCAN:
            stop = _MARKER.search(data, end)
            if stop is None or stop[0] != END:
                return None
            return b"".join([*kept, data[at : stop.start()], END])
        if code in _NEEDED:
            kept.append(data[at:end])
        elif code not in _CARRIED:
            return None
        at = end
    return None
