#!/usr/bin/env python3
"""A rough iM871A on a pseudo-terminal, written from the protocol's description and sharing no code with the product.

Knows little and behaves badly on purpose: a telegram stands before every answer, answers come in two pieces, a false start of
frame comes now and then, GET_FWINFO and GET_SYSSTATUS get no answer. Prints `port: /dev/pts/N` and serves until its input ends.
"""
import os
import select
import sys
import termios
import time
import tty

TELEGRAM = bytes.fromhex("44C4189804500401037A2F0000A00415AC76000002FD08BCBF")  # a real EnergyCam


def crc(data):
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value >> 1) ^ 0x8408 if value & 1 else value >> 1
    return (value ^ 0xFFFF).to_bytes(2, "little")


def frame(control, ident, payload=b"", tail=b""):
    body = bytes([control, ident, len(payload)]) + payload + tail
    return b"\xa5" + body + crc(body)


class RoughStick:
    def __init__(self, fd):
        self.fd = fd
        self.mode, self.rssi = 2, 0
        self.held = b""
        self.sent = 0

    def telegram(self):
        self.sent += 1
        noise = b"\xa5\xe2\x03\xff" if self.sent % 4 == 0 else b""
        if self.rssi:
            return noise + frame(0xC2, 3, TELEGRAM, b"\x5e")
        return noise + frame(0x82, 3, TELEGRAM)

    def answer(self, ident, payload):
        if ident == 0x01:
            return frame(0x81, 0x02)
        if ident == 0x0F:
            return frame(0x81, 0x10, bytes.fromhex("33001301F13A0000"))
        if ident == 0x03:
            if payload[1] & 3 == 3:
                self.mode = payload[3]
            elif payload[1] & 2:
                self.mode = payload[2]
            if len(payload) == 10:  # CUxD's list: the second of group 2 is the RSSI switch
                self.rssi = payload[6]
            return frame(0x81, 0x04)
        if ident == 0x05:
            config = bytes([0xFF, 0, self.mode, 0, 0xB3, 0x25, 0x12, 0x35, 0x10, 0, 1, 0, 1,
                            0xFF, 7, 2, 50, 0, self.rssi, 0, 0, 0, 0xE0])
            return frame(0x81, 0x06, config)
        if ident == 0x07:
            self.mode, self.rssi = 2, 0
            return frame(0x81, 0x08)
        return b""

    def feed(self, data):
        self.held += data
        while True:
            start = self.held.find(b"\xa5")
            if start < 0:
                self.held = b""
                return
            self.held = self.held[start:]
            if len(self.held) < 4:
                return
            size = 4 + self.held[3] + (2 if self.held[1] & 0x80 else 0)
            if len(self.held) < size:
                return
            one, self.held = self.held[:size], self.held[size:]
            if one[1] & 0x80 and crc(one[1:-2]) != one[-2:]:
                continue
            if one[1] & 0x0F == 1:
                self.reply(self.answer(one[2], one[4:4 + one[3]]))

    def reply(self, answer):
        if not answer:
            return
        line = self.telegram() + answer
        os.write(self.fd, line[:-3])
        time.sleep(0.01)
        os.write(self.fd, line[-3:])


def main():
    master, slave = os.openpty()
    tty.setraw(slave, termios.TCSANOW)
    print("port:", os.ttyname(slave), flush=True)
    stick = RoughStick(master)
    while True:
        ready, _, _ = select.select([master, 0], [], [], 0.2)
        if 0 in ready and not os.read(0, 100):
            return
        if master in ready:
            stick.feed(os.read(master, 1000))
        elif stick.rssi:
            os.write(master, stick.telegram())


if __name__ == "__main__":
    sys.exit(main())
