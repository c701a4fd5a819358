#!/usr/bin/env python3
"""pack_icons.py FOLDER: meterscope.ico (Windows) and meterscope.icns (macOS) from the PNG files that render_icons wrote to FOLDER."""
import pathlib
import struct
import sys

ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def ico(pictures):
    """Windows Vista and later take PNG data; a size of 256 is written as 0."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    start = 6 + 16 * len(pictures)
    for size, data in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), start + len(body))
        body += data
    return head + body


def icns(pictures):
    body = b"".join(ICNS_TYPES[size] + struct.pack(">I", 8 + len(data)) + data for size, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main():
    folder = pathlib.Path(sys.argv[1])

    def read(sizes):
        return {size: (folder / f"hicolor/{size}x{size}/apps/meterscope.png").read_bytes() for size in sizes}

    (folder / "meterscope.ico").write_bytes(ico(read([16, 24, 32, 48, 64, 128, 256])))
    (folder / "meterscope.icns").write_bytes(icns(read(ICNS_TYPES)))


if __name__ == "__main__":
    main()
