#!/usr/bin/env python3
"""Kills a PostgreSQL server again and again while a program records into it, and looks what is there in the end.

kill_postgres.py WRITER [--kills N] [--rate PER_SECOND] [--seed N] [--program-too]

WRITER (store_writer) records RATE telegrams a second into a server of its own, of Debian's packages, on 127.0.0.1. The server is killed
with SIGKILL N times at random moments and started anew after a random time; with --program-too WRITER is killed now and then as well. Then
everything must be there exactly once: readings, telegrams of the ring, what the roll-ups count. Of a killed WRITER what it was handed in its
last second may be missing, nothing else. Ends with 1 when something is lost or there twice.
"""
import argparse
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from postgres_server import Server



class Writer:
    def __init__(self, program, folder, address, rate):
        self.program, self.folder, self.address, self.rate = program, folder, address, rate
        self.said, self.losable = [], []
        self.process, self.next, self.rest = None, 0, b""

    def start(self):
        self.process = subprocess.Popen([self.program, self.folder, str(self.next), str(self.rate), self.address], stdout=subprocess.PIPE)
        os.set_blocking(self.process.stdout.fileno(), False)
        self.rest = b""

    def read(self):
        chunk = self.process.stdout.read() or b""
        *lines, self.rest = (self.rest + chunk).split(b"\n")
        for line in lines:
            number, at = map(int, line.split())
            self.said.append((number, at))
            self.next = number + 1

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        killed = time.time() * 1000
        self.process.wait()
        os.set_blocking(self.process.stdout.fileno(), True)
        self.read()
        self.losable += [number for number, at in self.said if at > killed - 1000]
        # Numbers that it may have written without having said so.
        self.next += self.rate


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("writer")
    parser.add_argument("--kills", type=int, default=4)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=0.8, help="seconds between a start and a kill, at most")
    parser.add_argument("--program-too", action="store_true")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="pgkill-", dir="/tmp") as scratch:
        os.chmod(scratch, 0o755)
        folder = pathlib.Path(scratch) / "server"
        folder.mkdir()
        server = Server(folder)
        server.start()
        writer = Writer(options.writer, str(pathlib.Path(scratch) / "data"), server.address(), options.rate)
        writer.start()
        began = time.monotonic()
        for number in range(1, options.kills + 1):
            time.sleep(rng.uniform(0.02, options.longest))
            server.kill()
            if options.program_too and rng.random() < 0.2:
                writer.kill()
                writer.start()
            time.sleep(rng.uniform(0.0, 0.4))
            server.start()
            writer.read()
            if writer.process.poll() is not None:
                sys.exit(f"the writer ended by itself with {writer.process.returncode}")
            if number % 20 == 0:
                print(f"{number} kills, {len(writer.said)} telegrams", flush=True)
        recorded = time.monotonic() - began
        os.kill(writer.process.pid, signal.SIGTERM)  # ends and writes what waits
        writer.process.wait()
        os.set_blocking(writer.process.stdout.fileno(), True)
        writer.read()
        subprocess.run([options.writer, writer.folder, "deliver", "0", server.address()], check=True, timeout=120)
        numbers = server.ask("SELECT mantissa FROM reading r JOIN series s ON s.id = r.series WHERE s.data_point = 'METER' ORDER BY mantissa")
        telegrams, counted, heard = (server.ask(sql)[0] for sql in ("SELECT count(*) FROM telegram", "SELECT sum(count) FROM bucket_day", "SELECT sum(telegrams) FROM heard"))
        server.kill()
    said = {number for number, _ in writer.said}
    lost = said - set(numbers) - set(writer.losable)
    twice = len(numbers) - len(set(numbers))
    problems = []
    if lost:
        problems.append(f"{len(lost)} telegrams lost: {sorted(lost)[:10]}")
    if twice or telegrams != len(numbers) or heard != len(numbers):
        problems.append(f"{twice} readings twice, {telegrams} telegrams and {heard} heard for {len(numbers)} readings")
    if counted != len(numbers):
        problems.append(f"roll-ups count {counted} readings of {len(numbers)}")
    for problem in problems:
        print(problem)
    print(f"{options.kills} kills of the server in {recorded:.0f} s, {len(said)} telegrams handed over at {options.rate} a second, {len(numbers)} stored, "
          f"{len(lost)} lost, {twice} twice")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
