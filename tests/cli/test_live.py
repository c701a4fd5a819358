#!/usr/bin/env python3
"""meterscope-cli listen, stick and virtual-stick as processes: test_live.py PROGRAM. A small iM871A client of its own talks to the
virtual stick, so that the program is not only tested against itself."""
import json
import os
import pathlib
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tty
import unittest

PROGRAM = sys.argv[1]
ENERGYCAM = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}


def run(*arguments, timeout=60):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=timeout, env=ENV)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def fcs(data):
    """CRC-16/X-25 bit by bit."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0x8408 if crc & 1 else crc >> 1
    return struct.pack("<H", crc ^ 0xFFFF)


class Client:
    """Speaks the stick's protocol as its manual says; knows nothing of Meterscope."""

    def __init__(self, port):
        self.fd = os.open(port, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.fd)
        speed = termios.tcgetattr(self.fd)
        speed[4] = speed[5] = termios.B57600
        termios.tcsetattr(self.fd, termios.TCSANOW, speed)
        self.held = b""

    def close(self):
        os.close(self.fd)

    def send(self, endpoint, message, payload=b""):
        os.write(self.fd, b"\xa5" + bytes([endpoint, message, len(payload)]) + payload)

    def receive(self, seconds=5.0):
        """The next frame with a right FCS as (endpoint, message, payload, rssi), or None."""
        deadline = time.monotonic() + seconds
        while True:
            at = self.held.find(b"\xa5")
            if at >= 0 and len(self.held) >= at + 4:
                control, message, length = self.held[at + 1:at + 4]
                size = 4 + length + (4 if control & 0x20 else 0) + (1 if control & 0x40 else 0) + (2 if control & 0x80 else 0)
                if len(self.held) >= at + size:
                    frame, self.held = self.held[at:at + size], self.held[at + size:]
                    if control & 0x80 and fcs(frame[1:-2]) == frame[-2:]:
                        return control & 0x0F, message, frame[4:4 + length], frame[-3] if control & 0x40 else None
                    continue
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                return None
            self.held += os.read(self.fd, 4096)

    def answer(self, endpoint, message):
        while (frame := self.receive()) is not None:
            if frame[:2] == (endpoint, message):
                return frame
        return None


class Stick:
    """A virtual stick as a process."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, "virtual-stick", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
        first = self.process.stdout.readline().decode()
        assert first.startswith("port: /dev/pts/"), first
        self.port = first.split()[1]

    def end(self, sign=signal.SIGTERM):
        self.process.send_signal(sign)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.process.stderr.close()
        return code


class VirtualStick(unittest.TestCase):
    def test_another_programs_client_is_served(self):
        stick = Stick("--rate", "20/s")
        client = Client(stick.port)
        client.send(1, 0x01)
        self.assertIsNotNone(client.answer(1, 0x02))
        client.send(1, 0x0F)
        info = client.answer(1, 0x10)
        self.assertEqual((info[2][0], len(info[2])), (0x33, 8))
        client.send(1, 0x03, bytes.fromhex("00030004F80001000000"))  # CUxD's T2
        self.assertEqual(client.answer(1, 0x04)[2], b"")
        client.send(1, 0x05)
        configuration = client.answer(1, 0x06)
        self.assertEqual(configuration[2][2], 4)
        telegram = client.answer(2, 0x03)
        self.assertGreaterEqual(len(telegram[2]), 9)
        self.assertIsNotNone(telegram[3])  # RSSI is on
        client.close()
        self.assertEqual(stick.end(), 0)

    def test_replay_and_loop(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write(f"# household\n{ENERGYCAM}\n")
            file.flush()
            stick = Stick("--replay", file.name, "--rate", "50/s", "--loop")
            code, out, _ = run("listen", "--port", stick.port, "--count", "5")
            self.assertEqual(code, 0)
            self.assertEqual({json.loads(line)["telegram"] for line in out.splitlines()}, {ENERGYCAM})
            self.assertEqual(stick.end(signal.SIGINT), 0)

    def test_only_a_matching_link_mode_hears_a_telegram(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            for mode, telegram in (("S1", ENERGYCAM), ("T1", "1844AE4C4455223368077A55000000041389E20100023B0000")):
                file.write(f"{mode};1;1;2019-04-03 19:00:42.000;97;148;00000000;0x{telegram}\n")
            file.flush()
            stick = Stick("--replay", file.name, "--rate", "50/s", "--loop")
            for mode, heard in (("S2", "04500498"), ("T2", "33225544")):
                _, out, _ = run("listen", "--port", stick.port, "--mode", mode, "--count", "10")
                self.assertEqual({json.loads(line)["id"] for line in out.splitlines()[2:]}, {heard}, mode)
            stick.end()

    def test_link_comes_and_goes(self):
        with tempfile.TemporaryDirectory() as folder:
            link = pathlib.Path(folder) / "ttyWMBUS"
            stick = Stick("--link", str(link))
            self.assertEqual(os.path.realpath(link), stick.port)
            self.assertEqual(run("stick", "ping", "--port", str(link))[0], 0)
            stick.end()
            self.assertFalse(link.is_symlink())

    def test_bad_arguments(self):
        self.assertEqual(run("virtual-stick", "--fault", "nonsense")[0], 1)
        self.assertEqual(run("virtual-stick", "--replay", "/nonexistent/file")[0], 6)
        self.assertEqual(run("virtual-stick", "--replay", "/dev/null")[0], 4)


class StickCommands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stick = Stick()

    @classmethod
    def tearDownClass(cls):
        cls.stick.end()

    def ask(self, *arguments):
        code, out, err = run("stick", *arguments, "--port", self.stick.port)
        return code, dict(line.split(": ", 1) for line in out.splitlines()), err

    def test_info(self):
        code, says, _ = self.ask("info")
        self.assertEqual((code, says["type"], says["firmware"], says["port"]), (0, "iM871A", "1.3", self.stick.port))
        self.assertEqual(len(says["id"]), 8)

    def test_in_german(self):
        _, english, _ = self.ask("info", "--lang", "en")
        code, says, _ = self.ask("info", "--lang", "de")
        self.assertEqual((code, list(says)), (0, ["Anschluss", "Art", "Firmware", "HCI", "Nummer"]))
        self.assertEqual(list(says.values()), list(english.values()))
        code, says, _ = self.ask("config", "--lang", "de")
        self.assertEqual((code, list(says)), (0, ["Funkmodus", "Gerätemodus", "RSSI", "Zeitstempel", "Stromsparen", "Uhr", "LED"]))
        self.assertEqual((says["Gerätemodus"], says["RSSI"]), ("hört Zähler", "aus"))
        self.assertEqual(self.ask("ping", "--lang", "de")[0], 0)

    def test_config_sets_the_mode_and_nothing_else(self):
        _, before, _ = self.ask("config")
        code, after, _ = self.ask("config", "--mode", "c1a")
        self.assertEqual((code, after["link mode"]), (0, "C1-A"))
        self.assertEqual({**after, "link mode": before["link mode"]}, before)
        self.assertEqual(self.ask("config")[1]["link mode"], "C1-A")

    def test_a_mode_that_did_not_take(self):
        code, _, err = self.ask("config", "--mode", "CT")  # firmware 1.3 has no CT
        self.assertEqual(code, 2)
        self.assertIn("CT", err)

    def test_persist_survives_a_reset(self):
        self.assertEqual(self.ask("config", "--mode", "S2", "--persist")[0], 0)
        self.assertEqual(self.ask("config", "--mode", "T1")[1]["link mode"], "T1")
        self.assertEqual(self.ask("reset")[0], 0)
        self.assertEqual(self.ask("config")[1]["link mode"], "S2")

    def test_ping(self):
        self.assertEqual(self.ask("ping")[0], 0)

    def test_no_such_port(self):
        for command in (("stick", "info", "--port"), ("listen", "--count", "1", "--port")):
            code, out, err = run(*command, "/dev/ttyUSB-none")
            self.assertEqual((code, out), (2, ""))
            self.assertIn("/dev/ttyUSB-none", err)
            self.assertIn("Diesen Anschluss gibt es nicht", run(*command, "/dev/ttyUSB-none", "--lang", "de")[2])

    def test_what_the_system_says_is_german_too(self):
        code, _, err = run("stick", "info", "--port", "/dev/null", "--lang", "de")
        self.assertEqual((code, err), (2, "meterscope-cli: /dev/null: Das ist kein serieller Anschluss\n"))
        code, _, err = run("virtual-stick", "--link", "/nonexistent/link", "--lang", "de")
        self.assertNotEqual(code, 0)
        self.assertIn("/nonexistent/link: Datei oder Ordner fehlt", err)

    def test_silent_stick(self):
        stick = Stick("--fault", "silent")
        code, _, err = run("stick", "info", "--port", stick.port)
        self.assertEqual(code, 2)
        self.assertIn(stick.port, err)
        stick.end()

    def test_port_in_use(self):
        listener = subprocess.Popen([PROGRAM, "listen", "--port", self.stick.port], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
        self.assertIn(b"listening", listener.stderr.readline())
        code, _, err = run("stick", "info", "--port", self.stick.port)
        self.assertEqual(code, 3)
        self.assertIn("using the port", err)
        listener.send_signal(signal.SIGTERM)
        self.assertEqual(listener.wait(timeout=20), 0)
        listener.stdout.close()
        listener.stderr.close()


class Listen(unittest.TestCase):
    def test_demo_json(self):
        code, out, err = run("listen", "--demo", "--count", "3")
        self.assertEqual(code, 0)
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([line["line"] for line in lines], [1, 2, 3])
        for line in lines:
            self.assertEqual(line["link_mode"], "T2")
            self.assertLess(line["rssi_dbm"], 0)
            self.assertRegex(line["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$")
            self.assertTrue(line["port"].startswith("/dev/pts/"))
        self.assertIn("listening in T2", err)

    def test_demo_cuxd(self):
        _, out, _ = run("listen", "--demo", "--count", "3", "--output", "cuxd")
        for line in out.splitlines():
            self.assertRegex(line, r"^\d\d:\d\d:\d\d \[[X?]\] \S+ wM-Bus\S* '[0-9A-F]{8}' \(-\d+dBm"
                                   r"( secure| encrypted \[[0-9A-F]{4} [0-9A-F]{8} [0-9A-F]{4}\])?\)$")

    def test_demo_table_in_a_pipe(self):
        code, out, _ = run("listen", "--demo", "--for", "2s", "--output", "table")
        self.assertEqual(code, 0)
        self.assertIn("04500498", out)
        self.assertNotIn("\x1b", out)

    def test_survives_unplugging(self):
        # What the stick's process does by itself: gone and back, the link stays.
        with tempfile.TemporaryDirectory() as folder:
            link = str(pathlib.Path(folder) / "ttyWMBUS")
            stick = Stick("--link", link, "--rate", "20/s")
            listener = subprocess.Popen([PROGRAM, "listen", "--port", link], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
            self.assertIn(b"listening", listener.stderr.readline())
            self.assertTrue(listener.stdout.readline())
            stick.end()
            self.assertIn(b"unplugged", listener.stderr.readline())
            stick = Stick("--link", link, "--rate", "20/s")
            back = listener.stderr.readline()
            while b"back" not in back and back:
                back = listener.stderr.readline()
            self.assertIn(b"is back", back)
            listener.send_signal(signal.SIGINT)
            self.assertEqual(listener.wait(timeout=20), 0)
            listener.stdout.close()
            listener.stderr.close()
            stick.end()


class Silence(unittest.TestCase):
    ENGLISH = ["{}: nothing was heard in {}.", "Mode: meters may send in another one; {} listens there. Some send only every few hours.",
               "Antenna: upright, free of metal, not beside the computer; a USB extension cable helps.",
               "Distance: go to a meter for a try; concrete, cellars and metal doors hold the radio back."]
    GERMAN = ["{}: In {} war nichts zu hören.", "Funkmodus: Zähler senden vielleicht in einem anderen; dort hört {}. Manche senden nur alle paar Stunden.",
              "Antenne: aufrecht, frei von Metall, nicht neben dem Computer; ein USB-Verlängerungskabel hilft.",
              "Entfernung: gehen Sie zum Versuch zu einem Zähler; Beton, Keller und Metalltüren halten den Funk auf."]

    def silent_stick(self):
        """A stick that works, in air where only S1 is sent: in T2 there is nothing."""
        file = tempfile.NamedTemporaryFile("w", suffix=".txt")
        self.addCleanup(file.close)
        file.write(f"S1;1;1;2019-04-03 19:00:42.000;97;148;00000000;0x{ENERGYCAM}\n")
        file.flush()
        stick = Stick("--replay", file.name, "--rate", "20/s", "--loop")
        self.addCleanup(stick.end)
        self.assertEqual(run("stick", "config", "--port", stick.port, "--mode", "T2")[0], 0)  # a fresh one hears S1 until it is set up
        return stick

    def test_what_to_check_first(self):
        stick = self.silent_stick()
        for language, sentences, between in (("en", self.ENGLISH, " or "), ("de", self.GERMAN, " oder ")):
            for mode, others in (("T2", ("--mode C1-B", "--mode S2")), ("C1-B", ("--mode T2", "--mode S2"))):
                code, out, err = run("listen", "--port", stick.port, "--mode", mode, "--for", "300ms", "--lang", language)
                self.assertEqual((code, out), (0, ""))
                values = [(stick.port, mode), (between.join(others),), (), ()]
                self.assertEqual(err.splitlines()[-4:], ["meterscope-cli: " + each.format(*value) for each, value in zip(sentences, values)])

    def test_at_the_end_by_ctrl_c_too(self):
        stick = self.silent_stick()
        for sign in (signal.SIGINT, signal.SIGTERM):
            listener = subprocess.Popen([PROGRAM, "listen", "--port", stick.port, "--lang", "en"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
            self.assertIn(b"listening in T2", listener.stderr.readline())
            listener.send_signal(sign)
            out, err = listener.communicate(timeout=20)
            self.assertEqual((listener.returncode, out), (0, b""))
            self.assertEqual(err.decode().splitlines()[0], f"meterscope-cli: {stick.port}: nothing was heard in T2.")

    def test_nothing_of_it_where_something_was_heard(self):
        stick = self.silent_stick()
        code, out, err = run("listen", "--port", stick.port, "--mode", "S2", "--count", "1", "--lang", "en")
        self.assertEqual((code, len(out.splitlines())), (0, 1))
        self.assertNotIn("nothing", err)

    def test_what_was_heard_and_could_not_be_read(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write("1E44AE4C9465232168077A1200100544FA9D402576E578E71D3C548783B8F9\n")
            file.flush()
            stick = Stick("--replay", file.name, "--rate", "50/s", "--loop")
            self.addCleanup(stick.end)
            listener = subprocess.Popen([PROGRAM, "listen", "--port", stick.port, "--output", "wmbusmeters", "--lang", "en", "--record", file.name + ".wmbus"],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
            self.addCleanup(lambda: pathlib.Path(file.name + ".wmbus").unlink(missing_ok=True))
            self.assertIn(b"listening in T2", listener.stderr.readline())
            deadline = time.monotonic() + 60
            while time.monotonic() < deadline and pathlib.Path(file.name + ".wmbus").read_bytes().count(b"\n") < 5:
                time.sleep(0.05)
            listener.send_signal(signal.SIGINT)
            out, err = listener.communicate(timeout=20)
            self.assertEqual((listener.returncode, out), (0, b""))
            self.assertEqual(err.decode().splitlines(), ["meterscope-cli: Something was heard, but nothing that can be read. --output json says of each telegram why, "
                                                          "--keys names a file of keys."])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
