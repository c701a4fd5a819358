#!/usr/bin/env python3
"""meterscope-cli ttyinit, listen --ttyinit and captures as processes: test_ttyinit.py PROGRAM VECTORS. The lines are those of CUxD's
document."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv[1]
VECTORS = pathlib.Path(sys.argv[2])
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
KEY = "12312311112311312312312311111111"
OTHER = "123456789ABCDEF0123456789ABCDEF0"
ON_ONE_LINE = f"TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 {KEY}:0125|01 C418 78563412 0102 {OTHER}\n"
BROKEN = ON_ONE_LINE.replace(f"{KEY}:", f"{KEY}:\n")
S2 = "TTYINIT=ttyUSB0:0103|00030002F80001000000\n"
# An EnergyCam's real values in mode 5, encrypted with KEY by OpenSSL (AES-128-CBC, IV C418281360510103 and eight times 07).
CLEAR = "2F2F0415AC76000002FD08BCBF2F2F2F"


def secure_telegram():
    iv = "C418281360510103" + "07" * 8
    done = subprocess.run(["openssl", "enc", "-aes-128-cbc", "-nopad", "-K", KEY, "-iv", iv], input=bytes.fromhex(CLEAR), capture_output=True, check=True)
    return "1E44C4182813605101037A07000085" + done.stdout.hex().upper()


def run(*arguments, text="", timeout=60):
    done = subprocess.run([PROGRAM, *arguments], input=text.encode(), capture_output=True, timeout=timeout, env=ENV)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Stick:
    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, "virtual-stick", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENV)
        self.port = self.process.stdout.readline().decode().split()[1]

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.process.stdout.close()


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(text)
        return str(path)


class Text(Files):
    def test_check(self):
        for text in (S2, ON_ONE_LINE, BROKEN, S2 + ON_ONE_LINE, ";comment\n\nLOGIT=CUX25\n", ""):
            self.assertEqual(run("ttyinit", "check", text=text)[0], 0, text)
        code, out, _ = run("ttyinit", "check", text=S2 + ON_ONE_LINE.replace("|01 ", "|10 "))
        self.assertEqual((code, out.split(" ")[0]), (4, "2:83:"))
        self.assertEqual(run("ttyinit", "check", text=S2 + ON_ONE_LINE), (0, "", "meterscope-cli: In order: 3 TTYINIT commands.\n"))
        self.assertEqual(run("--lang", "de", "ttyinit", "check", text=S2), (0, "", "meterscope-cli: In Ordnung: 1 TTYINIT-Befehl.\n"))
        code, out, _ = run("ttyinit", "check", text="hello\n")
        self.assertEqual((code, out.startswith("1:1: ")), (4, True))
        self.assertEqual(run("ttyinit", "check", "/nonexistent")[0], 6)

    def test_explain_masks(self):
        code, out, err = run("ttyinit", "explain", self.file("a", S2 + BROKEN))
        self.assertEqual(code, 0)
        self.assertIn("link mode S2", out)
        self.assertIn("1231…1111 for C418 28136051 0103", out)
        self.assertNotIn(KEY, out + err)
        self.assertNotIn(OTHER, out + err)
        code, out, _ = run("--lang", "de", "ttyinit", "explain", text=ON_ONE_LINE)
        self.assertIn("Platz 01: Schlüssel 1234…DEF0", out)

    def test_build(self):
        keys = self.file("keys", f"C418 28136051 0103 {KEY} Gas\nFFD.12345678.01.02 {OTHER}\n")
        self.assertEqual(run("ttyinit", "build", "--tty", "ttyUSB0", "--mode", "S2", "--keys", keys), (0, S2 + ON_ONE_LINE, ""))
        self.assertEqual(run("ttyinit", "build", "--tty", "ttyUSB0", "--keys", keys)[1], ON_ONE_LINE)
        self.assertEqual(run("ttyinit", "check", text=S2 + ON_ONE_LINE)[:2], (0, ""))
        code, out, err = run("ttyinit", "build", "--tty", "ttyUSB0", "--keys", self.file("short", f"51601328 {KEY}\n"))
        self.assertEqual((code, out), (4, ""))
        self.assertIn("51601328", err)
        many = self.file("many", "".join(f"FFD.{10000000 + i}.01.03 {OTHER}\n" for i in range(17)))
        code, out, err = run("ttyinit", "build", "--tty", "ttyUSB0", "--keys", many)
        self.assertEqual((code, out.count("0125|")), (4, 16))
        self.assertIn("C418 16000010 0103", err)
        self.assertEqual(run("ttyinit", "build", "--tty", "a:b", "--mode", "S2")[0], 1)


class WithStick(Files):
    def test_apply(self):
        stick = Stick()
        code, out, _ = run("ttyinit", "apply", "--port", stick.port, self.file("a", S2 + BROKEN))
        self.assertEqual(code, 0)
        self.assertEqual([line.rsplit(": ", 1)[1] for line in out.splitlines()],
                         ["confirmed", "taken; keys cannot be read back", "taken; keys cannot be read back"])
        self.assertNotIn(KEY, out)
        self.assertIn("link mode: S2", run("stick", "config", "--port", stick.port)[1])
        code, out, _ = run("ttyinit", "apply", "--port", stick.port, text=S2.replace("0002F8", "000AF8"))  # firmware 1.3 has no CT
        self.assertEqual(code, 2)
        self.assertIn("failed", out)
        self.assertEqual(run("ttyinit", "apply", "--port", stick.port, text="TTYINIT=ttyUSB0:0103|00\n")[0], 4)
        stick.end()
        self.assertEqual(run("ttyinit", "apply", "--port", "/dev/ttyUSB-none", text=S2)[0], 2)

    def test_listen_decrypts_by_the_stick(self):
        replay = self.file("replay", secure_telegram() + "\n")
        stick = Stick("--replay", replay, "--rate", "20/s", "--loop")
        listen = ("listen", "--port", stick.port, "--count", "2")
        code, out, err = run(*listen, "--ttyinit", self.file("good", ON_ONE_LINE))
        heard = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(code, 0)
        for line in heard:
            self.assertEqual(line["security"], {"mode": 5, "verdict": "secure", "by": "stick"})
            self.assertTrue(line["telegram"].endswith(CLEAR))
        self.assertNotIn(KEY, out + err)
        self.assertIn("secure", run(*listen, "--output", "cuxd", "--ttyinit", self.file("good", ON_ONE_LINE))[1])
        code, out, _ = run(*listen, "--ttyinit", self.file("bad", ON_ONE_LINE.replace(KEY, OTHER)))
        self.assertEqual({json.loads(line)["security"]["verdict"] for line in out.splitlines()}, {"wrong_key"})
        out = run(*listen, "--output", "cuxd", "--ttyinit", self.file("bad", ON_ONE_LINE.replace(KEY, OTHER)))[1]
        self.assertIn("encrypted [C418 28136051 0103]", out)
        stick.end()

    def test_record_and_replay(self):
        capture = str(pathlib.Path(self.folder.name) / "a.wmbus")
        stick = Stick("--rate", "30/s")
        code, out, _ = run("listen", "--port", stick.port, "--count", "5", "--record", capture)
        stick.end()
        heard = [json.loads(line) for line in out.splitlines()]
        code, out, _ = run("decode", capture)
        self.assertEqual(code, 0)
        read = [json.loads(line) for line in out.splitlines()]
        for name in ("telegram", "time", "rssi_dbm", "link_mode"):
            self.assertEqual([line[name] for line in read], [line[name] for line in heard])
        with open(capture, "a") as file:
            file.write('{"time":"2026-11')  # as a killed program leaves it
        stick = Stick("--replay", capture, "--rate", "30/s", "--loop")
        code, out, _ = run("listen", "--port", stick.port, "--count", "2", "--record", capture)
        stick.end()
        self.assertEqual(code, 0)
        code, out, _ = run("decode", capture)
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(code, 4)
        self.assertEqual((len(lines), sum("error" in line for line in lines)), (8, 1))
        letter = self.file("letter.txt", "Dear all\n")
        self.assertEqual(run("listen", "--demo", "--count", "1", "--record", letter)[0], 6)
        self.assertEqual(pathlib.Path(letter).read_text(), "Dear all\n")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
