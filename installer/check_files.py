#!/usr/bin/env python3
"""check_files.py SOURCE_DIR VERSION: whether the files that packages bring agree with each other and with the program's version.

What desktop-file-validate, appstreamcli and lintian know better, installer/build asks them."""
import configparser
import pathlib
import re
import sys
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE, VERSION = pathlib.Path(sys.argv[1]), sys.argv[2]
INSTALLER = SOURCE / "installer"
MIME = "application/vnd.wmbus-capture"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MIME_SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def text(path):
    return (SOURCE / path).read_text(encoding="utf-8")


def desktop():
    parser = configparser.ConfigParser(interpolation=None, strict=True, delimiters="=")
    parser.optionxform = str
    parser.read_string(text("installer/linux/meterscope.desktop"))
    return parser


class DesktopEntry(unittest.TestCase):
    def test_what_is_translated_is_so_everywhere(self):
        for section in desktop().values():
            for key in ("Name", "GenericName", "Comment", "Keywords"):
                if key in section and (section.name, key) != ("Desktop Entry", "Name"):
                    self.assertIn(key + "[de]", section)

    def test_lists_end_as_they_must_and_actions_exist(self):
        entry = desktop()["Desktop Entry"]
        for key in ("Categories", "MimeType", "Keywords", "Keywords[de]", "Actions"):
            self.assertTrue(entry[key].endswith(";"), key)
        for action in entry["Actions"].rstrip(";").split(";"):
            self.assertIn("Desktop Action " + action, desktop())
        self.assertEqual(entry["MimeType"], MIME + ";")

    def test_programs_are_ours_and_options_exist(self):
        options = set(re.findall(r'QStringLiteral\("([a-z-]+)"\)', text("app/command_line.cpp")))
        for section in desktop().values():
            if "Exec" in section:
                program, *arguments = section["Exec"].split()
                self.assertEqual(program, "meterscope")
                for argument in arguments:
                    self.assertTrue(argument in ("%F",) or argument.removeprefix("--") in options, argument)

    def test_the_window_says_the_same_name(self):
        self.assertIn('setDesktopFileName(QStringLiteral("meterscope"))', text("app/main.cpp"))


class Metainfo(unittest.TestCase):
    def setUp(self):
        self.root = ElementTree.fromstring(text("installer/linux/org.wmbus.meterscope.metainfo.xml"))

    def test_it_tells_of_this_version(self):
        self.assertEqual(self.root.find("releases/release").get("version"), VERSION)

    def test_each_sentence_is_there_in_german(self):
        description = self.root.find("description")
        for parent, tag in ((self.root, "summary"), (description, "p"), (description.find("ul"), "li")):
            kinds = [element.get(LANG) for element in parent.findall(tag)]
            self.assertEqual(kinds, [None, "de"] * (len(kinds) // 2), tag)
            self.assertTrue(kinds)

    def test_it_launches_and_provides_what_is_installed(self):
        self.assertEqual(self.root.findtext("launchable"), "meterscope.desktop")
        self.assertEqual(self.root.findtext("provides/mediatype"), MIME)
        self.assertEqual(self.root.findtext("id"), "org.wmbus.meterscope")

    def test_it_names_the_sticks_of_the_rule(self):
        rules = text("installer/linux/70-meterscope.rules")
        ids = set(zip(re.findall(r'ATTRS\{idVendor\}=="(\w+)"', rules), re.findall(r'ATTRS\{idProduct\}=="(\w+)"', rules)))
        named = {tuple(part.lower() for part in re.fullmatch(r"usb:v(\w{4})p(\w{4})d\*", element.text).groups())
                 for element in self.root.findall("provides/modalias")}
        self.assertEqual(named, ids)


class FileType(unittest.TestCase):
    def test_a_capture_is_known_by_name_and_by_its_first_bytes(self):
        kind = ElementTree.fromstring(text("installer/linux/meterscope-mime.xml")).find(MIME_SPACE + "mime-type")
        self.assertEqual(kind.get("type"), MIME)
        self.assertEqual(kind.find(MIME_SPACE + "glob").get("pattern"), "*.wmbus")
        magic = kind.find(f"{MIME_SPACE}magic/{MIME_SPACE}match")
        self.assertEqual(magic.get("offset"), "0")
        self.assertTrue(text("tests/vectors/capture.wmbus").startswith(magic.get("value")))


class UdevRule(unittest.TestCase):
    PAIR = re.compile(r'[A-Z_]+(\{[A-Za-z_]+\})?(==|!=|=|\+=)"[^"]*"')

    def setUp(self):
        lines = text("installer/linux/70-meterscope.rules").replace("\\\n", " ").splitlines()
        self.rules = [line for line in lines if line.strip() and not line.startswith("#")]

    def test_each_rule_is_pairs_with_commas(self):
        for rule in self.rules:
            left = self.PAIR.sub("", rule)
            self.assertEqual(left.replace(",", "").strip(), "", rule)
            self.assertEqual(left.count(",") + 1, len(list(self.PAIR.finditer(rule))), rule)

    def test_each_stick_is_for_the_user_and_not_for_modem_manager(self):
        ports = [rule for rule in self.rules if "TAG+=" in rule]
        self.assertEqual(len(ports), 2)
        for rule in ports:
            self.assertIn('TAG+="uaccess"', rule)
            self.assertIn('ENV{ID_MM_DEVICE_IGNORE}="1"', rule)

    def test_every_goto_has_its_label(self):
        self.assertEqual(set(re.findall(r'GOTO="(\w+)"', "\n".join(self.rules))), set(re.findall(r'LABEL="(\w+)"', "\n".join(self.rules))))

    def test_no_other_cp210x_is_touched(self):
        for rule in self.rules:
            if '"ea60"' in rule:
                self.assertIn('ATTRS{product}=="*iM871A*"', rule)


class DebianFiles(unittest.TestCase):
    def test_the_changelog_begins_with_this_version(self):
        head = re.match(r"meterscope \((\S+)-\d+\) \w+; urgency=\w+\n", text("installer/debian/changelog"))
        self.assertIsNotNone(head)
        self.assertEqual(head[1], VERSION)

    def test_each_licence_named_is_explained(self):
        paragraphs = text("installer/debian/copyright").split("\n\n")
        used = {re.search(r"^License: (\S+)", p, re.M)[1] for p in paragraphs if p.startswith("Files:")}
        explained = {re.search(r"^License: (\S+)", p)[1] for p in paragraphs if p.startswith("License:")}
        self.assertEqual(used, explained)

    def test_scripts_stop_at_the_first_error_and_can_be_started(self):
        for name in ("postinst", "prerm", "postrm"):
            path = INSTALLER / "debian" / name
            self.assertTrue(path.read_text().startswith("#!/bin/sh\nset -e\n"), name)
            self.assertTrue(path.stat().st_mode & 0o111, name)


class Icons(unittest.TestCase):
    def test_each_is_a_square_with_a_view_box(self):
        icons = [*(INSTALLER / "icons").glob("*.svg"), SOURCE / "resources/icons/meterscope.svg"]
        self.assertEqual(len(icons), 4)
        for icon in icons:
            root = ElementTree.parse(icon).getroot()
            self.assertEqual(root.get("width"), root.get("height"), icon)
            self.assertEqual(root.get("viewBox"), f"0 0 {root.get('width')} {root.get('height')}", icon)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
