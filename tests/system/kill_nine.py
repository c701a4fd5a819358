#!/usr/bin/env python3
"""Kills a program that records into a history, again and again, and looks what is left.

kill_nine.py WRITER [--rounds N] [--rate PER_SECOND] [--seed N] [--folder DIR]

Each round lets WRITER record for a random time, kills it with SIGKILL at a random moment, and checks: both databases pass SQLite's
integrity_check, nothing in the middle is missing, and what was handed over more than a second before the kill is there. Every tenth round
the program itself opens the history: it must be ready within three seconds without having had to rescue anything. Ends with 1 when
a round fails.
"""
import argparse
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

READY = "4"  # store::Condition::Ready


def run_and_kill(writer, folder, first, rate, seconds):
    """Returns the lines (number, ms) that the writer printed before it was killed, and when it was killed."""
    process = subprocess.Popen([writer, folder, str(first), str(rate)], stdout=subprocess.PIPE)
    said = b""
    end = 0.0
    os.set_blocking(process.stdout.fileno(), False)
    # The time begins to count with the first line, so that the program is always killed while it records.
    started = None
    while True:
        chunk = process.stdout.read()
        if chunk:
            said += chunk
            if started is None:
                started = time.monotonic()
                end = started + seconds
        if process.poll() is not None:
            raise RuntimeError(f"the writer ended by itself with {process.returncode}")
        if started is not None and time.monotonic() >= end:
            break
        time.sleep(0.002)
    killed = time.time() * 1000
    process.send_signal(signal.SIGKILL)
    process.wait()
    os.set_blocking(process.stdout.fileno(), True)
    said += process.stdout.read()
    lines = [line.split() for line in said.decode().splitlines()]
    return [(int(number), int(ms)) for number, ms in lines], killed


def look(folder):
    """What is in the file: readings by number, and what integrity_check says of both files."""
    problems = []
    for name in ("history.db", "telegrams.db"):
        with sqlite3.connect(folder / name) as database:
            said = database.execute("PRAGMA integrity_check").fetchone()[0]
            if said != "ok":
                problems.append(f"{name}: {said}")
    with sqlite3.connect(folder / "history.db") as database:
        count, first, last = database.execute("SELECT count(*), min(mantissa), max(mantissa) FROM reading").fetchone()
        counted = database.execute("SELECT coalesce(sum(count), 0) FROM bucket_day").fetchone()[0]
    if count and count != last - first + 1:
        problems.append(f"{last - first + 1 - count} readings missing in the middle")
    if counted != count:
        problems.append(f"roll-ups count {counted} readings of {count}")
    return (-1 if last is None else last), problems


def open_again(writer, folder):
    said = subprocess.run([writer, folder, "check"], stdout=subprocess.PIPE, timeout=60, check=True).stdout.decode().split()
    condition, rescued, _, _, missing, took = said
    problems = []
    if condition != READY or rescued != "0" or missing != "0":
        problems.append(f"opened as {said}")
    if int(took) > 3000:
        problems.append(f"opening took {took} ms")
    return int(took), problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("writer")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=1.5, help="seconds of recording before a kill, at most")
    parser.add_argument("--folder", type=pathlib.Path)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    scratch = None if options.folder else tempfile.TemporaryDirectory()
    folder = options.folder or pathlib.Path(scratch.name)
    first, failed, worst, slowest, recorded = 0, 0, 0.0, 0, 0
    for number in range(1, options.rounds + 1):
        said, killed = run_and_kill(options.writer, folder, first, options.rate, rng.uniform(0.02, options.longest))
        recorded += len(said)
        last, problems = look(folder)
        lost = [ms for n, ms in said if n > last]
        loss = max((killed - ms for ms in lost), default=0.0)
        worst = max(worst, loss)
        if loss > 1000:
            problems.append(f"{len(lost)} readings of up to {loss:.0f} ms before the kill are lost")
        if number % 10 == 0:
            took, trouble = open_again(options.writer, folder)
            slowest = max(slowest, took)
            problems += trouble
        for problem in problems:
            print(f"round {number}: {problem}")
        failed += 1 if problems else 0
        first = last + 1
        if number % 100 == 0:
            print(f"{number} rounds, {recorded} telegrams, {failed} failed, worst loss {worst:.0f} ms", flush=True)
    print(f"{options.rounds} kills, {recorded} telegrams handed over, {first} kept in all, {failed} rounds failed, "
          f"worst loss {worst:.0f} ms before the kill, slowest start {slowest} ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
