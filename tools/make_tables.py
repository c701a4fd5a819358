#!/usr/bin/env python3
"""Turns the tables of EN 13757 (core/wmbus/tables/*.tsv) into C++ data: make_tables.py TABLES_DIR OUT_DIR.

The tables are the source; nothing made here is edited by hand. What is written:
  quantities.inc   QUANTITY(Enumerator, word, English, German)
  units.inc        UNIT(Enumerator, word)
  vif_rows.inc     VIF_ROW(table, from, to, quantity, exponent base and mask, unit mask and four units, data type, operation, edition)
  manufacturers.inc, device_types.inc, control_information.inc, control_fields.inc, status_bits.inc, errors.inc, fixed_units.inc, formats.inc
"""
import csv
import pathlib
import re
import sys


def rows(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def word(text):
    text = text.lower().replace("±", "").replace("°", "deg").replace("/", " ").replace(".", " ")
    return re.sub(r"[^a-z0-9]+", "_", text).strip("_")


def enumerator(text):
    return "".join(part[:1].upper() + part[1:] for part in word(text).split("_"))


def quoted(text):
    return '"' + (text or "").replace("\\", "\\\\").replace('"', '\\"') + '"'


def unit_word(unit):
    return unit.replace("·", "*")


UNIT_NAMES = {"°C": "Celsius", "°F": "Fahrenheit", "°": "Degree", "%": "Percent", "1": "One", "K·l": "KelvinLitre", "s/V": "SecondPerVolt",
              "s/A": "SecondPerAmpere", "m3/h": "CubicMetrePerHour", "m3/min": "CubicMetrePerMinute", "m3/s": "CubicMetrePerSecond",
              "J/h": "JoulePerHour", "kg/h": "KilogramPerHour", "GJ/h": "GigajoulePerHour", "gal/min": "GallonPerMinute",
              "gal/h": "GallonPerHour", "bit times": "BitTimes", "m3": "CubicMetre", "ft3": "CubicFoot"}


def unit_enumerator(unit):
    if unit in UNIT_NAMES:
        return UNIT_NAMES[unit]
    return re.sub(r"[^A-Za-z0-9]", "_", unit)


# What a VIF or VIFE does to the record, from the column `op`.
OPERATIONS = {"scale": "Scale", "scale2": "ScaleBinary", "date": "Date", "datetime": "DateTime", "date_of": "DateOf", "duration_of": "DurationOf",
              "count": "Count", "per": "Per", "times": "Times", "addcorr": "Add", "mulcorr": "Multiply", "error": "Error", "mfct": "Manufacturer",
              "profile": "Profile", "label": "Label", "limit": "Label", "reserved": "Reserved", "id": "Identify", "any": "Label", "flags": "Flags",
              "container": "Container", "ext": "Extension", "plain": "PlainText", "type": "Type"}


def main(tables, out):
    out.mkdir(parents=True, exist_ok=True)
    vif = rows(tables / "vif.tsv")
    quantities, units = {}, {}

    def unit_of(unit):
        if unit in ("", "-"):
            return "None"
        units.setdefault(unit, unit_enumerator(unit))
        return units[unit]

    vif_lines = []
    for row in vif:
        name = row["quantity"]
        key = enumerator(name)
        quantities.setdefault(key, (word(name), name, row["quantity_de"]))
        mask = row["exp_mask"] or "00"
        listed = row["unit_select"]
        if listed:
            select, names = listed.split(":")
            choice = [unit_of(part) if row["table"] != "VIFE" or row["quantity"].find("pulse") < 0 else unit_of(row["unit"])
                      for part in names.split("|")]
        else:
            select, choice = "00", [unit_of(row["unit"])]
        choice = (choice + ["None"] * 4)[:4]
        kinds = (row["data_type"] or "-").split("|")[0]
        data_type = {"num": "Number", "C": "Unsigned", "D": "Bits", "id": "Unsigned", "text": "Text", "raw": "Raw", "-": "None",
                     "G": "Time", "F": "Time", "J": "Time", "I": "Time", "M": "Time", "K": "Raw", "L": "Raw"}[kinds]
        vif_lines.append("VIF_ROW(%s, 0x%s, 0x%s, %s, %d, 0x%s, 0x%s, %s, %s, %s, %s)" % (
            row["table"], row["from"], row["to"], key, int(row["exp_base"] or 0), mask, select,
            ", ".join(choice), data_type, OPERATIONS[row["op"]], "Old" if row["edition"] == "<2004" else "Current"))

    def save(name, lines):
        text = "// Made by tools/make_tables.py from core/wmbus/tables.\n" + "\n".join(lines) + "\n"
        target = out / name
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")

    for extra in ("kWh", "MJ", "min", "week", "month", "year"):
        unit_of(extra)
    save("quantities.inc", ["QUANTITY(%s, %s, %s, %s)" % (k, quoted(w), quoted(e), quoted(d)) for k, (w, e, d) in quantities.items()])
    save("vif_rows.inc", vif_lines)
    # Sorted by number and by code: looked up by binary search.
    makers = sorted(rows(tables / "manufacturers.tsv"), key=lambda r: int(r["id"], 16))
    save("manufacturers.inc", ["MANUFACTURER(0x%s, %s, %s)" % (r["id"], quoted(r["name"]), quoted(r["country"])) for r in makers])
    types = rows(tables / "device-types.tsv")
    save("device_types.inc", ["DEVICE_TYPE(0x%s, %s, %s, %s, %s)" % (r["code"], quoted(r["name_en"]), quoted(r["name_de"]),
                                                                     quoted(r["category"]), "true" if r["edition"].startswith("vendor:TCH") else "false")
                              for r in types])
    save("control_information.inc", ["CONTROL_INFORMATION(0x%s, 0x%s, %s, %s, %s, %s)" % (
        r["ci_from"], r["ci_to"], quoted(r["dir"]), quoted(r["header"]), quoted(r["payload"]), quoted(r["name"]))
        for r in rows(tables / "ci.tsv")])
    save("status_bits.inc", ["STATUS_BITS(%s, 0x%s, %s, %s, %s, %s)" % (
        quoted(r["field"]), r["mask"], "true" if r["value"] else "false", "0x" + (r["value"] or "0"), quoted(r["meaning_en"]), quoted(r["meaning_de"]))
        for r in rows(tables / "status.tsv")])
    save("errors.inc", ["ERROR_CODE(%s, 0x%s, %s, %s)" % (quoted(r["kind"]), r["code"], quoted(r["name_en"]), quoted(r["name_de"]))
                        for r in rows(tables / "errors.tsv")])
    save("control_fields.inc", ["CONTROL_FIELD(0x%s, 0x%s, %s, %s, %s)" % (r["code"], r["mask"], quoted(r["name"]), quoted(r["dir"]), quoted(r["remarks"]))
                                for r in rows(tables / "c-field.tsv")])
    save("formats.inc", ["FORMAT(%s)" % quoted(r["heads"]) for r in rows(tables / "formats.tsv")])
    fixed = rows(tables / "fixed-units.tsv")
    fixed_lines = []
    for r in fixed:
        q = {"time h,m,s": "DateTime", "date d,m,y": "Date", "temperature": "ExternalTemperature", "heat cost units": "HeatCostUnits",
             "dimensionless": "Dimensionless"}.get(r["quantity"])
        if q is None:
            key = enumerator(r["quantity"])
            q = key if key in quantities else "Reserved"
        u = unit_of(r["unit"]) if r["exp"] else "None"
        fixed_lines.append("FIXED_UNIT(0x%s, %s, %s, %d)" % (r["code"], q, u, int(r["exp"] or 0)))
    save("fixed_units.inc", fixed_lines)
    save("units.inc", ["UNIT(%s, %s)" % (e, quoted(unit_word(u))) for u, e in units.items()])


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
