#pragma once

#include "core/cuxd/device_sheet.h"
#include "ui/cuxd/cuxd_plan.h"

#include <QString>

#include <vector>

namespace ui {

// One line of a device sheet, as the screen and the printer show it.
struct SheetRow {
    enum class Kind { Section, Value };
    Kind kind = Kind::Value;
    QString name;  // CUxD's own word, or a section's title
    QString value; // what to choose or type; may be empty
    QString note;  // unit, or what to know
    bool isTyped = false; // worth a copy button
};

struct SheetContent {
    QString title; // "Gas cellar"
    QString kind;  // "FFD 51601328 · Gas meter"
    std::vector<SheetRow> rows;
};

// What to choose and type in CUxD to make a device of the meter. Holds no key.
[[nodiscard]] SheetContent sheetOf(const CuxdMeter &meter, const CuxdPlan &plan);

// The inverter SMI 260 whose sticker says so; nothing where that is no number for one.
[[nodiscard]] std::optional<CuxdMeter> inverterOfSticker(const QString &sticker);

} // namespace ui
