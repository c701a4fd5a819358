#!/usr/bin/env python3
"""Takes the broker away from a program that publishes, and looks what a subscriber has heard in the end.

broker_away.py CLI [--kills N] [--away SECONDS] [--rate PER_SECOND] [--qos N] [--meters N] [--seed N]

CLI is meterscope-cli; its `serve` listens to its own virtual stick, on which forty meters send a telegram with a number of its own each,
RATE a second in all. The broker is a real mosquitto on loopback. With --kills it is killed with SIGKILL and started again N times, at random
moments; with --away it is killed once and stays away for so long. A subscriber that the broker remembers (its session, and nothing else, is in
the file that each start of the broker reads) writes down what comes. Ends with 0 when every number came and each one came for the first time
after the one before it; how many came twice is said, and with --qos 2 none may.
"""
import argparse
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

PATH = os.environ["PATH"] + ":/usr/sbin:/sbin"
PATIENCE = 60  # s


def tool(name):
    found = shutil.which(name, path=PATH)
    if found is None:
        sys.exit(f"{name} is needed: see tools/packages.sh")
    return found


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until(what, seconds=PATIENCE, step=0.01):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(step)
    return None


def crc(data):
    """EN 13757-4's, most significant byte first."""
    value = 0
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1 ^ 0x3D65) & 0xFFFF if value & 0x8000 else value << 1
    return (value ^ 0xFFFF).to_bytes(2, "big")


def telegram(meter, number):
    """An EnergyCam's, in the clear, with this number as its volume, as hex that cannot be taken for one with a check sum at its end."""
    ident = bytes.fromhex(f"{10000000 + meter:08d}")[::-1]
    for access in range(number, number + 2):
        body = b"\x44\xC4\x18" + ident + b"\x01\x03\x7A" + bytes([access & 255]) + b"\x00\x00\xA0" + b"\x04\x13" + number.to_bytes(4, "little")
        whole = bytes([len(body)]) + body
        if crc(whole[:-2]) != whole[-2:]:
            break
    return whole.hex().upper()


class Broker:
    def __init__(self, folder):
        self.port = free_port()
        self.folder = folder
        self.config = folder / "mosquitto.conf"
        # Nothing is written between the starts: what a killed broker knew is gone, but for the subscriber's session.
        self.config.write_text(f"listener {self.port} 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_location {folder}/\nautosave_interval 0\n"
                               "max_inflight_messages 0\nmax_queued_messages 0\n" + ("user root\n" if os.geteuid() == 0 else ""))
        self.process = None

    def start(self):
        self.process = subprocess.Popen([tool("mosquitto"), "-c", str(self.config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        assert until(self.answers), "the broker does not start"

    def answers(self):
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", self.port)) == 0

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def remember(self):
        self.process.send_signal(signal.SIGUSR1)
        assert until((self.folder / "mosquitto.db").exists), "the broker does not save its sessions"


class Subscriber:
    """What comes under wmbus/#, in order: numbers, and how often the publisher said that it is there."""

    def __init__(self, broker):
        self.numbers, self.online, self.probes = [], 0, 0
        self.process = subprocess.Popen([tool("mosquitto_sub"), "-h", "127.0.0.1", "-p", str(broker.port), "-c", "-i", "reader", "-q", "1", "-t", "wmbus/#", "-F", "%t %p"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        for line in self.process.stdout:
            topic, _, payload = line.decode().strip().partition(" ")
            if topic == "wmbus/probe":
                self.probes += 1
            elif topic == "wmbus/bridge/state":
                self.online += payload == "online"
            else:
                self.numbers.append(int(json.loads(payload)["total_m3"] * 1000 + 0.5))


def memory_of(process):
    text = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", text)[1]) / 1024


def verdict(numbers, count, qos):
    first = numbers[0] if numbers else 0
    missing = sorted(set(range(first, count + 1)) - set(numbers))
    seen, late, twice, highest = set(), 0, 0, -1
    for number in numbers:
        if number in seen:
            twice += 1
            continue
        seen.add(number)
        late += number < highest
        highest = max(highest, number)
    print(f"{len(seen)} different numbers, {len(missing)} missing {missing[:5] if missing else ''}, {late} first came after a later one, {twice} came twice")
    return not numbers or missing or late or (qos == 2 and twice) or first > 50


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--away", type=float, default=0)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--qos", type=int, default=1)
    parser.add_argument("--meters", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        return trial(options, rng, pathlib.Path(name))


def trial(options, rng, folder):
    seconds = options.away + options.kills * 2.5 + 10
    count = int(seconds * options.rate)
    (folder / "telegrams.txt").write_text("".join(telegram(n % options.meters, n) + "\n" for n in range(1, count + 1)))
    broker = Broker(folder)
    broker.start()
    subscriber = Subscriber(broker)
    assert until(lambda: subscriber.probes or subprocess.run([tool("mosquitto_pub"), "-h", "127.0.0.1", "-p", str(broker.port), "-t", "wmbus/probe", "-m", "x"], check=True) and None), "no subscriber"
    broker.remember()
    link = folder / "stick"
    (folder / "settings.json").write_text(json.dumps({"format": "meterscope-settings", "version": 1, "settings": {
        "sticks": {"ports": [str(link)]}, "publish": {"meters": "all"},
        "mqtt": {"on": True, "host": "127.0.0.1", "port": broker.port, "qos": options.qos, "queueMegabytes": 200}}}))
    log = (folder / "log").open("w", encoding="utf-8")
    serve = subprocess.Popen([options.cli, "serve", "--config", str(folder / "settings.json"), "--data-dir", str(folder / "data")], stderr=log)
    assert until(lambda: subscriber.online), "not connected"
    stick = subprocess.Popen([options.cli, "virtual-stick", "--replay", str(folder / "telegrams.txt"), "--rate", f"{options.rate}/s", "--link", str(link)], stdout=subprocess.DEVNULL)
    try:
        assert until(lambda: len(subscriber.numbers) > 20), "nothing comes"
        for number in range(options.kills):
            time.sleep(rng.uniform(0.02, 1.0))
            broker.kill()
            time.sleep(rng.uniform(0.02, 0.5))
            online = subscriber.online
            broker.start()
            assert until(lambda: subscriber.online > online), "nobody comes back"  # both are there again
            if number % 20 == 19:
                print(f"{number + 1} kills, {len(subscriber.numbers)} states came", flush=True)
        if options.away:
            before = len(subscriber.numbers)
            broker.kill()
            print(f"broker away after {before} states", flush=True)
            time.sleep(options.away)
            waiting = (folder / "data" / "mqtt.queue").stat().st_size
            print(f"broker back, {waiting / 1e6:.1f} MB wait, listener {memory_of(serve):.0f} MB", flush=True)
            broker.start()
            started = time.monotonic()
            expected = before + options.away * options.rate * 0.98
            assert until(lambda: len(subscriber.numbers) >= expected, 1800), "the queue does not come"
            print(f"{len(subscriber.numbers) - before} states came within {time.monotonic() - started:.1f} s", flush=True)
        if not until(lambda: subscriber.numbers and max(subscriber.numbers) >= count, count / options.rate + PATIENCE):
            print("the last ones did not come")
        time.sleep(1)
        bad = verdict(list(subscriber.numbers), count, options.qos)
        print(f"listener: {memory_of(serve):.0f} MB at most, queue {(folder / 'data' / 'mqtt.queue').stat().st_size} bytes")
        return 1 if bad else 0
    finally:
        for process in (serve, stick, subscriber.process):
            process.terminate()
            process.wait()
        broker.kill()
        log.close()
        if "dropped" in (folder / "log").read_text(encoding="utf-8"):
            print("the queue was too small")


if __name__ == "__main__":
    sys.exit(main())
