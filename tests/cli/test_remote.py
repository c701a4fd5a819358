#!/usr/bin/env python3
"""Sticks at another computer: test_remote.py PROGRAM. A real ser2net stands before the virtual stick; every command that takes a port
reaches it by name, raw and by RFC 2217."""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = sys.argv[1]
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
SER2NET = shutil.which("ser2net", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
CONFIG = """connection: &raw
  accepter: tcp,127.0.0.1,{raw}
  connector: serialdev,{device},57600n81,local
connection: &telnet
  accepter: telnet(rfc2217),tcp,127.0.0.1,{telnet}
  connector: serialdev,{device},9600n81,local
"""


def run(*arguments, timeout=60):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=timeout, env=ENV)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Remote(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        assert SER2NET, "ser2net is needed: see tools/packages.sh"
        cls.folder = tempfile.TemporaryDirectory()
        cls.stick = subprocess.Popen([PROGRAM, "virtual-stick", "--rate", "20/s", "--inverter", "8061"], stdout=subprocess.PIPE, env=ENV)
        cls.device = cls.stick.stdout.readline().decode().split()[1]
        cls.ports = {"raw": free_port(), "telnet": free_port()}
        cls.names = {"raw": f"tcp://127.0.0.1:{cls.ports['raw']}", "telnet": f"rfc2217://localhost:{cls.ports['telnet']}"}
        cls.start_server()

    @classmethod
    def start_server(cls):
        file = pathlib.Path(cls.folder.name) / "ser2net.yaml"
        file.write_text(CONFIG.format(device=cls.device, **cls.ports))
        cls.server = subprocess.Popen([SER2NET, "-n", "-d", "-u", "-c", str(file)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wanted = {f"0100007F:{port:04X}" for port in cls.ports.values()}
        while not wanted <= {line.split()[1] for line in pathlib.Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()}:
            assert cls.server.poll() is None, "ser2net ended"
            time.sleep(0.02)

    @classmethod
    def tearDownClass(cls):
        for process in (cls.server, cls.stick):
            process.kill()
            process.wait()
        cls.stick.stdout.close()
        cls.folder.cleanup()

    def test_listen(self):
        for name in self.names.values():
            code, out, err = run("listen", "--port", name, "--count", "3")
            self.assertEqual(code, 0, err)
            self.assertEqual({json.loads(line)["port"] for line in out.splitlines()}, {name})
            self.assertIn("listening in T2", err)

    def test_stick(self):
        for name in self.names.values():
            code, out, _ = run("stick", "info", "--port", name)
            self.assertEqual(code, 0)
            self.assertIn(f"port: {name}", out)
            self.assertEqual(run("stick", "ping", "--port", name)[0], 0)

    def test_smi260(self):
        for name in self.names.values():
            code, out, err = run("smi260", "poll", "--port", name, "--address", "8061")
            self.assertEqual(code, 0, err)
            self.assertIn("POWER", json.loads(out))

    def test_ttyinit_apply(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            # 255s in the key: they are escaped on the way.
            file.write("TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 FFFFFFFF00FF0D0A11131A1BFFF0FAFB\n")
            file.flush()
            for name in self.names.values():
                code, _, err = run("ttyinit", "apply", "--port", name, file.name)
                self.assertEqual(code, 0, err)

    def test_wrong_names_and_nobody_there(self):
        for name in ("tcp://127.0.0.1", "rfc2217://:5", "tcp://me:secret@127.0.0.1:5"):
            code, out, err = run("stick", "info", "--port", name)
            self.assertEqual((code, out), (2, ""))
            self.assertIn("tcp://HOST:PORT", err)
        code, _, err = run("listen", "--count", "1", "--port", f"tcp://127.0.0.1:{free_port()}")
        self.assertEqual(code, 2)
        self.assertIn("no connection", err)

    def test_zz_listening_survives_the_server(self):
        listener = subprocess.Popen([PROGRAM, "listen", "--port", self.names["telnet"]], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
        self.assertIn(b"listening", listener.stderr.readline())
        self.assertTrue(listener.stdout.readline())
        self.server.kill()
        self.server.wait()
        self.assertIn(b"connection is lost", listener.stderr.readline())
        type(self).start_server()
        line = listener.stderr.readline()
        while line and b"is back" not in line:
            line = listener.stderr.readline()
        self.assertIn(b"is back", line)
        listener.send_signal(signal.SIGTERM)
        self.assertEqual(listener.wait(timeout=20), 0)
        listener.stdout.close()
        listener.stderr.close()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
