#!/usr/bin/env python3
"""Pulls the plug of a stick again and again while a program listens to it, at random places in the middle of what the stick says.

unplug.py CLI [--cycles N] [--seed S] [--megabytes M] [--seconds S]

CLI is meterscope-cli; it listens on a symbolic link, as udev makes one, behind which this script hangs pseudo-terminals: the stick is
an iM871A written from the protocol's description, sharing no code with the product. In each cycle the stick is plugged in under a
name of its own, is found, identified and configured, sends a telegram of its own access number, and goes away after a random number of
bytes of the next one (or of an answer). Measured are the time from plugging in to listening again, the descriptors and the memory of
the program. Ends with 0 when it was always back in time, never died, lost no whole telegram, and leaked nothing.
"""
import argparse
import json
import os
import random
import select
import statistics
import subprocess
import sys
import tempfile
import termios
import time
import tty

HEAD = bytes.fromhex("44C418980450040103" + "7A")
TAIL = bytes.fromhex("0000A00415AC76000002FD08BCBF")


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


class Stick:
    """One plugging in: from a new pseudo-terminal to its end."""

    def __init__(self, link):
        self.master, self.slave = os.openpty()
        tty.setraw(self.slave, termios.TCSANOW)
        self.link = link
        self.mode, self.rssi, self.held = 2, 0, b""
        self.requests = []  # in their order, for who looks for a fault
        self.confirmed = False  # it was asked for its configuration after it was set
        scratch = link + ".new"
        os.symlink(os.ttyname(self.slave), scratch)
        os.replace(scratch, link)

    def unplug(self):
        os.unlink(self.link)
        os.close(self.slave)
        os.close(self.master)

    def answer(self, ident, payload):
        if ident == 0x01:
            return frame(0x81, 0x02)
        if ident == 0x0F:
            return frame(0x81, 0x10, bytes.fromhex("33001301F13A0000"))
        if ident == 0x03:
            at = 2
            flags = payload[1]
            if flags & 1:
                at += 1
            if flags & 2:
                self.mode = payload[at]
            self.rssi = 1
            return frame(0x81, 0x04)
        if ident == 0x05:
            self.confirmed = self.rssi == 1
            return frame(0x81, 0x06, bytes([0xFF, 0, self.mode, 0, 0xB3, 0x25, 0x12, 0x35, 0x10, 0, 1, 0, 1,
                                            0xFF, 7, 2, 50, 0, self.rssi, 0, 0, 0, 0xE0]))
        return b""

    def feed(self, data):
        out = b""
        self.held += data
        while len(self.held) >= 4:
            if self.held[0] != 0xA5:
                self.held = self.held[1:]
                continue
            size = 4 + self.held[3] + (2 if self.held[1] & 0x80 else 0)
            if len(self.held) < size:
                break
            one, self.held = self.held[:size], self.held[size:]
            self.requests.append(one[1:3].hex())
            if one[1] & 0x0F == 1:
                out += self.answer(one[2], one[4:4 + one[3]])
        return out

    def serve(self, seconds, until, cut=None):
        """Answers until `until()`; with `cut`, says only so many bytes more. False when that was the end."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if until():
                return True
            if not select.select([self.master], [], [], 0.02)[0]:
                continue
            out = self.feed(os.read(self.master, 4096))
            if cut is not None:
                out, rest = out[:cut], out[cut:]
                cut -= len(out)
                if rest:
                    os.write(self.master, out)
                    return False
            if out:
                os.write(self.master, out)
        return until()


class Listener:
    """The program under test and what it has printed."""

    def __init__(self, cli, port):
        self.process = subprocess.Popen([cli, "listen", "--port", port, "--output", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        os.set_blocking(self.process.stdout.fileno(), False)
        self.held = b""
        self.numbers = set()
        self.last = None

    def read(self):
        try:
            data = os.read(self.process.stdout.fileno(), 65536)
        except BlockingIOError:
            return
        self.held += data
        *lines, self.held = self.held.split(b"\n")
        for line in lines:
            self.last = json.loads(line).get("access_number")
            self.numbers.add(self.last)

    def alive(self):
        return self.process.poll() is None

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def memory(self):
        with open(f"/proc/{self.process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def stranger(tty, listener):
    """The program besides these two that has the terminal open: one whose own pseudo-terminal of that name went away and came back so."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        if int(pid) in (os.getpid(), listener.process.pid):
            continue
        try:
            if any(os.readlink(f"/proc/{pid}/fd/{fd}") == tty for fd in os.listdir(f"/proc/{pid}/fd")):
                return True
        except OSError:
            pass  # gone, or not ours to look at
    return False


def telegram(number):
    return frame(0xC2, 3, HEAD + bytes([number]) + TAIL, b"\x5e")


def one_cycle(listener, link, number, dice):
    """Seconds from plugging in to listening; a text where it never listened again; None where another program took the stick."""
    stick = Stick(link)
    plugged = time.monotonic()
    if dice.random() < 0.2:  # gone in the middle of the first answers, and back at once
        stick.serve(10, lambda: False, cut=dice.randrange(1, 60))
        stick.unplug()
        time.sleep(0.05)
        stick = Stick(link)
        plugged = time.monotonic()
    if not stick.serve(10, lambda: stick.confirmed):
        taken = stranger(os.ttyname(stick.slave), listener)
        stick.unplug()
        return None if taken else f"it was not set up: {stick.requests}"
    took = time.monotonic() - plugged
    listener.numbers.discard(number)
    os.write(stick.master, telegram(number))

    def heard():
        listener.read()
        return number in listener.numbers or not listener.alive()

    if not stick.serve(10, heard) or not listener.alive():
        taken = listener.alive() and stranger(os.ttyname(stick.slave), listener)
        stick.unplug()
        return None if taken else f"a telegram was lost: {stick.requests}, last heard {listener.last}"
    half = telegram((number + 128) % 256)
    os.write(stick.master, half[:dice.randrange(1, len(half))])
    stick.unplug()
    return took


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cli")
    options.add_argument("--cycles", type=int, default=30)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--megabytes", type=float, default=5.0, help="by how much the memory may grow")
    options.add_argument("--seconds", type=float, default=2.0, help="within which it must listen again")
    args = options.parse_args()
    dice = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        link = os.path.join(folder, "ttyUSB0")
        first = Stick(link)  # the port must be there once for the program to wait for it
        listener = Listener(args.cli, link)
        try:
            if not first.serve(20, lambda: first.confirmed):
                print("it never listened")
                return 1
            os.write(first.master, telegram(255))

            def heard():
                listener.read()
                return 255 in listener.numbers

            if not first.serve(10, heard):
                print("it hears nothing")
                return 1
            first.unplug()
            took, late, taken, descriptors, memory = [], 0, 0, [], []
            warm = min(500, max(10, args.cycles // 10))
            for cycle in range(args.cycles):
                seconds = one_cycle(listener, link, cycle % 256, dice)
                if seconds is None:
                    taken += 1
                    continue
                if isinstance(seconds, str):
                    print(f"cycle {cycle}: {seconds}" if listener.alive() else f"cycle {cycle}: it ended with {listener.process.returncode}")
                    return 1
                took.append(seconds)
                late += seconds > args.seconds
                if cycle + 1 >= min(warm, args.cycles):
                    descriptors.append(listener.descriptors())
                    memory.append(listener.memory())
                if (cycle + 1) % 500 == 0:
                    print(f"{cycle + 1} cycles, longest {max(took):.2f} s, {descriptors[-1]} descriptors, {memory[-1] / 1048576:.1f} MB", flush=True)
            growth = (memory[-1] - memory[0]) / 1048576
            print(f"{len(took)} cycles: listening again after {statistics.median(took):.2f} s (median), {max(took):.2f} s (longest), {late} above {args.seconds} s; "
                  f"descriptors {min(descriptors)} to {max(descriptors)}; memory {growth:+.2f} MB; {taken} sticks taken by other programs")
            bad = taken > args.cycles // 10 or late > 0 or max(descriptors) - min(descriptors) > 2 or growth > args.megabytes
            return 1 if bad else 0
        finally:
            listener.process.terminate()
            listener.process.wait(10)


if __name__ == "__main__":
    sys.exit(main())
