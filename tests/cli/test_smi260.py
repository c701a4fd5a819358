#!/usr/bin/env python3
"""meterscope-cli smi260 as a process: test_smi260.py PROGRAM VECTORS. Against the virtual stick, and against an emulator in Python that
shares no code with the program."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv[1]
VECTORS = pathlib.Path(sys.argv[2])
SUPPORT = pathlib.Path(__file__).resolve().parent.parent / "support"
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
ENERGYCAM = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"
SCREEN = ('{"POWER":15,"ENERGY_COUNTER":48.230,"VOLTAGE":423.0,"FREQUENCY":50.01,"AC_TEMPERATURE":13.0,"DC_TEMPERATURE":11.0,'
          '"COS_PHI":1.000,"MAX_POWER":260,"STATE":true}\n')
ROUGH = ('{"POWER":107,"ENERGY_COUNTER":123.456,"VOLTAGE":399.9,"FREQUENCY":49.98,"AC_TEMPERATURE":-12.0,"DC_TEMPERATURE":-3.5,'
         '"COS_PHI":1.000,"MAX_POWER":%s,"STATE":%s}\n')


def run(*arguments, timeout=90):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=timeout, env=ENV)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


# As the built-in profile, but a silent inverter is given up soon.
QUICK = tempfile.TemporaryDirectory()
(pathlib.Path(QUICK.name) / "smi260.json").write_text(
    (VECTORS / "inverter-profile.json").read_text(encoding="utf-8").replace('"timeout_ms":2000', '"timeout_ms":400').replace('"retry_pause_ms":2000', '"retry_pause_ms":50'),
    encoding="utf-8")


class Stick:
    """A process that prints its port first."""

    def __init__(self, command):
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, env=ENV)
        first = self.process.stdout.readline().decode()
        assert first.startswith("port: /dev/pts/"), first
        self.port = first.split()[1]

    def poll(self, *more, address="8061"):
        return run("smi260", "poll", "--port", self.port, "--address", address, *more)

    def set(self, *more, address="8061"):
        return run("smi260", "set", "--port", self.port, "--address", address, *more)

    def mode(self):
        return run("stick", "config", "--port", self.port)[1].splitlines()[0].split(":")[1].strip()

    def lines(self):
        self.log.seek(0)
        return self.log.read().splitlines()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)
        self.process.stdout.close()
        self.log.close()


def virtual(*arguments):
    stick = Stick([PROGRAM, "virtual-stick", "--inverter", "8061", *arguments])
    assert run("stick", "config", "--port", stick.port, "--mode", "T2")[0] == 0
    return stick


def rough(*arguments):
    return Stick([sys.executable, str(SUPPORT / "rough_stick.py"), "--mode", "4", "--inverter", "8061", *arguments])


class Poll(unittest.TestCase):
    def test_the_values_of_cuxds_screen(self):
        with virtual() as stick:
            for address in ("8061", "00008061", "0x1F7D", "00001F7D"):
                code, out, _ = stick.poll(address=address)
                self.assertEqual((code, out), (0, SCREEN), address)
            self.assertEqual(stick.mode(), "T2")

    def test_table(self):
        with virtual() as stick:
            code, out, _ = stick.poll("--output", "table", "--lang", "de")
            self.assertEqual(code, 0)
            names = [line.split()[0] for line in out.splitlines()]
            self.assertEqual(names, list(json.loads(SCREEN)))
            self.assertIn("48,230", out)

    def test_another_implementation_of_both_ends(self):
        with rough() as stick:
            code, out, err = stick.poll()
            self.assertEqual((code, out), (0, ROUGH % (260, "true")), err)
            self.assertEqual(stick.mode(), "T2")
            sent = [line.split()[1] for line in stick.lines() if line.startswith("sent")]
            self.assertEqual(sent, ["5BB4B0618000000102510C7900000000", "5BB4B0618000000102510C790000000000FFA7"])
            self.assertEqual([line for line in stick.lines() if line.startswith("mode")], ["mode 2", "mode 4"])

    def test_a_stick_fixed_to_s2_is_not_switched(self):
        with rough() as stick:
            self.assertEqual(run("stick", "config", "--port", stick.port, "--mode", "S2")[0], 0)
            before = stick.lines().count("mode 2")
            self.assertEqual(stick.poll()[0], 0)
            self.assertEqual([line for line in stick.lines() if line.startswith("mode")], ["mode 2"] * before)
            self.assertEqual(stick.mode(), "S2")

    def test_no_answer(self):
        for fault in ("inverter-silent", "inverter-off"):
            with virtual("--fault", fault) as stick:
                code, out, err = stick.poll("--data-dir", QUICK.name)
                self.assertEqual((code, out), (2, ""), fault)
                self.assertIn("does not answer", err)
                self.assertEqual(stick.mode(), "T2")

    def test_the_neighbours_answer_is_not_ours(self):
        with virtual("--fault", "inverter-wrong") as stick:
            self.assertEqual(stick.poll()[:2], (0, SCREEN))
            self.assertEqual(stick.poll("--data-dir", QUICK.name, address="8062")[0], 2)

    def test_slow(self):
        with virtual("--fault", "inverter-slow") as stick:
            self.assertEqual(stick.poll()[:2], (0, SCREEN))

    def test_a_bad_line(self):
        with virtual("--fault", "chunked", "--fault", "garbage", "--rate", "20/s") as stick:
            code, out, _ = stick.poll()
            self.assertEqual((code, out), (0, SCREEN))
            self.assertEqual(stick.mode(), "T2")

    def test_usage(self):
        for address in ("", "Dach", "0", "100000000"):
            self.assertEqual(run("smi260", "poll", "--port", "/dev/null", "--address", address)[0], 1, address)
        self.assertEqual(run("smi260", "poll", "--port", "/dev/ttyUSB-none", "--address", "8061")[0], 2)
        self.assertEqual(run("smi260")[0], 1)
        with virtual() as stick:
            code, _, err = stick.poll("--data-dir", QUICK.name, address="00001234")
            self.assertIn("4660", err)  # the sticker's reading
            self.assertEqual(code, 2)

    def test_ended_while_it_waits_gives_the_mode_back(self):
        with virtual("--fault", "inverter-silent") as stick:
            poll = subprocess.Popen([PROGRAM, "smi260", "poll", "--port", stick.port, "--address", "8061"],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
            with self.assertRaises(subprocess.TimeoutExpired):
                poll.wait(timeout=0.6)
            poll.send_signal(signal.SIGINT)
            self.assertEqual(poll.wait(timeout=20), 2)
            poll.stdout.close()
            poll.stderr.close()
            self.assertEqual(stick.mode(), "T2")

    def test_an_unplugged_stick_gets_its_mode_back(self):
        with tempfile.TemporaryDirectory() as folder:
            link = str(pathlib.Path(folder) / "ttyWMBUS")
            first = virtual("--link", link, "--fault", "inverter-silent")
            poll = subprocess.Popen([PROGRAM, "smi260", "poll", "--port", link, "--address", "8061"],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
            with self.assertRaises(subprocess.TimeoutExpired):
                poll.wait(timeout=0.6)
            first.__exit__()
            second = Stick([PROGRAM, "virtual-stick", "--link", link])  # comes back in S2, as its flash says
            self.assertEqual(poll.wait(timeout=30), 2)
            self.assertIn(b"went away", poll.stderr.read())
            poll.stdout.close()
            poll.stderr.close()
            self.assertEqual(second.mode(), "T2")
            second.__exit__()


class Set(unittest.TestCase):
    def test_read_back_decides(self):
        with rough() as stick:
            code, out, err = stick.set("--max-power", "200", "--yes")
            self.assertEqual((code, out), (0, "MAX_POWER: 260\u202fW -> 200\u202fW\n"), err)
            self.assertIn("Confirmed", err)
            code, out, _ = stick.set("--off", "--yes")
            self.assertEqual((code, out), (0, "STATE: on -> off\n"))
            self.assertEqual(stick.poll()[1], ROUGH % (200, "false"))
            sent = [line.split()[1] for line in stick.lines() if line.startswith("sent 44")]
            self.assertEqual(sent, ["44B4B0618000000102510C7900000000122BC800027C076968705F736F63E80301FD6601",
                                    "44B4B0618000000102510C7900000000122BC800027C076968705F736F63E80301FD6600"])
            self.assertEqual(stick.mode(), "T2")

    def test_a_lost_command_is_sent_again(self):
        with rough("--deaf-once") as stick:
            self.assertEqual(stick.set("--max-power", "200", "--yes")[0], 0)
            self.assertEqual(len([line for line in stick.lines() if line.startswith("sent 44")]), 2)

    def test_two_retries_then_not_taken(self):
        with rough("--stubborn") as stick:
            code, out, err = stick.set("--max-power", "200", "--yes", "--data-dir", QUICK.name)
            self.assertEqual(code, 2)
            self.assertEqual(out, "MAX_POWER: 260\u202fW -> 260\u202fW\n")
            self.assertIn("Not taken", err)
            self.assertEqual(len([line for line in stick.lines() if line.startswith("sent 44")]), 3)
            self.assertEqual(stick.mode(), "T2")

    def test_takes_something_else(self):
        with virtual("--fault", "inverter-wrong") as stick:
            code, _, err = stick.set("--max-power", "200", "--yes", "--data-dir", QUICK.name)
            self.assertEqual(code, 2)
            self.assertIn("Not taken", err)

    def test_without_yes_nothing_is_sent(self):
        with rough() as stick:
            code, out, err = stick.set("--max-power", "200")
            self.assertEqual((code, out), (1, ""))
            self.assertIn("never verified on a real device", err)
            self.assertIn("00008061", err)
            self.assertIn("200", err)
            self.assertEqual(stick.lines(), [])

    def test_out_of_limits_nothing_is_sent(self):
        with rough() as stick:
            for wrong in (("--max-power", "261"), ("--max-power", "-1"), ("--max-power", "199.5"), ("--max-power", "much"),
                          ("--cos-phi", "0.95"), ("--cos-phi", "1.001"), ("--on", "--off"), ()):
                code, out, err = stick.set(*wrong, "--yes")
                self.assertEqual((code, out), (1, ""), wrong)
                self.assertNotEqual(err, "")
            self.assertEqual(stick.lines(), [])
            self.assertEqual(stick.set("--max-power", "260", "--cos-phi", "1.000", "--on", "--yes")[0], 0)
            self.assertEqual(stick.set("--max-power", "0", "--yes")[0], 0)

    def test_nothing_is_written_to_what_cannot_be_read(self):
        with virtual("--fault", "inverter-silent") as stick:
            code, out, _ = stick.set("--max-power", "200", "--yes", "--data-dir", QUICK.name)
            self.assertEqual((code, out), (2, ""))

    def test_a_corrected_profile(self):
        with tempfile.TemporaryDirectory() as folder:
            text = (VECTORS / "inverter-profile.json").read_text(encoding="utf-8")
            file = pathlib.Path(folder) / "smi260.json"
            file.write_text(text.replace('"to":"260"', '"to":"310"'), encoding="utf-8")
            with rough() as stick:
                self.assertEqual(stick.set("--max-power", "310", "--yes")[0], 1)
                self.assertEqual(stick.set("--max-power", "310", "--yes", "--data-dir", folder)[0], 0)
                file.write_text(text.replace('"tries":3', '"tries":"3"'), encoding="utf-8")
                code, _, err = stick.poll("--data-dir", folder)
                self.assertEqual(code, 4)
                self.assertIn("/tries", err)
                file.write_text("{\n  nonsense", encoding="utf-8")
                code, _, err = stick.poll("--data-dir", folder)
                self.assertEqual(code, 4)
                self.assertIn("Line 2, column 4", err)


class Decode(unittest.TestCase):
    def test_answers_are_named_as_cuxd_does(self):
        line = "2008B4B06180000001027A01000000040366BC0000022B0F000C79000000002F2F"
        done = subprocess.run([PROGRAM, "decode", "-"], input=line.encode(), capture_output=True, timeout=60, env=ENV)
        meter = json.loads(done.stdout)["meter"]
        self.assertEqual(meter["driver"], "smi260")
        self.assertEqual(meter["values"], {"POWER": 15, "ENERGY_COUNTER": 48.23})


class EnergyCamMeanwhile(unittest.TestCase):
    def test_the_virtual_stick_is_deaf_for_t_only_while_it_is_polled(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write(f"T1;1;1;2019-04-03 19:00:42.000;97;148;00000000;0x{ENERGYCAM}\n")
            file.flush()
            with virtual("--replay", file.name, "--rate", "50/s", "--loop") as stick:
                self.assertEqual(stick.poll()[:2], (0, SCREEN))
                code, out, _ = run("listen", "--port", stick.port, "--count", "5", "--for", "30s")
                self.assertEqual(code, 0)
                self.assertEqual({json.loads(line)["telegram"] for line in out.splitlines()}, {ENERGYCAM})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
