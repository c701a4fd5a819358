#!/usr/bin/env python3
"""Makes the manual page and the completions of bash, zsh and fish for one program, from what the program says of its own options.

make_manual_pages.py DESCRIPTION TEMPLATE VERSION MAN_DIR COMPLETIONS_DIR

DESCRIPTION is what `PROGRAM --describe` printed (app/cli/describe.h). TEMPLATE is the page without its options; @SYNOPSIS@, @OPTIONS@ and
@VERSION@ stand where they go. Two runs give the same files.
"""
import gzip
import json
import pathlib
import re
import sys


def value_of(option):
    """The value's name as people read it: without what CLI11 adds about its checks."""
    value = re.sub(r":(?:POSITIVE\b.*|[A-Z]+ in \[.*\]|\{.*\})$", "", option["value"])
    return "|".join(choices_of(option)) if value == "TEXT" and choices_of(option) else value


def choices_of(option):
    """The words an option takes, where it takes a fixed list: de|en."""
    value = option["value"]
    listed = re.search(r"\{(.+)\}$", value)
    words = listed.group(1).split(",") if listed else value.split("|")
    return words if len(words) > 1 and all(re.fullmatch(r"[\w.+-]+", word) for word in words) else []


def what_of(option):
    """What kind of value completes: file, folder, port, or nothing."""
    value = value_of(option)
    return {"FILE": "file", "PATH": "file", "DIR": "folder", "PORT": "port"}.get(value, "file" if option["names"] == ["FILE"] else "")


# Manual page ---------------------------------------------------------------------------------------------------------------------

def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def sentence(text):
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")


def option_head(option):
    names = ", ".join(f"\\fB{roff(name)}\\fR" for name in option["names"])
    value = value_of(option)
    if not option["names"][0].startswith("-"):
        return f"\\fI{roff(option['names'][0])}\\fR"
    return f"{names} \\fI{roff(value)}\\fR" if value else names


def option_lines(option, lines):
    notes = [sentence(option["help"])]
    if option["required"]:
        notes.append("Required.")
    choices = [word for word in choices_of(option) if word not in value_of(option)]
    if choices:
        notes.append("One of " + ", ".join(choices) + ".")
    lines += [".TP", option_head(option), roff(" ".join(notes))]


def synopsis_of(command, path):
    words = [f".B {roff(path)}"]
    named = [option for option in command["options"] if "--help" not in option["names"]]
    for option in named:
        if option["required"]:
            words.append(f"{option_head({**option, 'names': option['names'][-1:]})}")
    if any(not option["required"] for option in named):
        words.append("[\\fIoptions\\fR]")
    for positional in command["positionals"]:
        name = roff(positional["names"][0]) + ("..." if positional["repeats"] else "")
        words.append(f"\\fI{name}\\fR" if positional["required"] else f"[\\fI{name}\\fR]")
    return words[0] + "\n" + " ".join(words[1:]) if len(words) > 1 else words[0]


def leaves(command, path):
    if not command["commands"]:
        yield command, path
    for below in command["commands"]:
        yield from leaves(below, f"{path} {below['name']}")


def options_of(description):
    lines = []
    for option in description["options"]:
        option_lines(option, lines)
    for command, path in leaves(description, description["name"]) if description["commands"] else ():
        lines += [f'.SS "{roff(path.split(" ", 1)[1])}"', roff(sentence(command["summary"]))]
        for option in command["positionals"] + command["options"]:
            if "--help" not in option["names"]:
                option_lines(option, lines)
    for option in [] if description["commands"] else description["positionals"]:
        option_lines(option, lines)
    return "\n".join(lines)


def page_of(description, template, version):
    forms = [synopsis_of(command, path) for command, path in leaves(description, description["name"])]
    synopsis = "\n.br\n".join(forms)
    return (template.replace("@SYNOPSIS@", synopsis).replace("@OPTIONS@", options_of(description)).replace("@VERSION@", version))


# Completions ---------------------------------------------------------------------------------------------------------------------

def nodes(command, path=()):
    yield command, path
    for below in command["commands"]:
        yield from nodes(below, path + (below["name"],))


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


PORTS = "/dev/ttyUSB* /dev/ttyACM* /dev/serial/by-id/*"


def bash_of(description):
    name = description["name"]
    function = "_" + name.replace("-", "_")
    shared = [option for option in description["options"] if "--help" not in option["names"] and "--version" not in option["names"]]
    lines = [f"# Completion of bash for {name}; made from the program's own table of options.", f"{function}()", "{",
             '    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path="" word i', "    COMPREPLY=()",
             "    for ((i = 1; i < COMP_CWORD; i++)); do", "        word=${COMP_WORDS[i]}", '        case "$path/$word" in']
    inner = ["/" + "/".join(path) for _, path in nodes(description) if path]
    if inner:
        lines.append("            " + "|".join(inner) + ') path="$path/$word" ;;')
    lines += ["        esac", "    done", '    case "$path:$prev" in']
    seen = {}
    for command, path in nodes(description):
        here = "/" + "/".join(path) if path else ""
        for option in command["options"] + (shared if path else []):
            patterns = "|".join(f"{here}:{each}" for each in option["names"])
            if not option["value"] or patterns in seen:
                continue
            seen[patterns] = True
            choices, what = choices_of(option), what_of(option)
            if choices:
                lines.append(f"        {patterns}) COMPREPLY=($(compgen -W {quoted(' '.join(choices))} -- \"$cur\")); return ;;")
            elif what == "port":
                lines.append(f"        {patterns}) COMPREPLY=($(compgen -W \"$(compgen -G '/dev/ttyUSB*'; compgen -G '/dev/ttyACM*'; compgen -G '/dev/serial/by-id/*')\" -- \"$cur\")); return ;;")
            elif what == "folder":
                lines.append(f"        {patterns}) compopt -o filenames; COMPREPLY=($(compgen -d -- \"$cur\")); return ;;")
            elif what == "file":
                lines.append(f"        {patterns}) compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\")); return ;;")
            else:
                lines.append(f"        {patterns}) return ;;")
    lines += ["    esac", '    case "$path" in']
    for command, path in nodes(description):
        here = "/" + "/".join(path) if path else '""'
        words = [below["name"] for below in command["commands"]]
        words += [each for option in command["options"] + (shared if path else []) for each in option["names"] if each.startswith("--")]
        line = f"        {here}) COMPREPLY=($(compgen -W {quoted(' '.join(dict.fromkeys(words)))} -- \"$cur\"))"
        if any(what_of(positional) == "file" for positional in command["positionals"]):
            line += "; [[ $cur == -* ]] || { compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\")); }"
        lines.append(line + " ;;")
    lines += ["    esac", "}", f"complete -F {function} {name}", ""]
    return "\n".join(lines)


def zsh_of(description):
    name = description["name"]

    def spec(option):
        text = re.sub(r"([\[\]:])", r"\\\1", option["help"])
        value = value_of(option)
        tail = ""
        if value:
            action = {"file": "_files", "folder": "_files -/", "port": f"_files -g \"{'|'.join(PORTS.split())}\""}.get(what_of(option), " ")
            choices = choices_of(option)
            tail = ":" + value.replace(":", "\\:") + ":" + ("(" + " ".join(choices) + ")" if choices else action)
        names = option["names"]
        star = "*" if option["repeats"] else ""
        heads = [names[0]] if len(names) == 1 else names
        return [quoted(f"{star}{head}[{text}]{tail}") for head in heads]

    def function_of(path):
        return "_" + "_".join((name.replace("-", "_"),) + tuple(each.replace("-", "_") for each in path))

    shared = [option for option in description["options"] if "--help" not in option["names"] and "--version" not in option["names"]]
    lines = [f"#compdef {name}", "# Made from the program's own table of options.", ""]
    for command, path in nodes(description):
        specs = [each for option in command["options"] + (shared if path else []) for each in spec(option)]
        lines.append(f"{function_of(path)}() {{")
        if command["commands"]:
            lines += ["    local state line", "    _arguments -C \\"] + [f"        {each} \\" for each in specs]
            lines += ["        '1:command:->command' '*::argument:->argument' && return", "    case $state in", "    command)",
                      "        local -a commands=("]
            lines += ["            " + quoted(below["name"] + ":" + below["summary"].replace(":", "\\:")) for below in command["commands"]]
            lines += ["        )", "        _describe command commands ;;", "    argument)", "        case $line[1] in"]
            lines += [f"        {below['name']}) {function_of(path + (below['name'],))} ;;" for below in command["commands"]]
            lines += ["        esac ;;", "    esac"]
        else:
            specs += [quoted("*:file:_files") for positional in command["positionals"] if what_of(positional) == "file"][:1]
            lines.append("    _arguments " + " \\\n        ".join([""] + specs).strip())
        lines += ["}", ""]
    lines += [f'{function_of(())} "$@"', ""]
    return "\n".join(lines)


def fish_of(description):
    name = description["name"]
    shared = [option for option in description["options"] if "--help" not in option["names"] and "--version" not in option["names"]]
    lines = [f"# Completion of fish for {name}; made from the program's own table of options."]
    if description["commands"]:
        lines.append(f"complete -c {name} -f")

    def condition(command, path):
        if not description["commands"]:
            return ""
        if not path:
            return " -n __fish_use_subcommand"
        tests = [f"__fish_seen_subcommand_from {each}" for each in path]
        if command["commands"]:
            tests.append("not __fish_seen_subcommand_from " + " ".join(below["name"] for below in command["commands"]))
        return " -n " + quoted("; and ".join(tests))

    def add(option, when):
        text = f"complete -c {name}{when}"
        for each in option["names"]:
            text += f" -l {each[2:]}" if each.startswith("--") else f" -s {each[1:]}"
        if value_of(option):
            choices, what = choices_of(option), what_of(option)
            text += " -r"
            if choices:
                text += " -f -a " + quoted(" ".join(choices))
            elif what == "folder":
                text += " -f -a '(__fish_complete_directories)'"
            elif what:
                text += " -F"
            else:
                text += " -f"
        lines.append(text + " -d " + quoted(option["help"]))

    for command, path in nodes(description):
        when = condition(command, path)
        for below in command["commands"]:
            lines.append(f"complete -c {name}{when} -a {below['name']} -d {quoted(below['summary'])}")
        for option in command["options"] + (shared if path and not command["commands"] else []):
            add(option, when)
        if path and any(what_of(positional) == "file" for positional in command["positionals"]):
            lines.append(f"complete -c {name}{when} -F")
    return "\n".join(lines) + "\n"


def main():
    description_file, template, version, man, completions = sys.argv[1:]
    description = json.loads(pathlib.Path(description_file).read_text(encoding="utf-8"))
    name = description["name"]
    page = page_of(description, pathlib.Path(template).read_text(encoding="utf-8"), version).encode()
    man, completions = pathlib.Path(man), pathlib.Path(completions)
    files = {man / f"{name}.1": page,
             man / f"{name}.1.gz": gzip.compress(page, 9, mtime=0),
             completions / "bash" / name: bash_of(description).encode(),
             completions / "zsh" / f"_{name}": zsh_of(description).encode(),
             completions / "fish" / f"{name}.fish": fish_of(description).encode()}
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


if __name__ == "__main__":
    main()
