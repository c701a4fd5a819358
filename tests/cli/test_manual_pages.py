#!/usr/bin/env python3
"""test_manual_pages.py MAN_DIR COMPLETIONS_DIR PROGRAM…: page and completions of each program name every option that it has, and bash
offers what fits."""
import pathlib
import re
import shutil
import subprocess
import sys

from json import loads


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def options(command):
    for option in command["options"]:
        yield from option["names"]
    for below in command["commands"]:
        yield from options(below)


def offered(completions, name, *words):
    """What bash offers for the last of `words`."""
    script = ('. "$1"; shift; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _' + name.replace("-", "_")
              + '; printf "%s\\n" "${COMPREPLY[@]}"')
    return output("bash", "-c", script, "bash", str(completions / "bash" / name), name, *words).split()


def main():
    man, completions = map(pathlib.Path, sys.argv[1:3])
    for program in sys.argv[3:]:
        described = loads(output(program, "--describe", "--lang", "en"))
        name = described["name"]
        page = (man / f"{name}.1").read_text(encoding="utf-8").replace("\\-", "-")
        names = {each for each in options(described) if each.startswith("--")}
        assert len(names) >= 8, names
        for each in names:
            assert f"\\fB{each}\\fR" in page or f", {each}" in page, f"{name}.1 does not name {each}"
            for shell, file in (("bash", name), ("zsh", f"_{name}"), ("fish", f"{name}.fish")):
                known = each if shell != "fish" else f"-l {each[2:]}"
                assert re.search(re.escape(known) + r"(?![\w-])", (completions / shell / file).read_text(encoding="utf-8")), f"{shell}: {each}"
        assert "@" not in re.sub(r"\S+@\S+", "", page), f"{name}.1 has a place left open"
        for shell, file in (("bash", name), ("zsh", f"_{name}"), ("fish", f"{name}.fish")):
            if shutil.which(shell):
                output(shell, "-n", str(completions / shell / file))
        assert set(offered(completions, name, "--lang", "")) == {"de", "en"}
        assert names >= set(offered(completions, name, "--")) != set()
        if described["commands"]:
            assert set(offered(completions, name, "")) >= {command["name"] for command in described["commands"]}
            assert offered(completions, name, "stick", "config", "--mode", "C1") == ["C1-A", "C1-B"]
            assert "--persist" in offered(completions, name, "stick", "config", "--")
            assert "--persist" not in offered(completions, name, "listen", "--")


if __name__ == "__main__":
    main()
