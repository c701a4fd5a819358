#!/usr/bin/env python3
"""Takes the time from starting the program to its window and to the first meter of the demo in it.

start_time.py WINDOW [--runs N] [--cold] [--keep]

WINDOW is meterscope. Without DISPLAY and QT_QPA_PLATFORM an own Xvfb is started. --cold lets the system forget its file cache before each run (needs root).
--keep starts in the folder of the run before, with its history; otherwise each run is the first of its life. Prints each run and the
medians. Ends with 1 when a window or a row did not come within 30 s.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time


def forget_files():
    os.sync()
    with open("/proc/sys/vm/drop_caches", "w", encoding="ascii") as caches:
        caches.write("3")


def display(folder):
    """The environment of a window; starts Xvfb where there is no display."""
    if os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return None, {**os.environ, "XDG_RUNTIME_DIR": folder}
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"], pass_fds=[writing],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as answer:
        number = answer.readline().strip()
    return server, {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": folder}


def one_start(window, folder, environment):
    """Seconds to each word that the program says of its start."""
    said = {}
    began = time.monotonic()
    process = subprocess.Popen([window, "--demo", "--data-dir", folder], stderr=subprocess.PIPE, text=True,
                               env={**environment, "QT_LOGGING_RULES": "meterscope.start=true", "QT_FORCE_STDERR_LOGGING": "1",
                                    "QT_MESSAGE_PATTERN": "%{category}:%{message}"})
    ended = threading.Timer(30, process.kill)
    ended.start()
    for line in process.stderr:
        if line.startswith("meterscope.start:"):
            said.setdefault(line.strip().split(":", 1)[1], time.monotonic() - began)
        if "row" in said and "window" in said:
            break
    ended.cancel()
    process.kill()
    process.communicate()
    return said


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("window")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--cold", action="store_true")
    options.add_argument("--keep", action="store_true")
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server, environment = display(folder)
        runs = []
        try:
            for run in range(args.runs):
                data = os.path.join(folder, "data" if args.keep else f"data{run}")
                if args.cold:
                    forget_files()
                runs.append(one_start(os.path.abspath(args.window), data, environment))
                print(" ".join(f"{word} {seconds * 1000:.0f} ms" for word, seconds in runs[-1].items()), flush=True)
        finally:
            if server:
                server.terminate()
                server.wait()
    for word in ("window", "row"):
        if any(word not in run for run in runs):
            print(f"There was no {word} within 30 s.")
            return 1
        print(f"{word}: {statistics.median(run[word] for run in runs) * 1000:.0f} ms (median of {len(runs)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
