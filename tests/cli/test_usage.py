#!/usr/bin/env python3
"""What meterscope-cli says of a wrong command line: test_usage.py PROGRAM. Each sentence names the option, what was given and what is
allowed, in the language asked for; the exit code is 1 and nothing goes to standard output."""
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv[1]
MODES = "S1, S1-m, S2, T1, T2, R2, C1-A, C1-B, C2-A, C2-B, CT"


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


ONE = ("a whole number from 1", "eine ganze Zahl ab 1")
PORT = ("a whole number from 1 to 65535", "eine ganze Zahl von 1 bis 65535")
TIME = ("a time from 1ms to a year, such as 30s, 5m or 1h", "eine Dauer von 1ms bis zu einem Jahr, zum Beispiel 30s, 5m oder 1h")
RATE = ("telegrams a second, up to 10000, such as 5/s", "Telegramme je Sekunde, bis 10000, zum Beispiel 5/s")
DAYS = ("a day or a moment, such as 2026-11-22 or 2026-11-22T06:44:00", "ein Tag oder ein Zeitpunkt, zum Beispiel 2026-11-22 oder 2026-11-22T06:44:00")
NUMBER = ("a number", "eine Zahl")
PAIR = ("NAME=ADDRESS", "NAME=ADDRESS")

# arguments, option, given, allowed (the same in both languages, or one for each), the nearest one
NOT_ALLOWED = [
    (["listen", "--demo", "--count", "0"], "--count", "0", ONE, None),
    (["listen", "--demo", "--count", "-3"], "--count", "-3", ONE, None),
    (["listen", "--demo", "--count", "+3"], "--count", "+3", ONE, None),
    (["listen", "--demo", "--count", "1.5"], "--count", "1.5", ONE, None),
    (["listen", "--demo", "--count", "99999999999999999999"], "--count", "99999999999999999999", ONE, None),
    (["listen", "--demo", "--count", "x"], "--count", "x", ONE, None),
    (["listen", "--demo", "--count", ""], "--count", "", ONE, None),
    (["listen", "--demo", "--mode", "T9"], "--mode", "T9", MODES, None),
    (["stick", "config", "--port", "x", "--mode=Z"], "--mode", "Z", MODES, None),
    (["ttyinit", "build", "--tty", "ttyUSB0", "--mode", "S1n"], "--mode", "S1n", MODES, "S1"),
    (["listen", "--demo", "--for", "15x"], "--for", "15x", TIME, None),
    (["listen", "--demo", "--for", "0"], "--for", "0", TIME, None),
    (["listen", "--demo", "--for", "9999h"], "--for", "9999h", TIME, None),
    (["virtual-stick", "--for", "soon"], "--for", "soon", TIME, None),
    (["virtual-stick", "--rate", "x"], "--rate", "x", RATE, None),
    (["virtual-stick", "--rate", "0"], "--rate", "0", RATE, None),
    (["decode", "--output", "xml"], "--output", "xml", "json, table, csv", None),
    (["decode", "--output", "jsn"], "--output", "jsn", "json, table, csv", "json"),
    (["listen", "--demo", "--output", "csv"], "--output", "csv", "json, table, cuxd, wmbusmeters", None),
    (["smi260", "poll", "--port", "x", "--address", "8061", "--output", "tabel"], "--output", "tabel", "json, table", "table"),
    (["decode", "--format", "rtl_wmbus"], "--format", "rtl_wmbus", "auto, hex, hci, rtlwmbus, cuxd, wmbusmeters, capture", "rtlwmbus"),
    (["history", "export", "--device", "1", "--bucket", "3h"], "--bucket", "3h", "raw, 30min, hour, 2h, 6h, 12h, day, week, month, year", None),
    (["history", "export", "--device", "1", "--bucket", "mont"], "--bucket", "mont", "raw, 30min, hour, 2h, 6h, 12h, day, week, month, year", "month"),
    (["history", "export", "--device", "1", "--csv", "excel"], "--csv", "excel", "excel-de, excel-en, international", None),
    (["history", "import", "x", "--decimal", ","], "--decimal", ",", "comma, point", None),
    (["history", "export", "--device", "1", "--from", "yesterday"], "--from", "yesterday", DAYS, None),
    (["history", "export", "--device", "1", "--to", "2026-13-01"], "--to", "2026-13-01", DAYS, None),
    (["history", "import", "x", "--map", "Gas"], "--map", "Gas", PAIR, None),
    (["ccu", "compare", "--host", "a", "--meter", "x", "--port", "0"], "--port", "0", PORT, None),
    (["ccu", "compare", "--host", "a", "--meter", "x", "--port", "65536"], "--port", "65536", PORT, None),
    (["ccu", "compare", "--host", "a", "--meter", "x", "--port", "80a"], "--port", "80a", PORT, None),
    (["ttyinit", "build", "--tty", "a b"], "--tty", "a b", ("the name of a port as CUxD writes it, such as ttyUSB0 or 1-1.2",
                                                          "der Name eines Anschlusses, wie CUxD ihn schreibt, zum Beispiel ttyUSB0 oder 1-1.2"), None),
    (["smi260", "set", "--port", "x", "--address", "8061", "--max-power", "5x"], "--max-power", "5x", NUMBER, None),
    (["smi260", "set", "--port", "x", "--address", "8061", "--cos-phi", "one"], "--cos-phi", "one", NUMBER, None),
    (["virtual-stick", "--fault", "silnt"], "--fault", "silnt", "chunked, glued, garbage, bad-fcs, false-sof, silent, slow, gone-and-back, cw-cleared, "
     "inverter-silent, inverter-slow, inverter-wrong, inverter-off", "silent"),
]

# arguments, English, German: the first line
SENTENCES = [
    ([], "A command is missing. There are: decode, listen, stick, ttyinit, virtual-stick, smi260, history, serve, ccu, wmbusmeters",
     "Es fehlt ein Befehl. Es gibt: decode, listen, stick, ttyinit, virtual-stick, smi260, history, serve, ccu, wmbusmeters"),
    (["stick"], "A command is missing. There are: stick list, stick info, stick config, stick reset, stick ping",
     "Es fehlt ein Befehl. Es gibt: stick list, stick info, stick config, stick reset, stick ping"),
    (["lisen"], "There is no command “lisen”. Did you mean “listen”?", "Es gibt keinen Befehl „lisen“. Meinten Sie „listen“?"),
    (["virtual"], "There is no command “virtual”. Did you mean “virtual-stick”?", "Es gibt keinen Befehl „virtual“. Meinten Sie „virtual-stick“?"),
    (["nonsense"], "There is no command “nonsense”. There are: decode, listen, stick, ttyinit, virtual-stick, smi260, history, serve, ccu, wmbusmeters",
     "Es gibt keinen Befehl „nonsense“. Es gibt: decode, listen, stick, ttyinit, virtual-stick, smi260, history, serve, ccu, wmbusmeters"),
    (["stick", "rest"], "There is no command “stick rest”. Did you mean “stick reset”?", "Es gibt keinen Befehl „stick rest“. Meinten Sie „stick reset“?"),
    (["decode", "--bogus"], "decode has no option --bogus.", "decode kennt keine Option --bogus."),
    (["decode", "-x"], "decode has no option -x.", "decode kennt keine Option -x."),
    (["--bogus", "decode"], "decode has no option --bogus.", "decode kennt keine Option --bogus."),
    (["decode", "--outptu", "json", "file"], "decode has no option --outptu. Did you mean “--output”?", "decode kennt keine Option --outptu. Meinten Sie „--output“?"),
    (["decode", "--outptu=json"], "decode has no option --outptu. Did you mean “--output”?", "decode kennt keine Option --outptu. Meinten Sie „--output“?"),
    (["listen", "--prot", "x"], "listen has no option --prot. Did you mean “--port”?", "listen kennt keine Option --prot. Meinten Sie „--port“?"),
    (["listen", "--demo", "--data-di", "x"], "listen has no option --data-di. Did you mean “--data-dir”?", "listen kennt keine Option --data-di. Meinten Sie „--data-dir“?"),
    (["stick", "info", "--port", "x", "--mode", "T2"], "stick info has no option --mode.", "stick info kennt keine Option --mode."),
    (["decode", "a", "b"], "decode takes no “b” here.", "decode nimmt hier kein „b“."),
    (["stick", "config", "--port", "x", "--persist"], "--persist needs --mode as well.", "--persist braucht auch --mode."),
    (["virtual-stick", "--rate", "5", "--as-recorded"], "--rate and --as-recorded cannot be given together.", "--rate und --as-recorded gehen nicht zusammen."),
    (["smi260", "set", "--port", "x", "--address", "5", "--on", "--off"], "--on and --off cannot be given together.", "--on und --off gehen nicht zusammen."),
    (["history", "assign", "a", "b", "--take-back"], "ADDRESS and --take-back cannot be given together.", "ADDRESS und --take-back gehen nicht zusammen."),
    (["listen"], "One of these is missing: --port, --demo", "Eines davon fehlt: --port, --demo"),
    (["listen", "--demo", "--port", "x"], "Only one of these can be given: --port, --demo", "Nur eines davon kann angegeben werden: --port, --demo"),
    (["listen", "--demo=7"], "--demo takes no value.", "--demo nimmt keinen Wert."),
    (["decode", "--keys"], "--keys needs a value: --keys FILE", "--keys braucht einen Wert: --keys FILE"),
    (["listen", "--demo", "--for"], "--for needs a value: --for 30s|5m|1h", "--for braucht einen Wert: --for 30s|5m|1h"),
    (["serve", "--port"], "--port needs a value: --port PORT", "--port braucht einen Wert: --port PORT"),
    (["stick", "info", "--port", "a", "--port", "b"], "--port may be given only once.", "--port darf nur einmal angegeben werden."),
    (["decode", "--data-dir", "x"], "--data-dir may be given only once.", "--data-dir darf nur einmal angegeben werden."),
    (["ttyinit", "build"], "--tty is missing: the stick as CUxD calls it, for example ttyUSB0 or 1-1.2",
     "--tty fehlt: der Stick, wie CUxD ihn nennt, zum Beispiel ttyUSB0 oder 1-1.2"),
    (["history", "import"], "FILE is missing: files to read", "FILE fehlt: zu lesende Dateien"),
]


def in_language(words, language):
    return words if isinstance(words, str) else words[0 if language == "en" else 1]


class Usage(unittest.TestCase):
    def setUp(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        self.home = home.name

    def refused(self, language, arguments):
        code, out, err = run("--lang", language, "--data-dir", self.home + "/data", *arguments)
        self.assertEqual((code, out), (1, ""), arguments)
        return err.splitlines()

    def test_a_value_that_is_not_allowed(self):
        for arguments, option, given, allowed, nearest in NOT_ALLOWED:
            for language, sentence, meant in (("en", "{0} “{1}” is not allowed.{3} Allowed: {2}", " Did you mean “{}”?"),
                                              ("de", "{0} „{1}“ ist nicht erlaubt.{3} Erlaubt: {2}", " Meinten Sie „{}“?")):
                with self.subTest(arguments=arguments, language=language):
                    lines = self.refused(language, arguments)
                    said = lines[0].removeprefix("meterscope-cli: ")
                    self.assertEqual(said, sentence.format(option, given, in_language(allowed, language), meant.format(nearest) if nearest else ""))

    def test_the_language_itself(self):
        for given in ("xx", "DE"):
            self.assertEqual(run("--lang", given, "decode")[2].splitlines()[0].split(": ")[-1], "de, en")
            self.assertEqual(run("--lang", given, "decode")[0], 1)

    def test_other_wrong_usage(self):
        for arguments, english, german in SENTENCES:
            for language, sentence in (("en", english), ("de", german)):
                with self.subTest(arguments=arguments, language=language):
                    self.assertEqual(self.refused(language, arguments)[0], sentence)

    def test_it_names_the_help_that_fits(self):
        for arguments, command in (([], ""), (["lisen"], ""), (["listen"], "listen "), (["stick"], "stick "), (["stick", "rest"], "stick "),
                                   (["stick", "info"], "stick info "), (["listen", "--demo", "--count", "0"], "listen ")):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.refused("en", arguments)[-1], f"meterscope-cli {command}--help says more.")
                self.assertEqual(self.refused("de", arguments)[-1], f"meterscope-cli {command}--help sagt mehr.")
                self.assertEqual(run(*command.split(), "--help")[0], 0)

    def test_what_is_hostile_is_cut(self):
        for arguments in (["listen", "--demo", "--mode", "x" * 100_000], ["y" * 100_000], ["decode", "--" + "z" * 100_000], ["decode", "a", "\x1b[2J\nb"]):
            lines = self.refused("en", arguments)
            self.assertEqual(len(lines), 2)
            self.assertLess(len(lines[0]), 400)
            self.assertNotIn("\x1b", lines[0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
