#!/usr/bin/env python3
"""The history on a PostgreSQL server, by the console program: test_history_server.py PROGRAM VECTORS."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from postgres_server import Server

PROGRAM = sys.argv[1]
LOG = "2018-02-23T13:42:00 CUX2500001:1.METER 8060.500000\n2018-02-23T14:42:00 CUX2500001:1.METER 8061.700000\n2018-02-24T14:42:00 CUX2500001:1.METER 8070.200000\n"


def run(*arguments):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin"}
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=120, env=environment)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class HistoryServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="pgcli-", dir="/tmp")
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.folder.chmod(0o755)
        (cls.folder / "server").mkdir()
        cls.server = Server(cls.folder / "server")
        cls.server.start()
        cls.data = cls.folder / "data"

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.scratch.cleanup()

    def test_1_without_a_server_it_is_said(self):
        code, _, said = run("--data-dir", self.data, "history", "copy")
        self.assertEqual(code, 1, said)
        self.assertIn("history/server", said)

    def test_2_prepare_copy_look(self):
        log = self.folder / "devlog"
        log.write_text(LOG, encoding="utf-8")
        address = self.server.address()
        code, _, said = run("--data-dir", self.data, "history", "import", log, "--map", "CUX2500001=51601328")
        self.assertEqual(code, 0, said)
        code, _, said = run("--data-dir", self.data, "history", "stats", "--server", address)
        self.assertNotEqual(code, 0)
        self.assertIn("history prepare", said)
        code, _, said = run("--data-dir", self.data, "history", "prepare", "--server", address)
        self.assertEqual((code, said), (0, ""))
        for stored, there in ((3, 0), (0, 3)):
            code, out, said = run("--data-dir", self.data, "history", "copy", "--server", address)
            self.assertEqual(code, 0, said)
            copied = json.loads(out)
            self.assertEqual((copied["stored"], copied["already_there"], copied["conflicting"]), (stored, there, 0))
        # The window's setting is the commands' setting.
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "meterscope.conf").write_text(f"[history]\nserver={address}\n", encoding="utf-8")
        code, out, said = run("--data-dir", elsewhere, "history", "stats")
        self.assertEqual(code, 0, said)
        first = json.loads(out.splitlines()[0])
        self.assertEqual((first["readings"], first["devices"]), (3, 1))
        self.assertTrue(first["database"].startswith("postgresql://127.0.0.1"), first)
        code, here, _ = run("--data-dir", self.data, "history", "export", "--device", "51601328")
        _, there, _ = run("--data-dir", elsewhere, "history", "export", "--device", "51601328")
        self.assertEqual(code, 0)
        self.assertEqual(there, here)

    def test_3_a_password_is_refused(self):
        for address, reason in (("postgresql://anna:se%20cret@127.0.0.1/x", "password"), ("postgresql://anna:se/cret@127.0.0.1/x", "password"), ("postgresql://127.0.0.1/x?password=secret", "password"),
                                ("postgresql://127.0.0.1/x?foo=secret", "option foo"), ("http://cret", "no address"), ("host=127.0.0.1 dbname=x password=secret", "no address")):
            for what in ("stats", "copy", "prepare"):
                code, _, said = run("--data-dir", self.data, "history", what, "--server", address)
                self.assertEqual(code, 6, said)
                self.assertIn(reason, said)
                self.assertNotIn("cret", said)
                self.assertNotIn("anna", said)
                self.assertEqual(said.count("password"), 2 if reason == "password" else 0, said)

    def test_4_serve_says_when_the_server_goes_and_comes(self):
        settings = self.folder / "settings.json"
        settings.write_text(json.dumps({"format": "meterscope-settings", "version": 1, "settings": {"history/server": self.server.address()}}), encoding="utf-8")
        service = subprocess.Popen([PROGRAM, "--data-dir", self.folder / "service", "serve", "--config", settings, "--port", "/dev/none"],
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "LC_ALL": "C.UTF-8"})
        try:
            said = self.until(service, b"ready")
            self.server.kill()
            said += self.until(service, b"spooling")
            self.server.start()
            said += self.until(service, b"ready")
            self.assertIn(b"server_away", said)
        finally:
            service.send_signal(signal.SIGTERM)
            self.assertEqual(service.wait(30), 0)

    def until(self, service, word):
        """Lines up to one of the history that has this word."""
        said = b""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            line = service.stdout.readline()
            said += line
            if b"history" in line and word in line:
                return said
        self.fail(said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
