#!/usr/bin/env python3
"""What is sent by radio, is sent by one file, and what is written to an inverter, is asked for in few. check_sending.py [ROOT].

Nothing that plays a recording, fills the demo or takes something back can reach the radio as long as this holds.
"""
import pathlib
import re
import sys

# A pattern of the code -> the files that may have it. The stick's own protocol and its emulation define and understand the messages.
MAY = {
    r"\bSendTelegram\s*\{|\bSendData\s*\{": {"core/polling/inverter_call.cpp"},
    r"\bsetRequest\s*\(": {"core/inverter/request.h", "core/inverter/request.cpp", "core/polling/exchange.cpp"},
    r"\bExchange::write\s*\(": {"core/polling/exchange.cpp", "core/polling/poller.cpp", "app/cli/inverter_run.cpp"},
    r"\bm_poller->write\s*\(|\bpoller\(\)\.write\s*\(": {"app/inverter_room.cpp"},
    r"\bloanRequest\s*\(": {"core/polling/inverter_call.cpp", "core/stick/stick_manager.h", "core/stick/stick_manager.cpp", "core/stick/stick_session.h",
                            "core/stick/stick_session.cpp"},
}
DEFINES = ("core/hci/",)


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    seen = {pattern: set() for pattern in MAY}
    wrong = []
    for top in ("core", "ui", "app"):
        for file in sorted((root / top).rglob("*")):
            name = str(file.relative_to(root))
            if file.suffix not in (".h", ".cpp") or name.startswith(DEFINES):
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                code = line.split("//")[0]
                for pattern, files in MAY.items():
                    if not re.search(pattern, code):
                        continue
                    seen[pattern].add(name)
                    if name not in files:
                        wrong.append(f"{name}:{number}: {line.strip()}")
    for line in wrong:
        print("sends by radio:", line)
    for pattern, files in MAY.items():  # a pattern that finds nothing guards nothing
        for name in sorted(files - seen[pattern]):
            if not (root / name).exists() or name not in seen[pattern]:
                print(f"{name}: nothing here fits {pattern}; the table is out of date")
                wrong.append(name)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
