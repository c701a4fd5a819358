#!/usr/bin/env python3
"""meterscope-cli history as a process: test_history.py PROGRAM VECTORS. The lines of the log are real ones and the seed's screen."""
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal

PROGRAM = sys.argv[1]
LOG = """2015-04-03T13:27:38 CUX3700003:2.VOLTAGE 233.680000
2015-04-03T13:27:25 CUX3504001:0.RSSI_PEER -60
2015-04-03T13:26:57 CUX2803001:3.INFO localhost
2018-02-23T13:42:00 CUX2500001:1.METER 8060.500000
2018-02-23T14:42:00 CUX2500001:1.METER 8061.700000
2018-02-24T14:42:00 CUX2500001:1.METER 8070.200000
"""
GAS = "FFD.51601328.01.03"


def run(*arguments, locale="C.UTF-8", timeout=120):
    environment = {**os.environ, "LC_ALL": locale, "LANG": locale, "TZ": "Europe/Berlin"}
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=timeout, env=environment)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def lines(text):
    return [json.loads(line, parse_float=Decimal) for line in text.splitlines()]


class History(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        self.data = self.folder / "data"

    def tearDown(self):
        self.scratch.cleanup()

    def file(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def history(self, action, *arguments, data=None, **options):
        return run("history", action, "--data-dir", data or self.data, *arguments, **options)

    def test_device_log(self):
        code, out, _ = self.history("import", self.file("devlog", LOG), "--map", f"CUX2500001={GAS}", "--unit", "m3")
        self.assertEqual(code, 0)
        rows = lines(out)
        self.assertEqual({key: rows[0][key] for key in ("form", "lines", "readings", "no_number", "bad")},
                         {"form": "cuxd", "lines": 6, "readings": 5, "no_number": 1, "bad": 0})
        self.assertEqual((rows[-1]["stored"], rows[-1]["already_there"]), (5, 0))
        meter = [row for row in rows if row.get("datapoint") == "METER"][0]
        self.assertEqual((meter["device"], meter["unit"], meter["readings"], meter["first"]), (GAS, "m3", 3, "2018-02-23T13:42:00+01:00"))

    def test_twice_is_once_and_moved_files(self):
        first = self.file("devlog.20180223-1400", LOG)
        second = self.file("devlog", "\n".join(LOG.splitlines()[4:]) + "\n2018-02-25T14:42:00 CUX2500001:1.METER 8071.000000\n")
        code, out, _ = self.history("import", first, second)
        self.assertEqual((code, lines(out)[-1]["stored"], lines(out)[-1]["already_there"]), (0, 6, 2))
        code, out, _ = self.history("import", first, second)
        self.assertEqual((code, lines(out)[-1]["stored"], lines(out)[-1]["already_there"]), (0, 0, 8))

    def test_bad_lines_are_counted_and_kept(self):
        bad = self.folder / "bad.txt"
        code, out, err = self.history("import", self.file("devlog", LOG + "2018-02-30T14:42:00 CUX2500001:1.METER 1\nrubbish\n"), "--bad-lines", bad)
        self.assertEqual((code, lines(out)[0]["bad"], lines(out)[-1]["stored"]), (4, 2, 5))
        self.assertEqual([line for line in bad.read_text().splitlines() if not line.startswith("#")], ["2018-02-30T14:42:00 CUX2500001:1.METER 1", "rubbish"])
        self.assertIn("bad.txt", err)

    def test_faults(self):
        self.assertEqual(self.history("import", self.folder / "none")[0], 6)
        self.assertEqual(self.history("import", self.file("prose", "It was a dark and stormy night.\n"))[0], 4)
        self.assertEqual(self.history("import", self.file("t.csv", "Zeit;METER\n22.11.2026 06:44;1.234\n"), "--device", GAS)[0], 4)
        self.assertEqual(self.history("import", self.file("h.csv", "Zeit;METER\n22.11.2026 06:44;1,5\n"))[0], 4)  # whose?
        self.assertEqual(self.history("import", self.file("devlog", LOG), "--device", "gas")[0], 1)
        self.assertEqual(self.history("import")[0], 1)
        self.assertEqual(self.history("export", "--device", "12345678")[0], 6)
        self.assertEqual(self.history("export", "--device", "12345678", "--bucket", "fortnight")[0], 1)
        self.assertEqual(self.history("stats", data=self.file("blocked", "x"))[0], 6)

    def test_days_across_the_change_of_the_clock(self):
        log = "".join(f"2026-03-{28 + (h // 24):02d}T{h % 24:02d}:00:00 CUX2500001:1.METER {100 + h / 10:.6f}\n" for h in range(0, 26))
        log += "".join(f"2026-03-29T{h:02d}:00:00 CUX2500001:1.METER {102.5 + (h - 2) / 10:.6f}\n" for h in range(3, 24))
        log += "2026-03-30T00:00:00 CUX2500001:1.METER 104.700000\n"
        self.assertEqual(self.history("import", self.file("devlog", log), "--map", f"CUX2500001={GAS}", "--unit", "m3")[0], 0)
        _, out, _ = self.history("export", "--device", GAS, "--datapoint", "METER", "--bucket", "day", "--to", "2026-03-29")
        self.assertEqual([(row["use"], row["covered_s"]) for row in lines(out)], [(Decimal("2.4"), 86400), (Decimal("2.3"), 82800)])
        _, out, _ = self.history("export", "--device", GAS, "--datapoint", "METER", "--bucket", "hour", "--from", "2026-03-29", "--to", "2026-03-29")
        self.assertEqual(len(lines(out)), 23)
        self.assertEqual(sum(row["use"] for row in lines(out)), Decimal("2.3"))

    def test_round_trips(self):
        values = ["8061.70", "8061.75", "8062.005", "0.001", "12345678.901234", "99999.999"]
        log = "".join(f"{1519396920 + 3600 * i} CUX2500001:1.METER {value}\n" for i, value in enumerate(values))
        self.assertEqual(self.history("import", self.file("devlog", log), "--map", f"CUX2500001={GAS}", "--unit", "m3")[0], 0)
        _, original, _ = self.history("export", "--device", GAS, "--output", "json")
        for i, (form, preset) in enumerate([("json", None), ("csv", "excel-de"), ("csv", "excel-en"), ("csv", "international")]):
            for locale in ("de_DE.UTF-8", "en_US.UTF-8", "C"):
                with self.subTest(form=form, preset=preset, locale=locale):
                    out = self.folder / f"out-{i}-{locale}"
                    data = self.folder / f"data-{i}-{locale}"
                    more = ["--csv", preset] if preset else []
                    self.assertEqual(self.history("export", "--device", GAS, "--output", form, "--file", out, *more, locale=locale)[0], 0)
                    self.assertEqual(self.history("import", out, data=data, locale=locale)[0], 0)
                    code, again, _ = self.history("export", "--device", GAS, "--output", "json", data=data, locale=locale)
                    self.assertEqual((code, again), (0, original))
        self.assertIn('"total_m3":12345678.901234,', original)

    # A meter that was called by its number only: the table has that number, and a table read again is the same history.
    def test_a_number_alone(self):
        self.assertEqual(self.history("import", self.file("devlog", LOG), "--map", "CUX2500001=51601328", "--unit", "m3")[0], 0)
        for preset, separator in (("excel-de", ";"), ("international", ",")):
            with self.subTest(preset=preset):
                out = self.folder / f"number-{preset}.csv"
                self.assertEqual(self.history("export", "--device", "51601328", "--output", "csv", "--csv", preset, "--file", out)[0], 0)
                table = out.read_text(encoding="utf-8")
                self.assertIn(f"{separator}51601328{separator}METER{separator}", table)
                self.assertNotIn("@", table)
                data = self.folder / f"data-number-{preset}"
                self.assertEqual(self.history("import", out, data=data)[0], 0)
                original = self.history("export", "--device", "51601328", "--output", "json")[1]
                self.assertEqual(self.history("export", "--device", "51601328", "--output", "json", data=data)[:2], (0, original))

    def test_german_excel(self):
        self.history("import", self.file("devlog", LOG), "--map", f"CUX2500001={GAS}", "--unit", "m3")
        _, out, _ = run("history", "export", "--lang", "de", "--data-dir", self.data, "--device", "51601328", "--output", "csv")
        self.assertTrue(out.startswith("\ufeffZeit;Zeit (ISO);Gerät;Datenpunkt;Wert;Einheit;Kennzeichen\r\n"))
        self.assertIn(f"2018-02-23 14:42:00;2018-02-23T14:42:00+01:00;{GAS};METER;8061,7;m³;\r\n", out)

    # Several data points are one table: one head, one mark at the beginning, as many cells in each line as the head has.
    def test_one_table_of_all_data_points(self):
        log = LOG + "2018-02-23T14:00:00 CUX2500001:1.COUNTER 47\n2018-02-24T14:00:00 CUX2500001:1.COUNTER 48\n2018-02-23T14:00:00 CUX2500001:1.TEMPERATURE 21.5\n"
        self.assertEqual(self.history("import", self.file("devlog", log), "--map", f"CUX2500001={GAS}", "--unit", "m3")[0], 0)
        for preset, separator in (("excel-de", ";"), ("excel-en", ","), ("international", ",")):
            for bucket in ("raw", "day"):
                with self.subTest(preset=preset, bucket=bucket):
                    out = self.folder / f"all-{preset}-{bucket}.csv"
                    self.assertEqual(self.history("export", "--device", GAS, "--bucket", bucket, "--output", "csv", "--csv", preset, "--file", out)[0], 0)
                    table = out.read_text(encoding="utf-8")
                    self.assertEqual(table.count("\ufeff"), 0 if preset == "international" else 1)
                    head, *rows = csv.reader(table.lstrip("\ufeff").splitlines(), delimiter=separator)
                    point = head.index("Datenpunkt" if preset == "excel-de" else "Data point")
                    self.assertEqual({row[point] for row in rows}, {"METER", "COUNTER", "TEMPERATURE"})
                    self.assertEqual({len(row) for row in rows}, {len(head)})
                    again = self.history("import", out, data=self.folder / f"again-{preset}-{bucket}")
                    self.assertEqual(again[0], 0 if bucket == "raw" else 4)  # consumption is no readings

    def test_wmbusmeters(self):
        line = '{"media":"gas","meter":"auto","name":"Keller","id":"51601328","total_m3":8061.70,"timestamp":"2026-11-22T05:44:05Z"}\n'
        self.assertEqual(self.history("import", self.file("log.json", line))[0], 0)
        _, out, _ = self.history("export", "--device", "Keller", "--datapoint", "METER")
        self.assertEqual([(row["id"], row["total_m3"], row["timestamp"], row["type"]) for row in lines(out)], [("51601328", Decimal("8061.70"), "2026-11-22T05:44:05Z", 3)])

    def test_other_encodings(self):
        text = "Zeit;Zählerstand [m³]\r\n22.11.2026 06:44;8061,70\r\n"
        for name, data in {"utf16": text.encode("utf-16"), "cp1252": text.encode("cp1252"), "bom": text.encode("utf-8-sig")}.items():
            with self.subTest(name):
                folder = self.folder / name
                code, out, _ = self.history("import", self.file(name + ".csv", data), "--device", GAS, data=folder)
                self.assertEqual((code, lines(out)[1]["datapoint"], lines(out)[1]["unit"]), (0, "METER", "m3"))

    def test_stats(self):
        self.history("import", self.file("devlog", LOG))
        code, out, _ = self.history("stats")
        rows = lines(out)
        self.assertEqual((code, rows[0]["series"], rows[0]["readings"]), (0, 3, 5))
        self.assertEqual(sorted((row["device"], row["datapoint"], row["readings"]) for row in rows[1:]),
                         [("CUX.02500001.00.00", "METER", 3), ("CUX.03504001.00.00", "RSSI_PEER", 1), ("CUX.03700003.00.00", "VOLTAGE", 1)])

    def test_assign(self):
        self.history("import", self.file("devlog", LOG))
        code, out, err = self.history("assign", "CUX2500001", GAS)
        self.assertEqual((code, lines(out)), (0, [{"device": "CUX.02500001.00.00", "given_to": GAS, "stored": 3, "already_there": 0, "conflicting": 0, "taken_back": 0}]), err)
        rows = lines(self.history("stats")[1])
        self.assertEqual([row["readings"] for row in rows if row.get("device") == GAS], [3])
        self.assertEqual([row["given_to"] for row in rows if "given_to" in row], [GAS])
        # A later file of the same name goes to the meter.
        self.history("import", self.file("more", "2018-02-26T14:42:00 CUX2500001:1.METER 8072.000000\n2018-02-26T15:42:00 CUX2500001:1.METER 8072.500000\n"))
        self.assertEqual([row["readings"] for row in lines(self.history("stats")[1]) if row.get("device") == GAS], [5])
        code, out, _ = self.history("assign", "CUX2500001", "--take-back")
        self.assertEqual((code, lines(out)[0]["given_to"], lines(out)[0]["taken_back"]), (0, None, 3))
        rows = lines(self.history("stats")[1])
        self.assertEqual([row["readings"] for row in rows if row.get("device") == GAS], [2])
        self.assertEqual([row["readings"] for row in rows if row.get("device") == "CUX.02500001.00.00"], [3])
        for wrong, expected in (("CUX2500009 " + GAS, 6), ("CUX2500001 FFD.99", 6), ("CUX2500001", 1)):
            self.assertEqual(self.history("assign", *wrong.split())[0], expected, wrong)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
