#!/usr/bin/env python3
"""Lets the window listen to a busy stick for a long time and watches its memory, its descriptors and what it complains about.

soak.py WINDOW CLI [--minutes M] [--rate N] [--telegrams FILE] [--megabytes M]

WINDOW is meterscope, CLI meterscope-cli; the stick is the virtual one, playing FILE (without: fifty meters of its own making) N times a
second in a loop. Ends with 0 when nothing was written to standard error, the memory of the second half grew by at most M
megabytes, and no descriptor was left open. Runs without a display.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time

CLEAR = "1944C418{:02X}04500401037A{:02X}0000A00415AC76000002FD08BCBF"


def memory(process):
    with open(f"/proc/{process.pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1048576


def descriptors(process):
    return len(os.listdir(f"/proc/{process.pid}/fd"))


def processor(process):
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("window")
    options.add_argument("cli")
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--rate", type=int, default=50)
    options.add_argument("--telegrams")
    options.add_argument("--megabytes", type=float, default=5)
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        played = args.telegrams
        if not played:
            played = os.path.join(folder, "air.txt")
            with open(played, "w", encoding="ascii") as file:
                for number in range(256):
                    for meter in range(50):
                        file.write(CLEAR.format(meter, number) + "\n")
        link = os.path.join(folder, "ttyUSB0")
        air = subprocess.Popen([args.cli, "virtual-stick", "--replay", played, "--rate", f"{args.rate}/s", "--loop", "--link", link], stdout=subprocess.PIPE, text=True)
        air.stdout.readline()
        with open(os.path.join(folder, "stderr"), "w+", encoding="utf-8") as errors:
            window = subprocess.Popen([args.window, "--port", link, "--data-dir", os.path.join(folder, "data"), "--lang", "en"], stderr=errors,
                                      env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_FORCE_STDERR_LOGGING": "1", "XDG_RUNTIME_DIR": folder})
            samples = []
            began = time.monotonic()
            while time.monotonic() - began < args.minutes * 60 and window.poll() is None:
                time.sleep(max(1.0, args.minutes * 60 / 40))
                samples.append((memory(window), descriptors(window), processor(window)))
                print(f"{(time.monotonic() - began) / 60:.1f} min: {samples[-1][0]:.1f} MB, {samples[-1][1]} descriptors, {samples[-1][2]:.0f} s of processor", flush=True)
            died = window.poll()
            window.terminate()
            window.wait(20)
            air.terminate()
            air.wait(20)
            errors.seek(0)
            # What the display that is none says of itself.
            complaints = "".join(line for line in errors if "propagateSizeHints" not in line and "XDG_RUNTIME_DIR" not in line)
    if died is not None:
        print(f"the window ended by itself with {died}\n{complaints}")
        return 1
    settled = samples[len(samples) // 2:]  # by then the list of telegrams is full
    growth = settled[-1][0] - settled[0][0]
    leaked = max(s[1] for s in settled) - min(s[1] for s in settled)
    print(f"{args.minutes} min at {args.rate}/s: memory {growth:+.1f} MB in the second half, descriptors within {leaked}, {len(complaints.splitlines())} lines on standard error")
    if complaints:
        print(complaints)
    return 1 if growth > args.megabytes or leaked > 3 or complaints else 0


if __name__ == "__main__":
    sys.exit(main())
