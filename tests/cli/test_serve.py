#!/usr/bin/env python3
"""meterscope-cli serve as a process: test_serve.py PROGRAM. With the virtual stick, a real mosquitto, and a socket that plays systemd."""
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.request

PROGRAM = sys.argv[1]
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
PATH = os.environ["PATH"] + ":/usr/sbin:/sbin"
ENERGYCAM = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"
OTHER = "2E44A5119870659930037A060020052F2F0C933E842784060A3B00000A5A5901C4016D3B37DF2CCC01933E24032606"
PASSWORD = "correct horse battery"
PATIENCE = 30  # s


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def tool(name):
    found = shutil.which(name, path=PATH)
    assert found, f"{name} is needed: see tools/packages.sh"
    return found


def until(what, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.05)
    raise AssertionError("did not happen")


class Lines:
    """The lines of a stream, collected by a thread."""

    def __init__(self, stream):
        self.all = []
        self.thread = threading.Thread(target=self.read, args=(stream,))
        self.thread.start()

    def read(self, stream):
        with stream:
            for line in stream:
                self.all.append(line.decode().rstrip("\n"))

    def with_words(self, *words):
        return [line for line in list(self.all) if all(word in line for word in words)]


class Serve(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.dir = pathlib.Path(self.folder.name)
        self.processes = []
        telegrams = self.dir / "telegrams.txt"
        telegrams.write_text(f"{ENERGYCAM}\n{OTHER}\n")
        stick = self.spawn([PROGRAM, "virtual-stick", "--replay", str(telegrams), "--rate", "20/s", "--loop"], stdout=subprocess.PIPE)
        self.device = stick.stdout.readline().decode().split()[1]
        stick.stdout.close()
        self.broker_port = free_port()
        (self.dir / "passwords").touch()
        subprocess.run([tool("mosquitto_passwd"), "-b", str(self.dir / "passwords"), "meters", PASSWORD], check=True, capture_output=True)
        config = self.dir / "mosquitto.conf"
        config.write_text(f"listener {self.broker_port} 127.0.0.1\nallow_anonymous false\npassword_file {self.dir}/passwords\n" + ("user root\n" if os.geteuid() == 0 else ""))
        self.broker = self.spawn([tool("mosquitto"), "-c", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: f"0100007F:{self.broker_port:04X} 00000000:0000 0A" in pathlib.Path("/proc/net/tcp").read_text(encoding="ascii"))
        self.password_file = self.dir / "mqtt-password"
        self.password_file.write_text(PASSWORD + "\n")
        self.password_file.chmod(0o600)
        self.config = self.dir / "settings.json"
        self.prometheus = free_port()

    def tearDown(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.kill()
            process.wait()
        self.folder.cleanup()

    def spawn(self, arguments, **options):
        process = subprocess.Popen(arguments, env={**ENV, **options.pop("more", {})}, **options)
        self.processes.append(process)
        return process

    def write_config(self, **groups):
        settings = {
            "sticks": {"ports": [self.device]},
            "meters": {"awaited": ["04500498"]},
            "mqtt": {"on": True, "host": "127.0.0.1", "port": self.broker_port, "user": "meters", "passwordFile": str(self.password_file), "discovery": "device"},
            "influx": {"file": str(self.dir / "points.txt")},
            "prometheus": {"port": self.prometheus},
        }
        for group, values in groups.items():
            settings.setdefault(group, {}).update(values)
        self.config.write_text(json.dumps({"format": "meterscope-settings", "version": 1, "settings": settings}))

    def serve(self, *arguments, **more):
        process = self.spawn([PROGRAM, "serve", "--config", str(self.config), "--data-dir", str(self.dir / "data"), *arguments], stderr=subprocess.PIPE, more=more)
        return process, Lines(process.stderr)

    def heard(self, topic, count=1):
        out = subprocess.run([tool("mosquitto_sub"), "-h", "127.0.0.1", "-p", str(self.broker_port), "-u", "meters", "-P", PASSWORD, "-t", topic, "-C", str(count), "-W", str(PATIENCE)],
                             capture_output=True, check=False, timeout=PATIENCE + 10).stdout.decode()
        return out.splitlines()

    def end(self, process, log):
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=PATIENCE), 0)
        log.thread.join()

    def test_listens_keeps_and_publishes(self):
        self.write_config()
        process, log = self.serve()
        state = json.loads(self.heard("wmbus/04500498")[0])
        self.assertEqual((state["total_m3"], state["media"], state["meter"]), (3038.0, "gas", "energycam"))
        announced = json.loads(self.heard("homeassistant/device/wmbus_04500498/config")[0])
        self.assertEqual(announced["components"]["wmbus_04500498_total_m3"]["device_class"], "gas")
        self.assertEqual(self.heard("wmbus/bridge/state"), ["online"])
        with urllib.request.urlopen(f"http://127.0.0.1:{self.prometheus}/metrics", timeout=10) as page:
            self.assertIn('wmbus_volume_cubic_meters_total{id="04500498",', page.read().decode())
        self.assertNotIn(PASSWORD, pathlib.Path(f"/proc/{process.pid}/cmdline").read_text())
        self.assertNotIn(PASSWORD, pathlib.Path(f"/proc/{process.pid}/environ").read_text())
        self.end(process, log)
        self.assertEqual(self.heard("wmbus/bridge/state"), ["offline"])
        points = (self.dir / "points.txt").read_text().splitlines()
        self.assertRegex(points[0], r"^wmbus,id=04500498,media=gas,meter=energycam total_m3=3038.0,counter=47,rssi_dbm=-\d+i \d{19}$")
        self.assertFalse([line for line in points if "id=99657098" in line])  # a neighbour's: kept, not published
        stats = subprocess.run([PROGRAM, "history", "stats", "--data-dir", str(self.dir / "data")], capture_output=True, check=True, env=ENV).stdout.decode()
        self.assertGreater(json.loads(stats.splitlines()[0])["readings"], 0, stats)
        for line in log.all:
            self.assertRegex(line, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}([+-]\d\d:\d\d|Z) level=(info|warning|error) event=\w+( \w+=(\S+|\".*\"))*$")
            self.assertNotIn(PASSWORD, line)
        self.assertTrue(log.with_words("event=listening", f"port={self.device}", "mode=T2"))
        self.assertTrue(log.with_words("event=mqtt_connected"))
        self.assertTrue(log.with_words("event=stopping"))
        for name in ("mqtt.queue",):
            self.assertEqual((self.dir / "data" / name).stat().st_mode & 0o077, 0)

    def test_all_meters_and_names_of_keys(self):
        keys = self.dir / "keys.txt"
        keys.write_text("04500498 00112233445566778899AABBCCDDEEFF Gas Keller\n")
        self.write_config(publish={"meters": "all"}, meters={"awaited": []}, mqtt={"shape": "cuxd", "prefix": "house/meters", "retain": True})
        process, log = self.serve("--keys", str(keys))
        self.assertEqual(json.loads(self.heard("house/meters/99657098")[0])["METER"], 6842.784)
        self.assertIn("METER", json.loads(self.heard("house/meters/04500498")[0]))
        self.assertEqual(json.loads(self.heard("homeassistant/device/wmbus_04500498/config")[0])["device"]["name"], "Gas Keller")
        until(lambda: self.names().get("FFD.04500498.01.03") == "Gas Keller")  # who names a meter finds it so in the history
        # Another name in the file is another name there, without a new start; one that the user gave in the history stays.
        keys.write_text("04500498 00112233445566778899AABBCCDDEEFF Gas im Hof\n")
        process.send_signal(signal.SIGHUP)
        until(lambda: self.names().get("FFD.04500498.01.03") == "Gas im Hof")
        self.end(process, log)
        keys.write_text("04500498 00112233445566778899AABBCCDDEEFF Something else\n")
        process, log = self.serve("--keys", str(keys))
        self.assertTrue(self.heard("house/meters/04500498"))
        self.assertEqual(self.names()["FFD.04500498.01.03"], "Gas im Hof")
        self.end(process, log)

    def names(self):
        out = subprocess.run([PROGRAM, "history", "stats", "--data-dir", str(self.dir / "data")], capture_output=True, check=False, env=ENV).stdout.decode()
        return {row["device"]: row["name"] for row in map(json.loads, out.splitlines()) if "device" in row}

    def test_systemd_is_told(self):
        self.write_config(mqtt={"on": False})
        path = str(self.dir / "notify")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
            notify.bind(path)
            notify.settimeout(PATIENCE)
            process, log = self.serve(NOTIFY_SOCKET=path, WATCHDOG_USEC="200000", JOURNAL_STREAM="1:2")
            told = []

            def told_until(word, times=1):
                while sum(word in text for text in told) < times:
                    told.append(notify.recv(4096).decode())

            told_until("READY=1")
            told_until("WATCHDOG=1", 3)
            process.send_signal(signal.SIGHUP)
            told_until("RELOADING=1\nMONOTONIC_USEC=")
            told_until("READY=1", 2)
            told_until("STATUS=1 of 1 sticks listening")
            process.send_signal(signal.SIGTERM)
            told_until("STOPPING=1")
            self.assertEqual(process.wait(timeout=PATIENCE), 0)
            log.thread.join()
        self.assertTrue(all(re.match(r"<[346]>level=", line) for line in log.all), log.all)

    def test_reload(self):
        self.write_config()
        process, log = self.serve()
        self.assertTrue(self.heard("wmbus/04500498"))
        self.write_config(mqtt={"prefix": "elsewhere"})
        process.send_signal(signal.SIGHUP)
        self.assertTrue(self.heard("elsewhere/04500498"))
        self.config.write_text("{ broken")
        process.send_signal(signal.SIGHUP)
        until(lambda: log.with_words("event=reload_failed", f"file={self.config}", "reason=", "column"))
        self.assertTrue(self.heard("elsewhere/04500498"))  # goes on as before
        self.write_config(mqtt={"on": False})
        process.send_signal(signal.SIGHUP)
        until(lambda: log.with_words("event=mqtt_off", f"broker=127.0.0.1:{self.broker_port}"))
        self.end(process, log)
        self.in_shape(log.all)

    def in_shape(self, lines):
        self.assertTrue(lines)
        for line in lines:
            self.assertRegex(line, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}([+-]\d\d:\d\d|Z) level=(info|warning|error) event=\w+( \w+=([^\s\"]+|\"([^\"\\]|\\.)*\"))*$")

    def test_broker_is_told_of_without_any_reading(self):
        nobody = free_port()
        self.write_config(sticks={"ports": [str(self.dir / "none")]}, mqtt={"port": nobody})
        process, log = self.serve()
        until(lambda: log.with_words("level=warning event=mqtt_disconnected", f"broker=127.0.0.1:{nobody}", "refused"))
        self.password_file.write_text("wrong\n")
        self.write_config(sticks={"ports": [str(self.dir / "none")]})
        process.send_signal(signal.SIGHUP)
        until(lambda: log.with_words("level=warning event=mqtt_disconnected", f"broker=127.0.0.1:{self.broker_port}", "not authorised"))
        self.password_file.write_text(PASSWORD + "\n")
        process.send_signal(signal.SIGHUP)
        until(lambda: log.with_words("level=info event=mqtt_connected", f"broker=127.0.0.1:{self.broker_port}"))
        self.broker.kill()
        until(lambda: len(log.with_words("event=mqtt_disconnected")) == 3)
        self.end(process, log)
        self.assertEqual(len(log.with_words("event=mqtt_connected")), 1)

    def test_history_server_that_is_wrong_is_no_local_history(self):
        for value, word in (("postgresql://anna:se%20cret@db/x", "password"), ("http://cret", "no address"), ("postgresql://db/x?foo=secret", "option foo"), ("postgresql://anna:12/cret@db/x", "password"), (7, "kind of value")):
            self.write_config(history={"server": value})
            self.fails(4, "level=error event=start_failed", f"file={self.config}", "history/server", word, without="cret")
        secret = self.dir / "history-password"
        self.write_config(history={"server": "postgresql://db/x", "serverPasswordFile": str(secret)})
        self.fails(6, "event=start_failed", f"file={secret}")
        secret.write_text("\n")
        self.fails(6, "event=start_failed", "chmod 600")
        secret.chmod(0o600)
        self.fails(6, "event=start_failed", "no password in its first line")

    def test_password_of_the_history_is_read_again(self):
        secret = self.dir / "history-password"
        secret.write_text("one\n")
        secret.chmod(0o600)
        # Nobody answers there: what is heard waits in the spool.
        self.write_config(mqtt={"on": False}, history={"server": f"postgresql://127.0.0.1:{free_port()}/x", "serverPasswordFile": str(secret)})
        process, log = self.serve()
        until(lambda: log.with_words("event=starting"))

        def refused(count, *words):
            process.send_signal(signal.SIGHUP)
            until(lambda: len(log.with_words("level=error event=reload_failed", f"file={secret}")) == count)
            self.assertTrue(log.with_words("event=reload_failed", *words), log.all)

        secret.chmod(0o644)
        refused(1, "chmod 600")
        secret.unlink()
        refused(2, "No such file")
        secret.write_text("two\n")
        secret.chmod(0o600)
        process.send_signal(signal.SIGHUP)
        until(lambda: log.with_words("event=reloaded"))
        self.write_config(mqtt={"on": False}, history={"server": "postgresql://127.0.0.1/x?foo=1"})
        process.send_signal(signal.SIGHUP)
        until(lambda: log.with_words("event=reload_failed", f"file={self.config}", "option foo"))
        self.end(process, log)
        self.in_shape(log.all)

    def test_keys_that_are_wrong_are_named(self):
        self.write_config(mqtt={"on": False})
        keys = self.dir / "keys.txt"
        keys.write_text("51601328 00112233445566778899AABBCCDDEEFF\n51601329 00\n")
        done = self.fails(4, "level=error event=start_failed", f"file={keys}", f"{keys}:2:", arguments=["--keys", str(keys)])
        self.in_shape(done)
        self.assertEqual(len(done), 1)

    def test_certificates_that_are_missing(self):
        self.write_config(mqtt={"tls": True, "caFile": str(self.dir / "nix.pem")})
        process, log = self.serve()
        until(lambda: log.with_words("level=error event=mqtt_options", f"{self.dir}/nix.pem", "No such file"))
        self.end(process, log)

    @unittest.skipIf(list(pathlib.Path("/dev").glob("ttyUSB*")), "a stick may be attached")
    def test_no_stick_is_said_once(self):
        self.write_config(sticks={"ports": []}, mqtt={"on": False})
        process, log = self.serve()
        until(lambda: log.with_words("level=warning event=no_stick", "--port"))
        process.send_signal(signal.SIGHUP)
        until(lambda: log.with_words("event=reloaded"))
        self.end(process, log)
        self.assertEqual(len(log.with_words("event=no_stick")), 1)

    def test_stick_gone_is_said_and_waited_for(self):
        self.write_config(sticks={"ports": [str(self.dir / "later")]}, mqtt={"on": False})
        process, log = self.serve()
        until(lambda: log.with_words("event=stick_trouble", "level=warning"))
        os.symlink(self.device, self.dir / "later")
        until(lambda: log.with_words("event=listening"))
        self.end(process, log)

    def fails(self, code, *words, without=None, arguments=()):
        done = subprocess.run([PROGRAM, "serve", "--config", str(self.config), "--data-dir", str(self.dir / "data"), *arguments], capture_output=True, timeout=PATIENCE, env=ENV, check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        for word in words:
            self.assertIn(word, done.stderr.decode())
        if without:
            self.assertNotIn(without, done.stderr.decode())
        self.assertFalse((self.dir / "data").exists())  # nothing was begun
        return done.stderr.decode().splitlines()

    def test_bad_settings(self):
        self.fails(6, str(self.config))
        self.config.write_text('{"format": "something else"}')
        self.fails(4, str(self.config))
        self.write_config(mqtt={"passwordFile": str(self.dir / "missing")})
        self.fails(6, "missing")
        self.password_file.chmod(0o644)
        self.write_config()
        self.fails(6, "chmod 600")

    def test_credentials_of_systemd(self):
        folder = self.dir / "credentials"
        folder.mkdir()
        (folder / "mqtt").write_text(PASSWORD)
        (folder / "mqtt").chmod(0o440)  # what the mask of an access list looks like
        self.write_config(mqtt={"passwordFile": str(folder / "mqtt")})
        process, log = self.serve(CREDENTIALS_DIRECTORY=str(folder))
        self.assertTrue(self.heard("wmbus/04500498"))
        self.end(process, log)

    def test_a_setting_that_is_wrong_is_named_and_left_out(self):
        self.write_config(mqtt={"qos": 7, "prefix": "a/#", "nonsense": 1})
        process, log = self.serve()
        self.assertTrue(self.heard("wmbus/04500498"))
        for name in ("mqtt/qos", "mqtt/prefix", "mqtt/nonsense"):
            self.assertTrue(log.with_words("event=setting_left_out", f"setting={name}"), log.all)
        self.end(process, log)

    def test_lines_as_wmbusmeters_writes_them(self):
        out = subprocess.run([PROGRAM, "listen", "--port", self.device, "--count", "4", "--output", "wmbusmeters"], capture_output=True, timeout=PATIENCE, env=ENV, check=True).stdout.decode()
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertEqual({line["id"] for line in lines}, {"04500498", "99657098"})
        self.assertEqual({line["_"] for line in lines}, {"telegram"})
        self.assertTrue(all(re.fullmatch(r"im871a\[[0-9A-F]{8}\]", line["device"]) for line in lines))
        file = self.dir / "lines.json"
        file.write_text(out)
        done = subprocess.run([PROGRAM, "history", "import", str(file), "--data-dir", str(self.dir / "copy")], capture_output=True, timeout=PATIENCE, env=ENV, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        stats = subprocess.run([PROGRAM, "history", "stats", "--data-dir", str(self.dir / "copy")], capture_output=True, check=True, env=ENV).stdout.decode()
        self.assertEqual(json.loads(stats.splitlines()[0])["devices"], 2, stats)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
