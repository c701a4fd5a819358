#!/usr/bin/env python3
"""Keeps the manual true: check_manual.py ROOT [PROGRAM…] prints FILE:LINE: what is wrong, and ends with 1 if anything is.

* Every chapter that F1 can open (ui/help/chapters.cpp, where there is one) exists in both languages, with the same headings and pictures.
* Links and pictures lead somewhere, and every picture is used; nothing is wider than the reader's column.
* What stands in **bold** is a word of the program in that language, letter by letter, as the translations have it. `A → B` are several.
* The table of docs/*/service.md has every setting that `serve` reads (key::… in core/publish, app/cli/server.cpp and serve_*.cpp), and no other.
* Every option in code is one of the PROGRAMs' own, of that very command, as `PROGRAM --describe` says.

check_manual.py --self-test plants mistakes in a scratch manual and fails unless every one of them, and nothing else, is found.
"""
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LANGUAGES = ("en", "de")
WIDEST = 760  # pixels
LONGEST = 104  # characters of a line of code, which the reader does not break

BOLD = re.compile(r"\*\*(.+?)\*\*")
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")


def chapters_of_window(root):
    table = root / "ui/help/chapters.cpp"
    return re.findall(r'^\s*\{"([a-z-]+)", QT_TRANSLATE_NOOP', table.read_text(encoding="utf-8"), re.M) if table.exists() else []


def plain(label):
    """A label without mnemonic: `&File`, `Datei &öffnen`; `&&` is one &."""
    return re.sub(r"&(?!&)", "", label).replace("&&", "&").strip()


def labels(root):
    """What the program says, by language: whole sentences, and patterns where a value goes in."""
    said = {language: set() for language in LANGUAGES}
    for file in sorted((root / "translations").glob("meterscope*_de.ts")):
        for message in ElementTree.parse(file).getroot().iter("message"):
            source, translation = message.findtext("source") or "", message.find("translation")
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            said["en"].add(plain(source))
            said["en"].add(plain(re.sub(r"\((\w+)\)", r"\1", source)))  # "%n meter(s)"
            said["en"].add(plain(re.sub(r"\(\w+\)", "", source)))
            said["de"].update(plain(form or "") for form in forms)
    return said


def with_values(said):
    patterns = []
    for label in said:
        fixed = re.sub(r"%(?:L?\d+|n)", "", label)
        if fixed != label and len(re.findall(r"\w", fixed)) >= 3:
            patterns.append("".join(".+" if part.startswith("%") else re.escape(part) for part in re.split(r"(%(?:L?\d+|n))", label)))
    return re.compile("|".join(patterns) or r"(?!)")


def png_width(file):
    head = file.read_bytes()[:24]
    return struct.unpack(">I", head[16:20])[0] if head[:8] == b"\x89PNG\r\n\x1a\n" else None


def described(program):
    """PROGRAM's commands and the options each takes: {("stick", "config"): {"--mode", …}}."""
    description = json.loads(subprocess.run([program, "--describe", "--lang", "en"], check=True, capture_output=True, timeout=60).stdout)
    commands = {}

    def walk(command, path, shared):
        own = {name for option in command["options"] for name in option["names"]}
        commands[path] = own | shared
        for below in command["commands"]:
            walk(below, path + (below["name"],), shared | own)
    walk(description, (), set())
    return description["name"], commands


def code_of(lines):
    """(number, command) for each line of a block and each span in `code`."""
    block = False
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("```"):
            block = not block
        elif block:
            yield number, re.sub(r"(?:^|\s)#.*", "", line)
        else:
            for span in re.findall(r"`([^`]+)`", line):
                yield number, span


def option_faults(command, programs):
    """What is wrong with the options of one command line."""
    for name, commands in programs.items():
        found = re.search(rf"(?:^|[\s/]){re.escape(name)}(?=\s|$)(.*)", command)
        if not found:
            continue
        path = ()
        words = re.split(r"\s+", found.group(1).split("|")[0].strip())
        for before, word in zip([""] + words, words):
            if path + (word,) in commands and not before.startswith("--"):
                path += (word,)
            elif word.startswith("--"):
                option = word.split("=")[0]
                if option not in commands[path]:
                    yield f"{' '.join((name,) + path)} has no option {option}"
            elif not path and not before.startswith("-") and len(commands) > 1 and re.fullmatch(r"[a-z][a-z0-9-]+", word):
                yield f"{name} has no command {word}"
        return
    if re.fullmatch(r"--[a-z][a-z-]*(?:[ =].*)?", command):
        option = re.split(r"[ =]", command)[0]
        if not any(option in options for commands in programs.values() for options in commands.values()):
            yield f"there is no option {option}"


SERVE = ("core/publish/*.cpp", "app/cli/server*.cpp", "app/cli/serve_*.cpp")


def settings_of_serve(root):
    keys = root / "core/settings/keys.h"
    names = dict(re.findall(r'(\w+) = "([\w/]+)";', keys.read_text(encoding="utf-8"))) if keys.exists() else {}
    used = set()
    for pattern in SERVE:
        for file in root.glob(pattern):
            used.update(names[name] for name in re.findall(r"\bkey::(\w+)", file.read_text(encoding="utf-8")) if name in names)
    return used, set(names.values())


def settings_faults(root):
    used, known = settings_of_serve(root)
    for language in LANGUAGES if used else ():
        file = root / "docs" / language / "service.md"
        told = set()
        for line in file.read_text(encoding="utf-8").splitlines():
            group = ""
            for word in re.findall(r"`([\w/]+)`", line.split("|")[1]) if line.startswith("| `") else ():
                group = word.split("/")[0] if "/" in word else group
                name = word if "/" in word or word in known else f"{group}/{word}"
                if name in known:
                    told.add(name)
        for wrong, words in ((used - told, "the table lacks the setting"), (told - used, "serve does not read the setting")):
            for name in sorted(wrong):
                yield f"{file.relative_to(root)}:1: {words} {name}"


def check(root, programs):
    docs = root / "docs"
    faults = []
    texts = {language: {file.stem: file for file in sorted((docs / language).glob("*.md"))} for language in LANGUAGES}
    for chapter in sorted(set(chapters_of_window(root)) | set(texts["en"]) | set(texts["de"])):
        for language in LANGUAGES:
            if chapter not in texts[language]:
                faults.append(f"docs/{language}/{chapter}.md:1: this chapter is missing")
    said = labels(root)
    used = set()
    shapes = {}
    for language in LANGUAGES:
        patterns = with_values(said[language])
        for chapter, file in texts[language].items():
            name = file.relative_to(root)
            lines = file.read_text(encoding="utf-8").splitlines()
            shape = []
            block = False
            for number, line in enumerate(lines, 1):
                if line.lstrip().startswith("```"):
                    block = not block
                if block:
                    if len(line) > LONGEST:
                        faults.append(f"{name}:{number}: more than {LONGEST} characters of code in a line")
                    continue
                if re.match(r"#+ ", line):
                    shape.append(line.split(" ")[0])
                bare = re.sub(r"`[^`]*`", "", line)
                for label in BOLD.findall(bare):
                    for part in label.split(" → "):
                        if part not in said[language] and not patterns.fullmatch(part):
                            faults.append(f"{name}:{number}: the program does not say “{part}”")
                for picture, target in LINK.findall(bare):
                    if re.match(r"https?://", target):
                        continue
                    leads = (file.parent / target.split("#")[0]).resolve()
                    if not leads.is_file():
                        faults.append(f"{name}:{number}: {target} does not exist")
                        continue
                    if picture:
                        used.add(leads)
                        shape.append("!")
                        width = png_width(leads)
                        if width is None or width > WIDEST:
                            faults.append(f"{name}:{number}: {target} is no PNG of at most {WIDEST} pixels' width")
            if programs:
                for number, command in code_of(lines):
                    faults += [f"{name}:{number}: {fault}" for fault in option_faults(command, programs)]
            shapes.setdefault(chapter, {})[language] = shape
    for chapter, both in shapes.items():
        if len(both) == 2 and both["en"] != both["de"]:
            faults.append(f"docs/de/{chapter}.md:1: its headings and pictures are not those of the English chapter")
    faults += settings_faults(root)
    for text in sorted(root.glob("*.md")) + sorted(docs.glob("*.md")):
        for number, line in enumerate(text.read_text(encoding="utf-8").splitlines(), 1):
            for _, target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
                leads = (text.parent / target.split("#")[0]).resolve()
                if not re.match(r"https?://|#", target) and not leads.exists():
                    faults.append(f"{text.relative_to(root)}:{number}: {target} does not exist")
                used.add(leads)
    for picture in sorted((docs / "pictures").glob("*")):
        if picture.resolve() not in used:
            faults.append(f"{picture.relative_to(root)}:1: nothing shows this picture")
    return faults


def self_test():
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 100, 10) + b"\0" * 8
    wide = png[:16] + struct.pack(">I", WIDEST + 1) + png[20:]
    ts = """<?xml version="1.0"?><TS><context><message><source>&amp;Save %1…</source><translation>%1 &amp;speichern…</translation></message>
<message numerus="yes"><source>%n meter(s)</source><translation><numerusform>%n Zähler</numerusform></translation></message>
<message><source>Keys</source><translation>Schlüssel</translation></message></context></TS>"""
    programs = {"tool": {(): {"--lang"}, ("set",): {"--lang", "--mode"}}}
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)

        def put(path, content):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        put("translations/meterscope_de.ts", ts)
        put("ui/help/chapters.cpp", '    {"one", QT_TRANSLATE_NOOP("c", "One")},\n    {"two", QT_TRANSLATE_NOOP("c", "Two")},\n')
        put("docs/pictures/a.png", png)
        put("docs/pictures/wide.png", wide)
        put("docs/pictures/unused.png", png)
        put("README.md", "[gone](gone.md)\n")
        put("docs/en/one.md", "# One\n**Keys**, **Keys → Save it…**, **3 meters**, `tool set --mode X`\n![a](../pictures/a.png) [one](one.md)\n"
            "```sh\ntool --lang de set --lang=de   # --comment\n```\n")
        put("docs/de/one.md", "# Eins\n**Schlüssel**, **3 Zähler**, **Datei speichern…**\n![a](../pictures/a.png)\n")
        if faults := check(root, programs):
            expected_here = [fault for fault in faults if "two.md" in fault or "wide" in fault or "unused" in fault or "gone" in fault]
            if faults != expected_here:
                sys.exit("found in a manual that is right:\n" + "\n".join(faults))
        put("docs/en/two.md", "# Two\n## More\n**Schlüssel** **Kys**\n![x](../pictures/none.png) [x](three.md)\n![w](../pictures/wide.png)\n"
            "`tool set --fast` `tool --mode` `tool jump` `--nothing`\n```\n" + "x" * (LONGEST + 1) + "\n```\n")
        put("docs/de/two.md", "# Zwei\n**Keys**\n")
        put("core/settings/keys.h", 'const char *port = "a/port";\nconst char *host = "a/host";\nconst char *scale = "scale";\n')
        put("core/publish/x.cpp", "value(key::port) + value(key::host)")
        for language in LANGUAGES:
            put(f"docs/{language}/service.md", "# S\n| `a/port` `xyz` |\n| `scale` |\n")
        found = sorted(check(root, programs))
        wanted = sorted(["README.md:1: gone.md does not exist",
                         "docs/de/two.md:1: its headings and pictures are not those of the English chapter",
                         "docs/de/two.md:2: the program does not say “Keys”",
                         "docs/en/two.md:3: the program does not say “Kys”",
                         "docs/en/two.md:3: the program does not say “Schlüssel”",
                         "docs/en/two.md:4: ../pictures/none.png does not exist",
                         "docs/en/two.md:4: three.md does not exist",
                         f"docs/en/two.md:5: ../pictures/wide.png is no PNG of at most {WIDEST} pixels' width",
                         "docs/en/two.md:6: there is no option --nothing",
                         "docs/en/two.md:6: tool has no command jump",
                         "docs/en/two.md:6: tool has no option --mode",
                         "docs/en/two.md:6: tool set has no option --fast",
                         f"docs/en/two.md:8: more than {LONGEST} characters of code in a line",
                         *[f"docs/{language}/service.md:1: {fault}" for language in LANGUAGES
                           for fault in ("serve does not read the setting scale", "the table lacks the setting a/host")],
                         "docs/pictures/unused.png:1: nothing shows this picture"])
        if found != wanted:
            sys.exit("self-test failed\nfound:\n" + "\n".join(found) + "\nwanted:\n" + "\n".join(wanted))


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        return
    faults = check(pathlib.Path(sys.argv[1]).resolve(), dict(described(program) for program in sys.argv[2:]))
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
