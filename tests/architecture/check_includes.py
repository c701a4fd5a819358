#!/usr/bin/env python3
"""Keeps the walls up: who may include what. check_includes.py [ROOT] prints FILE:LINE: forbidden arrow, and ends with 1 if there is one.

check_includes.py --self-test plants violations in a scratch tree and fails unless every one of them, and nothing else, is found.
"""
import pathlib
import re
import sys
import tempfile

# Folder of core -> folders of core it may include besides itself. A single header may be named in full.
DECODE = {"bytes", "crypto", "hci", "wmbus", "cuxd", "meter", "quality", "inverter"}
ALLOWED = {
    "bytes": set(),
    "crypto": {"bytes"},
    "hci": {"bytes"},
    "wmbus": {"bytes", "crypto"},
    # TTYINIT is the stick's protocol written as text.
    "cuxd": {"bytes", "crypto", "hci", "wmbus"},
    "meter": {"bytes", "wmbus"},
    "quality": {"bytes", "wmbus"},
    "inverter": {"bytes", "wmbus", "meter"},
    # The virtual stick decrypts like the real one and polls like the real one.
    "stick": {"bytes", "hci", "wmbus/radio_frame.h"},
    # Keys leave their store as the ring that the decoder tries.
    "keys": {"bytes", "crypto", "wmbus/address.h", "wmbus/key_ring.h", "cuxd"},
    # A line of a file may be a CUxD terminal line, whose grammar lives in cuxd.
    "capture": {"bytes", "hci", "wmbus", "cuxd"},
    # The borrower of a stick says what it is to send.
    "polling": {"bytes", "hci", "wmbus", "inverter", "stick"},
    "store": {"bytes", "wmbus", "meter"},
    # The table of settings says its own words.
    "settings": {"bytes"},
    # Lines of JSON are read in one place.
    "history": {"bytes", "crypto", "wmbus", "meter", "cuxd", "keys", "store", "capture/json_scanner.h"},
    # How a poll ended is a value without Qt; so are the codes of keys, vault and key files.
    "text": DECODE | {"polling/exchange.h", "keys/key_store_fault.h", "keys/key_findings.h", "keys/import/import_result.h"},
    # What is told outside is what the history keeps, under wmbusmeters' names.
    "publish": {"bytes", "wmbus", "meter", "text", "store/types.h", "store/observation.h", "history/import/wmbusmeters.h", "settings"},
    "ccu": {"bytes"},
    "reception": DECODE | {"stick", "polling", "keys", "capture"},
}
VIRTUAL_STICK = {"bytes", "hci", "wmbus/radio_frame.h", "crypto", "inverter"}
EMULATION = ("virtual_stick", "household", "mode5", "virtual_inverter", "stick_emulation", "stick_decryption")  # beginnings of the names of its files

# Qt modules by folder; the decode tier has none.
CORE_MODULE = {"QtCore"}
QT_MODULES = {folder: set(CORE_MODULE) for folder in ALLOWED if folder not in DECODE}
QT_MODULES["stick"] |= {"QtSerialPort", "QtNetwork"}
QT_MODULES["store"] |= {"QtSql"}
QT_MODULES["history"] |= {"QtSql"}
QT_MODULES["publish"] |= {"QtNetwork"}
QT_MODULES["ccu"] |= {"QtNetwork"}
# capture and history hold both: what reads a line or computes is part of the decode tier, what reads files may use Qt Core.
MIXED = {"capture", "history"}
FOREIGN = {  # header prefix -> the folders whose .cpp may include it
    "openssl/": {"crypto", "publish"},  # publish: only what a certificate or a failed TLS handshake says (mqtt_tls)
    "sodium": {"keys"},
    "archive": {"keys"},
    "libnova/": {"polling"},
    "mosquitto": {"publish"},
    "nlohmann/": {"inverter", "publish", "history"},
}
MODULE_OF_CLASS = {
    "QSerialPort": "QtSerialPort", "QSerialPortInfo": "QtSerialPort",
    "QTcpSocket": "QtNetwork", "QTcpServer": "QtNetwork", "QHostAddress": "QtNetwork", "QUdpSocket": "QtNetwork",
    "QSqlDatabase": "QtSql", "QSqlQuery": "QtSql", "QSqlError": "QtSql", "QSqlRecord": "QtSql", "QSqlDriver": "QtSql",
}
GUI_PREFIXES = ("QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtOpenGL", "QtPrintSupport")
GUI_CLASSES = re.compile(r"^Q(Widget|Application|GuiApplication|Pixmap|Image|Icon|Color|Font|Painter|Brush|Pen|Palette|Action|Menu|Dialog|"
                         r"Label|PushButton|MainWindow|Table\w+|Tree\w+|List\w*View|Header\w+|Style\w*|Chart\w*|Svg\w+|Clipboard|Screen|"
                         r"Cursor|KeyEvent|MouseEvent|Window|StandardItem\w*|TextDocument|Validator)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SPEECH = re.compile(r"\b(?:QObject::tr|tr|qDebug|qWarning|qInfo|qCritical)\s*\(|\bstd::(?:cout|cerr|clog)\b|\bQStringLiteral\b")
SOURCES = {".h", ".cpp", ".inc"}


def allowed_for(path):
    folder = path.parts[1]
    if folder == "stick" and path.stem.startswith(EMULATION):
        return VIRTUAL_STICK
    return ALLOWED.get(folder)


def qt_module(name):
    """The Qt module of an angle include, or None where it is not Qt."""
    if name.startswith("Qt") and "/" in name:
        return name.split("/")[0]
    if re.fullmatch(r"Q[A-Z]\w*", name) or name.startswith(("qt", "qglobal")) or name == "QtCore":
        if name in MODULE_OF_CLASS:
            return MODULE_OF_CLASS[name]
        return "QtGui or QtWidgets" if GUI_CLASSES.match(name) else "QtCore"
    return None


def in_decode_tier(root, path):
    """Of a mixed folder only the files that its CMakeLists.txt gives to `decode`."""
    if path.parts[1] in DECODE:
        return True
    if path.parts[1] not in MIXED:
        return False
    folder = root / path.parts[0] / path.parts[1]
    listing = folder / "CMakeLists.txt"
    text = listing.read_text(encoding="utf-8") if listing.exists() else ""
    named = [word for block in re.findall(r"target_sources\(decode\b([^)]*)\)", text) for word in block.split()]
    return (root / path).relative_to(folder).as_posix() in named


def check_own_include(path, name):
    top = name.split("/")[0]
    own = path.parts[0]
    if own == "core":
        if top != "core":
            return f"{own}/{path.parts[1]} -> {top}"
        target, folder = name[len("core/"):], path.parts[1]
        may = allowed_for(path)
        if may is None:
            return f"core/{folder} has no row in the table"
        to = target.split("/")[0]
        if to == folder or to in may or target in may or target == "bytes/link_mode.h":
            return None
        return f"{folder} -> {target}"
    if own == "ui" and top == "app":
        return "ui -> app"
    if own == "app" and path.parts[1] == "cli" and top in ("ui", "app") and not name.startswith("app/cli/"):
        return f"app/cli -> {name}"
    return None


def check_foreign_include(root, path, name):
    if path.parts[0] == "core":
        folder = path.parts[1]
        for prefix, folders in FOREIGN.items():
            if name.startswith(prefix) and (folder not in folders or path.suffix != ".cpp"):
                return f"{folder} -> <{name}>"
        module = qt_module(name)
        if module is None:
            return None
        if in_decode_tier(root, path):
            return f"decode tier -> Qt <{name}>"
        if module not in QT_MODULES.get(folder, CORE_MODULE):
            return f"{folder} -> {module} <{name}>"
    elif path.parts[0] == "app" and path.parts[1] == "cli":
        module = qt_module(name)
        if module is not None and module.startswith(GUI_PREFIXES):
            return f"app/cli -> {module} <{name}>"
    return None


def violations(root):
    found = []
    for top in ("core", "ui", "app"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in SOURCES or len(file.relative_to(root).parts) < 2:
                continue
            path = file.relative_to(root)
            decode = path.parts[0] == "core" and in_decode_tier(root, path)
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                include = INCLUDE.match(line)
                if include:
                    quoted, name = include.group(1) == '"', include.group(2)
                    own = quoted and name.split("/")[0] in ("core", "ui", "app", "tests")
                    why = check_own_include(path, name) if own else check_foreign_include(root, path, name)
                    if why:
                        found.append((str(path), number, why))
                elif decode and SPEECH.search(line.split("//")[0]):
                    found.append((str(path), number, "the decode tier neither prints nor translates"))
    return found


def self_test():
    planted = {
        "core/wmbus/a.cpp": ('#include "core/stick/stick_status.h"', "wmbus -> stick/stick_status.h"),
        "core/bytes/a.h": ('#include <QString>', "decode tier -> Qt <QString>"),
        "core/bytes/b.h": ('#include <QtCore/QString>', "decode tier -> Qt <QtCore/QString>"),
        "core/stick/a.cpp": ('#include <QtWidgets/QWidget>', "stick -> QtWidgets <QtWidgets/QWidget>"),
        "core/text/a.cpp": ('#include <QIcon>', "text -> QtGui or QtWidgets <QIcon>"),
        "core/text/b.cpp": ('#include "ui/theme/tokens.h"', "core/text -> ui"),
        "core/crypto/a.h": ('#include <openssl/evp.h>', "crypto -> <openssl/evp.h>"),
        "core/wmbus/b.cpp": ('#include <openssl/evp.h>', "wmbus -> <openssl/evp.h>"),
        "core/stick/b.cpp": ('#include "core/wmbus/telegram.h"', "stick -> wmbus/telegram.h"),
        "core/reception/a.cpp": ('#include <QSerialPort>', "reception -> QtSerialPort <QSerialPort>"),
        "core/hci/a.cpp": ("    std::cout << 1;", "the decode tier neither prints nor translates"),
        "core/meter/a.cpp": ('    return tr("gas");', "the decode tier neither prints nor translates"),
        "core/capture/line.cpp": ('#include <QString>', "decode tier -> Qt <QString>"),
        "core/history/import/line.cpp": ('#include <QString>', "decode tier -> Qt <QString>"),
        "core/elsewhere/a.cpp": ('#include "core/bytes/bytes.h"', "core/elsewhere has no row in the table"),
        "ui/a.cpp": ('#include "app/settings.h"', "ui -> app"),
        "app/cli/a.cpp": ('#include "ui/main_window.h"', "app/cli -> ui/main_window.h"),
        "app/cli/b.cpp": ('#include <QtWidgets/QWidget>', "app/cli -> QtWidgets <QtWidgets/QWidget>"),
    }
    clean = {
        "core/crypto/aes.cpp": "#include <openssl/evp.h>",
        "core/stick/virtual_stick.cpp": '#include "core/crypto/aes.h"',
        "core/stick/serial_transport.cpp": "#include <QSerialPort>",
        "core/stick/c.cpp": '#include "core/wmbus/radio_frame.h"',
        "core/capture/capture_file.cpp": "#include <QFile>",
        "core/history/line.cpp": "#include <QFile>",
        "core/wmbus/c.cpp": "// QObject::tr( is not used here",
        "core/meter/b.h": '#include "core/bytes/link_mode.h"',
        "ui/b.cpp": "#include <QWidget>",
    }
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        for name, text in list((n, t[0]) for n, t in planted.items()) + list(clean.items()):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("#pragma once\n" + text + "\n", encoding="utf-8")
        (root / "core/capture/CMakeLists.txt").write_text("target_sources(decode PRIVATE line.cpp line.h)\n", encoding="utf-8")
        (root / "core/history/CMakeLists.txt").write_text("target_sources(decode PRIVATE import/line.cpp)\n", encoding="utf-8")
        found = {(name, line): why for name, line, why in violations(root)}
    wanted = {(name, 2): why for name, (_, why) in planted.items()}
    for key in sorted(set(found) | set(wanted)):
        if found.get(key) != wanted.get(key):
            print(f"{key[0]}:{key[1]}: wanted {wanted.get(key)!r}, found {found.get(key)!r}")
    return 0 if found == wanted else 1


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    found = violations(root)
    for name, line, why in found:
        print(f"{name}:{line}: forbidden: {why}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
