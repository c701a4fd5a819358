#!/usr/bin/env python3
"""A rough iM871A on a pseudo-terminal, written from the protocol's description and sharing no code with the product.

Knows little and behaves badly on purpose: a telegram stands before every answer, answers come in two pieces, a false start of
frame comes now and then, GET_FWINFO and GET_SYSSTATUS get no answer. Prints `port: /dev/pts/N` and serves until its input ends.

rough_stick.py [--mode N] [--inverter NUMBER [--deaf-once] [--stubborn]]: begins in link mode N; with an SMI 260 that answers in S2.
Before its answers come an echo of the question and another inverter's answer. --deaf-once: it does not hear the first command to
set; --stubborn: it never changes anything. Every telegram that is sent, and every link mode, goes to standard error.
"""
import argparse
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


class RoughInverter:
    """What is published of the SMI 260, record by record; the telegrams here are put together anew for every answer."""

    def __init__(self, number, deaf_once, stubborn):
        self.id = bytes.fromhex(f"{number:08d}")[::-1]
        self.power, self.cos_phi, self.on = 260, 1000, 1
        self.deaf, self.stubborn = deaf_once, stubborn
        self.count = 0

    def text_record(self, size, name, value):
        return bytes([size, 0x7C, len(name)]) + name[::-1].encode() + value.to_bytes(size, "little", signed=value < 0)

    def telegram(self, ident, records):
        self.count += 1
        body = b"\x08\xB4\xB0" + ident + b"\x01\x02\x7A" + bytes([self.count & 255, 0, 0, 0]) + records
        return body

    def hear(self, telegram):
        """Telegrams from the C field on."""
        header = b"\xB4\xB0" + self.id + b"\x01\x02\x51\x0C\x79"
        if telegram[1:12] != header:
            return []
        rest = telegram[16:]
        if telegram[0] == 0x44:
            if self.deaf:
                self.deaf = False
            elif not self.stubborn and rest[:2] == b"\x12\x2B":
                self.power = int.from_bytes(rest[2:4], "little")
                self.cos_phi = int.from_bytes(rest[14:16], "little")
                self.on = rest[19]
            return []
        if telegram[0] != 0x5B:
            return []
        if rest == b"":
            records = b"\x04\x03" + (123456).to_bytes(4, "little") + b"\x02\x2B" + (107).to_bytes(2, "little")
            records += b"\x0C\x79\x00\x00\x00\x00\x2F\x2F"
        elif rest == b"\x00\xFF\xA7":
            records = b"\x12\x2B" + self.power.to_bytes(2, "little") + self.text_record(2, "cos_phi", self.cos_phi)
            records += b"\x01\xFD\x66" + bytes([self.on]) + self.text_record(2, "freq", 4998) + self.text_record(2, "dcdctemp", -35)
            records += self.text_record(2, "dcactmp", -120) + self.text_record(2, "sec_dc_vol", 3999) + self.text_record(1, "alarm", 0)
        else:
            return []
        neighbour = self.telegram(bytes.fromhex("99990000"), records)
        return [telegram, neighbour, self.telegram(self.id, records)]


class RoughStick:
    def __init__(self, fd, mode=2, inverter=None):
        self.fd = fd
        self.mode, self.rssi = mode, 0
        self.inverter = inverter
        self.held = b""
        self.sent = 0

    def telegram(self):
        if self.inverter and self.mode not in (3, 4):
            return b""  # an EnergyCam sends in T
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
            print("mode", self.mode, file=sys.stderr, flush=True)
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
            elif one[1] & 0x0F == 2 and one[2] == 1:
                self.send(one[4:4 + one[3]])

    def send(self, telegram):
        print("sent", telegram.hex().upper(), file=sys.stderr, flush=True)
        os.write(self.fd, frame(0x82, 2, b"\x01"))
        if self.inverter and self.mode == 2:
            for one in self.inverter.hear(telegram):
                self.reply(frame(0xC2 if self.rssi else 0x82, 3, one, b"\x60" if self.rssi else b""))

    def reply(self, answer):
        if not answer:
            return
        line = self.telegram() + answer
        os.write(self.fd, line[:-3])
        time.sleep(0.01)
        os.write(self.fd, line[-3:])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--mode", type=int, default=2)
    options.add_argument("--inverter", type=int)
    options.add_argument("--deaf-once", action="store_true")
    options.add_argument("--stubborn", action="store_true")
    args = options.parse_args()
    inverter = RoughInverter(args.inverter, args.deaf_once, args.stubborn) if args.inverter else None
    master, slave = os.openpty()
    tty.setraw(slave, termios.TCSANOW)
    print("port:", os.ttyname(slave), flush=True)
    stick = RoughStick(master, args.mode, inverter)
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
