#!/usr/bin/env python3
"""meterscope-cli decode as its users see it: test_decode.py PROGRAM VECTORS_DIR."""
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, VECTORS = sys.argv[1], pathlib.Path(sys.argv[2])
ENERGYCAM = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"
ENCRYPTED = "1E44AE4C9465232168077A1200100544FA9D402576E578E71D3C548783B8F9"
CLEAR_KEYS = ["line", "id", "manufacturer", "version", "type", "medium", "soft_address", "c", "ci", "link_mode", "rssi_dbm", "time",
              "access_number", "status", "security", "records", "meter", "stopped", "notes", "telegram"]


def run(*arguments, text="", env=None):
    done = subprocess.run([PROGRAM, *arguments], input=text.encode(), capture_output=True, timeout=60,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin", **(env or {})})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def decode(text, *arguments):
    code, out, err = run("decode", *arguments, text=text)
    return code, [json.loads(line, parse_float=str) for line in out.splitlines()], err


def aes_cbc_encrypted(telegram_hex, key_hex):
    """A clear mode 5 telegram (2F2F in front) encrypted by another implementation."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    data = bytes.fromhex(telegram_hex)
    iv = data[2:10] + bytes([data[11]]) * 8
    encryptor = Cipher(algorithms.AES(bytes.fromhex(key_hex)), modes.CBC(iv)).encryptor()
    blocks = data[13] >> 4
    body = data[15:15 + 16 * blocks]
    return (data[:15] + encryptor.update(body) + encryptor.finalize() + data[15 + 16 * blocks:]).hex().upper()


class Json(unittest.TestCase):
    def test_keys_stand_in_their_order(self):
        _, out, _ = run("decode", text=ENERGYCAM)
        pairs = json.loads(out, object_pairs_hook=lambda p: p)
        self.assertEqual([key for key, _ in pairs], CLEAR_KEYS)

    def test_values(self):
        code, (line,), err = decode(ENERGYCAM)
        self.assertEqual((code, err), (0, ""))
        self.assertEqual((line["id"], line["manufacturer"], line["version"], line["type"], line["medium"]), ("04500498", "FFD", 1, 3, "gas"))
        self.assertEqual((line["access_number"], line["status"], line["c"], line["ci"]), (47, 0, "44", "7A"))
        self.assertEqual(line["security"], {"mode": 0, "verdict": "clear", "by": None})
        self.assertEqual(line["records"][0], {
            "offset": 15, "length": 6, "dif": "04", "vif": "15", "function": "instantaneous", "storage": 0, "tariff": 0, "subunit": 0,
            "quantity": "volume", "unit": "m3", "value": "3038.0", "text": None, "note": None})
        self.assertEqual(line["meter"], {"driver": "energycam", "values": {"METER": "3038.0", "COUNTER": 47}})
        self.assertIsNone(line["stopped"])
        self.assertEqual(line["telegram"], ENERGYCAM)

    def test_numbers_are_exact(self):
        # 806170 x 10^-2 m3, and the largest 32-bit number
        _, lines, _ = decode("1944C4189804500401037A2F0000A004141A4D0C0002FD08BCBF\n1944C4189804500401037A2F0000A00410FFFFFF7F02FD08BCBF\n")
        self.assertEqual([line["records"][0]["value"] for line in lines], ["8061.70", "2147.483647"])

    def test_every_corpus_line_is_json_and_in_order(self):
        rows = [json.loads(line) for line in (VECTORS / "corpus.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
        code, lines, _ = decode("\n".join(row["telegram"] for row in rows))
        self.assertEqual([line["line"] for line in lines], list(range(1, len(rows) + 1)))
        self.assertIn(code, (0, 4))
        for row, line in zip(rows, lines):
            if row["format"] == "wmbus" and row.get("device_id"):
                self.assertNotIn("error", line, row["id"])

    def test_stopped_says_where(self):
        code, (line,), _ = decode(ENCRYPTED)
        self.assertEqual(code, 0)
        self.assertEqual({k: line["stopped"][k] for k in ("layer", "fault", "offset")}, {"layer": "transport", "fault": "no_key", "offset": 15})
        self.assertTrue(line["stopped"]["text"].endswith("."))
        self.assertEqual(line["security"]["verdict"], "no_key")

    def test_advice_about_a_key_that_nearly_fits(self):
        # Gas meter and key of OMS volume 2, annex N; the key's bytes the other way round.
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "keys")
            path.write_text(f"12345678 {bytes.fromhex('0102030405060708090A0B0C0D0E0F11')[::-1].hex()}\n")
            _, (line,), _ = decode("2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3", "--keys", str(path))
        self.assertEqual(line["stopped"]["fault"], "wrong_key")
        self.assertIn("reverse", line["stopped"]["text"])

    def test_explain_covers_every_byte_once(self):
        for telegram in (ENERGYCAM, ENCRYPTED):
            _, (line,), _ = decode(telegram, "--explain")
            at = 0
            for part in line["explain"]:
                self.assertEqual(list(part), ["offset", "length", "layer", "name", "meaning"])
                self.assertEqual(part["offset"], at)
                at += part["length"]
            self.assertEqual(at, len(telegram) // 2)
            self.assertEqual(line["explain"][0]["meaning"], f"{len(telegram) // 2 - 1} bytes follow")


class Forms(unittest.TestCase):
    def test_all_forms_of_one_telegram(self):
        lines = [line for line in (VECTORS / "input-lines.txt").read_text().splitlines() if line and not line.startswith("#")][:6]
        code, decoded, _ = decode("\n".join(lines))
        self.assertEqual(code, 0)
        self.assertEqual({line["telegram"] for line in decoded}, {ENERGYCAM})
        self.assertEqual([line["rssi_dbm"] for line in decoded], [None, None, None, -77, -77, -77])

    def test_rtl_wmbus_time_and_mode(self):
        _, (line,), _ = decode("T1;1;1;2019-04-03 19:00:42.000;97;148;33225544;0x1844AE4C4455223368077A55000000041389E20100023B0000")
        self.assertEqual((line["link_mode"], line["time"], line["rssi_dbm"]), ("T1", "2019-04-03T21:00:42.000+02:00", None))

    def test_blank_lines_and_comments_are_passed_over(self):
        _, lines, _ = decode(f"# a\n\n// b\r\n{ENERGYCAM}\r\n   \n{ENERGYCAM}")
        self.assertEqual([line["line"] for line in lines], [4, 6])

    def test_format_that_was_asked_for(self):
        code, (line,), _ = decode(ENERGYCAM, "--format", "rtlwmbus")
        self.assertEqual((code, line["error"]["fault"]), (4, "unknown_form"))


class BadInput(unittest.TestCase):
    def test_each_bad_line_has_its_line_of_output(self):
        code, lines, _ = decode(f"zz\n1E44C418\n{ENERGYCAM}\nA5C2031944C4189804500401037A2F0000A00415AC76000002FD08BCBF5E5BDE\n")
        self.assertEqual(code, 4)
        self.assertEqual([list(line) for line in (lines[0], lines[1], lines[3])], [["line", "error"]] * 3)
        self.assertEqual([line["error"]["fault"] for line in (lines[0], lines[1], lines[3])], ["not_hex", "truncated", "bad_frame_check"])
        self.assertEqual(lines[1]["error"]["offset"], 4)
        self.assertEqual(lines[2]["id"], "04500498")

    def test_cut_anywhere_never_crashes(self):
        code, lines, _ = decode("\n".join(ENERGYCAM[:n] for n in range(1, len(ENERGYCAM))))
        self.assertEqual(code, 4)
        self.assertEqual(len(lines), len(ENERGYCAM) - 1)

    def test_a_line_without_end_is_refused_not_swallowed(self):
        code, lines, _ = decode("19" * 200_000 + "\n" + ENERGYCAM)
        self.assertEqual((code, lines[0]["error"]["fault"], lines[1]["id"]), (4, "bad_length", "04500498"))

    def test_binary_rubbish(self):
        done = subprocess.run([PROGRAM, "decode"], input=bytes(range(256)) * 50, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 4)
        for line in done.stdout.decode("utf-8").splitlines():
            json.loads(line)


class ExitCodes(unittest.TestCase):
    def test_usage(self):
        for arguments in ([], ["nonsense"], ["decode", "--output", "xml"], ["decode", "--format", "x"], ["decode", "--no-such"], ["listen"],
                          ["listen", "--demo", "--mode", "X9"], ["listen", "--demo", "--for", "never"], ["stick"], ["stick", "info"]):
            code, out, err = run(*arguments)
            self.assertEqual((code, out), (1, ""), arguments)
            self.assertNotEqual(err, "", arguments)

    def test_help_and_version(self):
        for arguments in (["--help"], ["--version"], ["decode", "--help"]):
            code, out, _ = run(*arguments)
            self.assertEqual(code, 0)
            self.assertNotEqual(out, "")

    def test_unreadable_file(self):
        for path in ("/nonexistent/telegrams", "/"):
            code, out, err = run("decode", path)
            self.assertEqual((code, out), (6, ""))
            self.assertIn(path, err)
        self.assertEqual(run("decode", "--keys", "/nonexistent/keys", text=ENERGYCAM)[0], 6)

    def test_why_a_file_is_unreadable_in_both_languages(self):
        for arguments in (["decode"], ["decode", "--keys"], ["ttyinit", "check"], ["virtual-stick", "--replay"], ["serve", "--config"]):
            for path, english, german in (("/nonexistent/file", "No such file or directory", "Datei oder Ordner fehlt"), ("/", "Is a directory", "Das ist ein Ordner")):
                for language, words in (("en", english), ("de", german)):
                    with self.subTest(arguments=arguments, path=path, language=language):
                        code, _, err = run(*arguments, path, "--lang", language)
                        self.assertEqual((code, len(err.splitlines())), (6, 1))
                        # The service says it in its log's form.
                        said = f'event=start_failed file={path} reason="{words}"$' if arguments[0] == "serve" else f"{path}.*: {words}$"
                        self.assertRegex(err, said)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_full_disk(self):
        with open("/dev/full", "w") as full:
            for language, words in (("en", "No space left on device"), ("de", "Es ist kein Platz mehr frei")):
                done = subprocess.run([PROGRAM, "decode", "--lang", language], input=ENERGYCAM.encode(), stdout=full, stderr=subprocess.PIPE, timeout=60)
                self.assertEqual(done.returncode, 6)
                self.assertIn(words, done.stderr.decode())

    def test_strict(self):
        self.assertEqual(decode(ENCRYPTED)[0], 0)
        self.assertEqual(decode(ENCRYPTED, "--strict")[0], 5)
        self.assertEqual(decode(ENERGYCAM, "--strict")[0], 0)
        self.assertEqual(decode(f"{ENCRYPTED}\nzz", "--strict")[0], 4)


class Keys(unittest.TestCase):
    KEY = "0F1E2D3C4B5A69788796A5B4C3D2E1F0"
    CLEAR = "1E44AE4C9956341268077A360010052F2F0413181E0000023B00002F2F2F2F"

    def file(self, text):
        handle = tempfile.NamedTemporaryFile("w", suffix=".keys", delete=False)
        self.addCleanup(os.unlink, handle.name)
        with handle:
            handle.write(text)
        return handle.name

    def test_decrypts_what_another_program_encrypted(self):
        telegram = aes_cbc_encrypted(self.CLEAR, self.KEY)
        self.assertNotEqual(telegram, self.CLEAR)
        for address in ("12345699", "AE4C 99563412 6807", "SEN.12345699.68.07"):
            code, (line,), _ = decode(telegram, "--strict", "--keys", self.file(f"{address} {self.KEY} Water\n"))
            self.assertEqual((code, line["security"]), (0, {"mode": 5, "verdict": "secure", "by": "host"}), address)
            self.assertEqual(line["meter"]["values"]["METER"], "7.704")
            self.assertEqual(line["telegram"], self.CLEAR)

    def test_wrong_key(self):
        telegram = aes_cbc_encrypted(self.CLEAR, self.KEY)
        code, (line,), _ = decode(telegram, "--strict", "--keys", self.file(f"12345699 {'00' * 16}\n"))
        self.assertEqual((code, line["security"]["verdict"], line["stopped"]["fault"]), (5, "wrong_key", "wrong_key"))

    def test_bad_line_stops_with_number_and_reason_and_without_the_key(self):
        for text, place in ((f"# x\n12345699 {self.KEY[:-1]}\n", ":2:10:"), (f"{self.KEY} 12345699\n", ":1:1:"), (f"12345699 {self.KEY[:-1]}G", ":1:41:"),
                            ("12345699\n", ":1:9:")):
            code, out, err = run("decode", "--keys", self.file(text), text=ENERGYCAM)
            self.assertEqual((code, out), (4, ""))
            self.assertIn(place, err)
            self.assertNotIn(self.KEY[:8], err.upper())

    def test_key_is_never_printed(self):
        telegram = aes_cbc_encrypted(self.CLEAR, self.KEY)
        keys = self.file(f"12345699 {self.KEY} Water\n")
        for output in ("json", "table", "csv"):
            _, out, err = run("decode", "--explain", "--output", output, "--keys", keys, text=telegram)
            self.assertNotIn(self.KEY, (out + err).upper().replace(" ", ""))


class Formats(unittest.TestCase):
    FULL = "15442D2C785634120103780202D20402152E16022A3423"
    COMPACT = "14442D2C78563412010379313B42A6D2042E163423"  # worked example of EN 13757-3 annex G

    def test_learnt_formats_survive_with_a_data_directory_and_only_there(self):
        with tempfile.TemporaryDirectory() as directory:
            place = os.path.join(directory, "new")
            self.assertEqual(decode(self.COMPACT, "--data-dir", place)[1][0]["stopped"]["fault"], "unknown_format")
            self.assertFalse(os.path.exists(place))
            decode(self.FULL, "--data-dir", place)
            self.assertIsNone(decode(self.COMPACT, "--data-dir", place)[1][0]["stopped"])
            self.assertEqual(decode(self.COMPACT)[1][0]["stopped"]["fault"], "unknown_format")
            pathlib.Path(place, "formats").write_bytes(b"\x00\xff damaged")
            code, lines, err = decode(self.COMPACT, "--data-dir", place)
            self.assertEqual((code, lines[0]["stopped"]["fault"], err), (0, "unknown_format", ""))


class Streams(unittest.TestCase):
    def test_answers_before_the_next_line_comes(self):
        process = subprocess.Popen([PROGRAM, "decode"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(3):
            process.stdin.write((ENERGYCAM + "\n").encode())
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["id"], "04500498")
        process.stdin.close()
        self.assertEqual(process.wait(timeout=30), 0)
        process.stdout.close()

    def test_a_reader_that_leaves_is_no_crash(self):
        process = subprocess.Popen([PROGRAM, "decode"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        try:
            process.stdin.write((ENERGYCAM + "\n").encode() * 20_000)
        except BrokenPipeError:
            pass
        finally:
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass
        self.assertEqual(process.stderr.read(), b"")
        self.assertIn(process.wait(timeout=30), (0, 6))
        process.stderr.close()

    def test_memory_does_not_grow_with_the_input(self):
        with open(os.devnull, "wb") as nowhere:
            process = subprocess.Popen([PROGRAM, "decode"], stdin=subprocess.PIPE, stdout=nowhere)
        peaks = []
        for count in (5_000, 200_000):
            process.stdin.write((ENERGYCAM + "\n").encode() * count)
            process.stdin.flush()
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            peaks.append(int(status.split("VmHWM:")[1].split()[0]))
        process.stdin.close()
        self.assertEqual(process.wait(timeout=60), 0)
        self.assertLess(peaks[1], peaks[0] + 1024)  # kB

class Texts(unittest.TestCase):
    def test_german_and_english(self):
        self.assertIn("key missing", run("decode", "--output", "table", "--lang", "en", text=ENCRYPTED)[1])
        self.assertIn("Schlüssel fehlt", run("decode", "--output", "table", "--lang", "de", text=ENCRYPTED)[1])
        self.assertIn("Verschlüsselt", run("--lang", "de", "decode", text=ENCRYPTED)[1])
        self.assertIn("Aufruf: ", run("--lang", "de", "decode", "--help")[1])
        self.assertIn("Usage: ", run("--lang", "en", "decode", "--help")[1])
        self.assertIn("3.038,0 m³", run("decode", "--output", "table", "--lang", "de", text=ENERGYCAM)[1])

    def test_csv(self):
        import csv
        import io
        code, out, _ = run("decode", "--output", "csv", text=f"{ENERGYCAM}\nzz\n{ENCRYPTED}")
        rows = list(csv.DictReader(io.StringIO(out)))
        self.assertEqual(code, 4)
        self.assertEqual([row["line"] for row in rows], ["1", "2", "3"])
        self.assertEqual((rows[0]["values"], rows[1]["error"], rows[2]["stopped"]), ("METER=3038.0 COUNTER=47", "not_hex", "no_key"))
        self.assertTrue(all(None not in row for row in rows))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    time.tzset()
    unittest.main(argv=sys.argv[:1], verbosity=1)
