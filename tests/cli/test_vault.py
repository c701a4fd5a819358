#!/usr/bin/env python3
"""Keys from the vault in --data-dir: test_vault.py PROGRAM MAKE_VAULT. Keys come in by a file that opens it, and go nowhere."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM, MAKE_VAULT = sys.argv[1:3]
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
KEY = "0102030405060708090A0B0C0D0E0F11"
# OMS volume 2, annex N: gas meter 12345678 in mode 5 with that key
TELEGRAM = "2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3"
PASSPHRASE = "correct horse"


def run(*arguments, text=""):
    done = subprocess.run([PROGRAM, *arguments], input=text.encode(), capture_output=True, timeout=60, env=ENV)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Vault(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.data = self.folder / "data"
        self.data.mkdir()
        subprocess.run([MAKE_VAULT, str(self.data / "keys.vault"), PASSPHRASE], input=f"9315 78563412 3303 {KEY} Gas\n".encode(), check=True)

    def secret(self, text):
        path = self.folder / f"passphrase {len(list(self.folder.iterdir()))}"
        path.write_text(text)
        return ["--passphrase-file", str(path)]

    def test_decode(self):
        for ending in ("", "\n", "\r\n", "\nsecond line\n"):
            code, out, err = run("decode", "--data-dir", str(self.data), *self.secret(PASSPHRASE + ending), text=TELEGRAM)
            self.assertEqual((code, err), (0, ""))
            self.assertEqual(json.loads(out)["security"], {"mode": 5, "verdict": "secure", "by": "host"})
            self.assertNotIn(KEY, out)

    def test_build_takes_the_slot(self):
        code, out, err = run("ttyinit", "build", "--tty", "ttyUSB0", "--data-dir", str(self.data), *self.secret(PASSPHRASE))
        self.assertEqual((code, out, err), (0, f"TTYINIT=ttyUSB0:+0125|05 9315 78563412 3303 {KEY}\n", ""))

    def test_key_file_comes_first(self):
        keys = self.folder / "keys.txt"
        keys.write_text("9315 78563412 3303 " + KEY[::-1] + "\n")
        code, out, err = run("ttyinit", "build", "--tty", "ttyUSB0", "--keys", str(keys), "--data-dir", str(self.data), *self.secret(PASSPHRASE))
        self.assertEqual(code, 4)
        self.assertIn(KEY[::-1], out)
        self.assertNotIn(KEY, out)
        self.assertIn("is there twice", err)

    def test_without_the_passphrase_the_vault_is_left_alone(self):
        code, out, _ = run("decode", "--data-dir", str(self.data), text=TELEGRAM)
        self.assertEqual(code, 0)
        self.assertEqual(json.loads(out)["security"]["verdict"], "no_key")

    def test_refusals(self):
        data = ["--data-dir", str(self.data)]
        vault = self.data / "keys.vault"
        whole = vault.read_bytes()
        cases = [
            ("wrong", [*data, *self.secret("incorrect horse")], 6, "does not open the vault"),
            ("empty", [*data, *self.secret("")], 6, "does not open the vault"),
            ("no data directory", self.secret(PASSPHRASE), 1, "--data-dir"),
            ("no vault", ["--data-dir", str(self.folder), *self.secret(PASSPHRASE)], 6, "no vault yet"),
            ("no passphrase file", [*data, "--passphrase-file", str(self.folder / "none")], 6, "cannot be read"),
        ]
        for name, arguments, wanted, words in cases:
            code, out, err = run("decode", *arguments, text=TELEGRAM)
            self.assertEqual((code, out), (wanted, ""), name)
            self.assertIn(words, err, name)
            self.assertNotIn(PASSPHRASE, err)
        vault.write_bytes(whole[:-1])
        code, out, err = run("decode", *data, *self.secret(PASSPHRASE), text=TELEGRAM)
        self.assertEqual((code, out), (6, ""))
        self.assertIn("damaged", err)
        self.assertEqual(vault.read_bytes(), whole[:-1])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
