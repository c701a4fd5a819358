#!/usr/bin/env python3
"""meterscope-cli ccu compare against a stand-in for ReGa's remote scripts: test_ccu.py PROGRAM."""
import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse

PROGRAM = sys.argv[1]
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
LINES = """{"media":"gas","meter":"energycam","name":"Gas","id":"51601328","total_m3":8061.69,"timestamp":"2026-11-22T05:40:05Z"}
{"media":"gas","meter":"energycam","name":"Gas","id":"51601328","total_m3":8061.70,"timestamp":"2026-11-22T05:44:05Z"}
{"media":"water","meter":"iperl","name":"Wasser","id":"12345678","total_m3":7.704,"timestamp":"2026-11-22T05:44:05Z"}
"""


class Rega(http.server.BaseHTTPRequestHandler):
    """As the CCU: one script by GET, its variables in XML. Refuses to run anything but what reads a value."""
    values = {"CUxD.CUX2500001:1.METER": "8061.700000", "CUxD.CUX2500002:1.METER": "7.700000"}
    asked = []
    code = 200

    def do_GET(self):
        script = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)["x"][0]
        self.asked.append(script)
        match = re.fullmatch(r'dom\.GetObject\("([^"]+)"\)\.Value\(\)', script)
        value = self.values.get(match[1], "null") if match else "changed something"
        body = f"<xml><exec>/x.exe</exec><sessionId></sessionId><httpUserAgent></httpUserAgent><x>{value}</x></xml>".encode()
        self.send_response(self.code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Ccu(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.dir = pathlib.Path(cls.folder.name)
        (cls.dir / "lines.json").write_text(LINES)
        subprocess.run([PROGRAM, "history", "import", str(cls.dir / "lines.json"), "--data-dir", str(cls.dir / "data")], check=True, capture_output=True, env=ENV)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Rega)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()
        cls.folder.cleanup()

    def run_compare(self, *arguments, port=None):
        done = subprocess.run([PROGRAM, "ccu", "compare", "--host", "127.0.0.1", "--port", str(port or self.server.server_port), "--data-dir", str(self.dir / "data"), *arguments],
                              capture_output=True, timeout=60, env=ENV, check=False)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_same_different_and_missing(self):
        code, out, err = self.run_compare("--meter", "CUX2500001=51601328", "--meter", "CUX2500002:1=12345678", "--meter", "CUX2500003=51601328")
        self.assertEqual(code, 0, err)
        lines = out.splitlines()
        self.assertIn('"ccu":8061.700000,"ours":8061.70,"difference":0.000000,', lines[0])
        self.assertEqual([json.loads(line)["verdict"] for line in lines], ["same", "differs", "not_there"])
        self.assertIn('"ccu":7.700000,"ours":7.704,"difference":-0.004000,', lines[1])
        self.assertIn('"ccu":null,"ours":8061.70,"difference":null,', lines[2])
        self.assertTrue(all(re.fullmatch(r'dom\.GetObject\("CUxD\.CUX\d{7}:1\.METER"\)\.Value\(\)', script) for script in Rega.asked))

    def test_words(self):
        code, out, _ = self.run_compare("--meter", "CUX2500001=51601328", "--output", "table", "--lang", "en")
        self.assertEqual((code, out), (0, "CUX2500001:1 51601328: the CCU shows 8061.700000, we have 8061.70\n"))
        _, out, _ = self.run_compare("--meter", "CUX2500001=51601328", "--output", "table", "--lang", "de")
        self.assertEqual(out, "CUX2500001:1 51601328: CCU zeigt 8061.700000, wir haben 8061.70\n")

    def test_trouble(self):
        self.assertEqual(self.run_compare("--meter", "CUX2500001")[0], 1)
        self.assertEqual(self.run_compare("--meter", 'CUX2500001").State(1);("=51601328')[0], 1)
        self.assertEqual(self.run_compare("--meter", "CUX2500001=99999999")[0], 6)
        code, _, err = self.run_compare("--meter", "CUX2500001=51601328", port=1)
        self.assertEqual(code, 2)
        self.assertIn("127.0.0.1:1", err)
        Rega.code = 403
        try:
            self.assertEqual(self.run_compare("--meter", "CUX2500001=51601328")[0], 3)
        finally:
            Rega.code = 200


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
