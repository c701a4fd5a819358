#!/usr/bin/env python3
"""meterscope-cli wmbusmeters as a process: test_wmbusmeters.py PROGRAM VECTORS. What it writes is read again by the program."""
import contextlib
import json
import os
import pathlib
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv[1]
ENV = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin"}
KEY = "00112233445566778899AABBCCDDEEFF"
KEYS = f"51601328 {KEY} Gas Keller\nFFD.12345678.01.03 FFEEDDCCBBAA99887766554433221100\n"
NO_KEY = "# key=32 hex digits; a meter that does not encrypt needs none"  # a comment: key=NOKEY would say that the meter sends in clear
CAPTURE = """{"meterscope":"capture","version":1}
{"time":"2026-11-22T06:44:05.123+01:00","port":"/dev/ttyUSB0","telegram":"1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"}
{"time":"2026-11-22T06:44:37.900+01:00","port":"/dev/ttyUSB0","telegram":"2E44A5119870659930037A060020052F2F0C933E842784060A3B00000A5A5901C4016D3B37DF2CCC01933E24032606"}
{"time":"2026-11-22T06:44:30.000+01:00","port":"/dev/ttyUSB0","telegram":"1944C4189804500401037A300000A00415AC76000002FD08BCBF"}
"""


def run(*arguments, stdin=None):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=120, env=ENV, input=stdin, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Wmbusmeters(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        (self.folder / "keys.txt").write_text(KEYS)
        (self.folder / "keys.txt").chmod(0o600)
        # A history in which a meter is known.
        (self.folder / "log").write_text("2018-02-23T13:42:00 CUX2500001:1.METER 8060.500000\n")
        code, _, said = run("history", "import", self.folder / "log", "--map", "CUX2500001=FFD.51601328.01.03", "--unit", "m3", "--data-dir", self.folder / "data")
        self.assertEqual(code, 0, said)

    def tearDown(self):
        self.scratch.cleanup()

    def meters(self, folder, *arguments):
        return run("wmbusmeters", "meters", "--to", self.folder / folder, "--keys", self.folder / "keys.txt", "--data-dir", self.folder / "data", *arguments)

    def test_meter_files(self):
        code, out, said = self.meters("d")
        self.assertEqual((code, said), (0, "meterscope-cli: 2 keys are left out of the files: --with-keys writes them.\n"))
        files = {pathlib.Path(line).name: pathlib.Path(line).read_text() for line in out.splitlines()}
        self.assertEqual(files, {"Gas_Keller-51601328-FFD-01-03": f"name=Gas Keller\nid=51601328.M=FFD.V=01.T=03\n{NO_KEY}\ndriver=auto\n",
                                 "12345678-FFD-01-03": f"name=12345678\nid=12345678.M=FFD.V=01.T=03\n{NO_KEY}\ndriver=auto\n"})
        code, _, said = self.meters("d")
        self.assertEqual(code, 6)  # nobody's file is replaced
        self.assertIn("Gas_Keller", said)

    def test_keys_only_when_asked_for(self):
        code, out, _ = self.meters("d", "--with-keys")
        self.assertEqual(code, 0)
        for line in out.splitlines():
            self.assertEqual(stat.S_IMODE(os.stat(line).st_mode), 0o600)
        text = "".join(pathlib.Path(line).read_text() for line in out.splitlines())
        self.assertIn(f"key={KEY}\n", text.upper().replace("KEY=", "key="))

    def test_keys_that_are_not_known_are_counted(self):
        with contextlib.closing(sqlite3.connect(self.folder / "data" / "history.db")) as history, history:
            history.execute("UPDATE device SET name = 'Gas im Hof'")  # as the user does in the window
        (self.folder / "keys.txt").write_text(f"12345678 {KEY} Wasser\n")
        code, out, said = self.meters("d", "--with-keys")
        self.assertEqual((code, len(out.splitlines())), (0, 2))
        self.assertEqual(said, "meterscope-cli: Of 1 meter no key is known: if it encrypts, put its key into the file.\n")
        self.assertIn(f"\n{NO_KEY}\n", (self.folder / "d" / "Gas_im_Hof-51601328-FFD-01-03").read_text())

    # The key file alone says all that is needed.
    def test_without_a_history(self):
        code, out, said = run("wmbusmeters", "meters", "--to", self.folder / "d", "--keys", self.folder / "keys.txt", "--data-dir", self.folder / "none", "--with-keys")
        self.assertEqual((code, said), (0, ""))
        files = {pathlib.Path(line).name: pathlib.Path(line).read_text() for line in out.splitlines()}
        self.assertEqual(sorted(files), ["12345678-FFD-01-03", "Gas_Keller-51601328"])
        self.assertIn("name=Gas Keller\nid=51601328\nkey=", files["Gas_Keller-51601328"])
        self.assertFalse((self.folder / "none").exists())

    def test_nothing_to_write(self):
        for data in ("none", "data"):
            with self.subTest(data=data):
                code, out, said = run("wmbusmeters", "meters", "--to", self.folder / "d", "--data-dir", self.folder / data)
                self.assertEqual((code, out), (0, ""))
                self.assertEqual(said, "meterscope-cli: There is no meter to write: none is named or added in the history, and none has a key.\n")
                self.assertFalse((self.folder / "d").exists())

    def test_log_of_a_capture_and_back(self):
        (self.folder / "capture.wmbus").write_text(CAPTURE)
        code, out, said = run("wmbusmeters", "log", self.folder / "capture.wmbus")
        self.assertEqual((code, said), (0, ""))
        self.assertEqual(out, "telegram=|1944C4189804500401037A2F0000A00415AC76000002FD08BCBF|+0\n"
                              "telegram=|2E44A5119870659930037A060020052F2F0C933E842784060A3B00000A5A5901C4016D3B37DF2CCC01933E24032606|+32\n"
                              "telegram=|1944C4189804500401037A300000A00415AC76000002FD08BCBF|+32\n")
        (self.folder / "simulation_x.txt").write_text(out)
        code, back, _ = run("decode", self.folder / "simulation_x.txt", "--format", "wmbusmeters")
        self.assertEqual(code, 0)
        self.assertEqual([json.loads(line)["id"] for line in back.splitlines()], ["04500498", "99657098", "04500498"])
        # What is no telegram is named, and the rest goes on.
        code, out, said = run("wmbusmeters", "log", "-", stdin=b"1944C4189804500401037A2F0000A00415AC76000002FD08BCBF\nnonsense\n")
        self.assertEqual((code, len(out.splitlines())), (4, 1))
        self.assertIn("2", said)

    def test_log_of_the_history(self):
        code, out, said = run("wmbusmeters", "log", "--data-dir", self.folder / "data")
        self.assertEqual((code, out, said), (0, "", ""))  # values came in, no telegrams

    def test_usage(self):
        self.assertEqual(run("wmbusmeters")[0], 1)
        self.assertEqual(run("wmbusmeters", "meters")[0], 1)
        self.assertEqual(run("wmbusmeters", "log", self.folder / "missing")[0], 6)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
