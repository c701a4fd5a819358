#!/usr/bin/env python3
"""A small iM871A host, written from the protocol's description and sharing no code with the product.

im871a_client.py PORT [--mode N] [--telegrams N] [--key ADDRESS KEY] [--seconds S]

Talks as other programs do: probes of other sticks first, requests without FCS, SET_CONFIG with few parameters. Prints one JSON
object: device, mode, rssi switch, telegrams (hex, from the C field on, with RSSI), decryption errors, wrong checksums.
"""
import argparse
import json
import os
import select
import sys
import termios
import time
import tty


def crc(data):
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value >> 1) ^ 0x8408 if value & 1 else value >> 1
    return value ^ 0xFFFF


class Client:
    def __init__(self, port):
        self.fd = os.open(port, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.fd, termios.TCSANOW)
        flags = termios.tcgetattr(self.fd)
        flags[4] = flags[5] = termios.B57600
        termios.tcsetattr(self.fd, termios.TCSANOW, flags)
        termios.tcflush(self.fd, termios.TCIOFLUSH)
        self.held = b""
        self.telegrams, self.errors, self.bad = [], [], 0

    def frames(self, wait):
        """Frames that arrive within `wait` seconds, as they come."""
        end = time.monotonic() + wait
        while True:
            while len(self.held) >= 4 and self.held[0] == 0xA5:
                control = self.held[1]
                size = 4 + self.held[3] + (4 if control & 0x20 else 0) + (1 if control & 0x40 else 0) + (2 if control & 0x80 else 0)
                if len(self.held) < size:
                    break
                one, self.held = self.held[:size], self.held[size:]
                if not control & 0x80 or crc(one[1:-2]) != int.from_bytes(one[-2:], "little"):
                    self.bad += 1
                    continue
                yield one
            if self.held and self.held[0] != 0xA5:
                self.held = self.held[1:]
                continue
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                return
            self.held += os.read(self.fd, 1000)

    def keep(self, one):
        payload = one[4:4 + one[3]]
        if one[1] & 0x0F == 2 and one[2] == 3:
            rssi = one[4 + one[3]] if one[1] & 0x40 else None
            self.telegrams.append({"hex": payload.hex().upper(), "rssi": rssi})
        elif one[1] & 0x0F == 1 and one[2] == 0x27:
            self.errors.append(payload.hex().upper())

    def ask(self, request, answer):
        os.write(self.fd, request)
        for one in self.frames(2.0):
            if one[1] & 0x0F == 1 and one[2] == answer:
                return one[4:4 + one[3]]
            self.keep(one)
        return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("port")
    options.add_argument("--mode", type=int, default=4)
    options.add_argument("--telegrams", type=int, default=0)
    options.add_argument("--key", nargs=2)
    options.add_argument("--seconds", type=float, default=5.0)
    args = options.parse_args()
    client = Client(args.port)
    os.write(client.fd, bytes.fromhex("FF0B00F4"))  # another maker's stick?
    out = {"ping": client.ask(bytes.fromhex("A5010100"), 0x02) is not None}
    device = client.ask(bytes.fromhex("A5010F00"), 0x10)
    out["device"] = device.hex().upper() if device else None
    if args.key:
        status = client.ask(bytes.fromhex("A5012519" + "00" + args.key[0] + args.key[1]), 0x26)
        out["key"] = status.hex() if status else None
    # link mode, RSSI on, time stamp off; nothing to flash
    out["set"] = client.ask(bytes.fromhex("A5010306") + bytes([0, 2, args.mode, 0x30, 1, 0]), 0x04) is not None
    config = client.ask(bytes.fromhex("A5010500"), 0x06) or b""
    out["config_length"] = len(config)
    if len(config) >= 20:
        out["mode"], out["rssi_on"] = config[2], config[18]
    end = time.monotonic() + args.seconds
    while len(client.telegrams) < args.telegrams and time.monotonic() < end:
        for one in client.frames(0.05):
            client.keep(one)
            if len(client.telegrams) >= args.telegrams:
                break
    out["telegrams"], out["errors"], out["bad"] = client.telegrams, client.errors, client.bad
    print(json.dumps(out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
